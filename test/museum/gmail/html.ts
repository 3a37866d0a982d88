const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The picture of somebody without a picture: their letter in their colour. */
export const letter = (name: string): string => safe([...name.replace(/^'/, '')][0] ?? '?');
