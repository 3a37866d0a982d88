/** The text of a file whose encoding nothing says: UTF-16 by its mark, UTF-8 when it is that, else as older Windows writes. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: a spreadsheet has saved it in the code page of its computer.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
