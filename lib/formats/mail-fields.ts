const names = [
  'from',
  'to',
  'cc',
  'bcc',
  'date',
  'subject',
  'message-id',
  'delivered-to',
  'x-gmail-labels',
  'list-id',
  'list-unsubscribe',
  'precedence',
  'auto-submitted',
  'x-google-groups',
  'x-beenthere',
] as const;
type FieldName = (typeof names)[number];

/** The fields of a header that an import needs, unfolded and otherwise as they stand: each as often as it occurs. */
export type MailFields = Partial<Record<FieldName, string[]>>;

const LINE_FEED = 0x0a;
const COLON = 0x3a;
const LONGEST_NAME = Math.max(...names.map(({ length }) => length));

/** Shows every byte as one character and loses none; lib/formats/mail-words.ts makes text of it. */
const bytesAsText = new TextDecoder('windows-1252');

/** By first letter and length, which rules out most lines of a header without reading them. */
const candidates = new Map(names.map((name) => [keyOf(name.charCodeAt(0), name.length), name] as const));

/** Reads the wanted fields of a header block, and passes over the rest of it. */
export function readFields(block: Uint8Array): MailFields {
  const fields: MailFields = {};
  for (let start = 0; start < block.length; ) {
    const colon = colonAfter(block, start);
    const name = nameAt(block, start, colon);
    const end = endOfField(block, start);
    // Decoded piece by piece: a slice of the whole block's text would keep all of it in memory.
    if (name) append(fields, name, bytesAsText.decode(block.subarray(colon + 1, end)));
    start = end + 1;
  }
  return fields;
}

function append(fields: MailFields, name: FieldName, raw: string): void {
  const text = (raw.includes('\n') ? raw.replaceAll(/\r?\n/g, '') : raw).trim();
  const before = fields[name];
  if (before) before.push(text);
  else fields[name] = [text];
}

/** Where the first colon is, when it comes soon enough to end a wanted name. */
function colonAfter(block: Uint8Array, start: number): number {
  const last = Math.min(block.length, start + LONGEST_NAME + 1);
  for (let index = start; index < last; index++) if (block[index] === COLON) return index;
  return -1;
}

function nameAt(block: Uint8Array, start: number, colon: number): FieldName | undefined {
  if (colon === -1) return undefined;
  const candidate = candidates.get(keyOf((block[start] ?? 0) | 0x20, colon - start));
  if (!candidate) return undefined;
  // Letters differ from capitals in one bit, which a hyphen has set already.
  for (let index = 0; index < candidate.length; index++) {
    if (((block[start + index] ?? 0) | 0x20) !== candidate.charCodeAt(index)) return undefined;
  }
  return candidate;
}

/** The line feed that ends the field, after every line that continues it, or the end of the block. */
function endOfField(block: Uint8Array, start: number): number {
  let end = block.indexOf(LINE_FEED, start);
  while (end !== -1 && isBlank(block[end + 1])) end = block.indexOf(LINE_FEED, end + 1);
  return end === -1 ? block.length : end;
}

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09;

function keyOf(firstLetter: number, length: number): number {
  return firstLetter * 64 + length;
}
