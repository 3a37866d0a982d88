/** Undoes quoted-printable; what is no code in it stays as it is. */
export function decodeQuotedPrintable(text: string, charset = 'utf-8'): string {
  if (!text.includes('=')) return text;
  const bytes = new TextEncoder().encode(text);
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at] === EQUALS ? readHex(bytes[at + 1], bytes[at + 2]) : undefined;
    decoded[length++] = code ?? bytes[at] ?? 0;
    if (code !== undefined) at += 2;
  }
  return decoderFor(charset).decode(decoded.subarray(0, length));
}

const EQUALS = 61;

function readHex(high: number | undefined, low: number | undefined): number | undefined {
  if (high === undefined || low === undefined) return undefined;
  const digits = String.fromCharCode(high, low);
  return /^[\da-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : undefined;
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    // A label that nobody knows: UTF-8 is the best guess.
    return new TextDecoder();
  }
}
