/** What begins a separator: a new line that says `From `. */
const pattern = Uint8Array.from('\nFrom ', (sign) => sign.charCodeAt(0));
const LAST = pattern.length - 1;

/** How far the search may jump when the byte under the pattern's end is this one (Horspool 1980). */
const jumps = new Uint8Array(256).fill(pattern.length);
for (const [index, byte] of pattern.subarray(0, LAST).entries()) jumps[byte] = LAST - index;

/** Where the next line that begins with `From ` has the line feed before it, or -1. Looks at one byte in six. */
export function findLine(buffer: Uint8Array, from: number): number {
  for (let at = from + LAST; at < buffer.length; ) {
    // A space under the end: only then all of it is compared.
    const byte = buffer[at] ?? 0;
    if (byte === 0x20 && isHere(buffer, at - LAST)) return at - LAST;
    at += jumps[byte] ?? 1;
  }
  return -1;
}

function isHere(buffer: Uint8Array, from: number): boolean {
  for (let index = 0; index < LAST; index++) if (buffer[from + index] !== pattern[index]) return false;
  return true;
}
