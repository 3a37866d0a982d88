import { findLine } from './mbox-find-line.ts';

/**
 * One mail of an mbox: what the line that begins it was read as, and its header as bytes that are reused afterwards; its
 * body is passed over unread.
 */
export type MailBlock<S> = {
  separator: S;
  header: Uint8Array;
  /** Where in the file the next mail can be looked for: reading may begin there again. */
  resumeAt: number;
  /** The header is longer than any real one, or the file ends in it. */
  isCut: boolean;
};

export type MboxSplitter = {
  /** Takes the next bytes of the file. They may be reused afterwards only if every block has been read by then. */
  push: (chunk: Uint8Array) => void;
  /** Says that the file has ended. */
  end: () => void;
};

/** Real headers have up to 20 kB (import-facts.md); what goes on for longer is something else. */
export const LONGEST_HEADER = 1 << 20;
const LONGEST_LINE = 1000;
/** Bytes: enough for an unfinished header, mostly. */
const ROOM = 1 << 16;
/** So much of a chunk, again and again, is put behind what was kept before it, until that is done with. */
const PIECE = 1 << 12;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * Cuts an mbox into its mails as its bytes come in, from `start` in the file. Of what was pushed only the unfinished
 * header is kept. A line that begins with `From ` separates only if `readSeparator` makes something of its bytes and a
 * header follows: bodies hold such lines too.
 */
export function createMboxSplitter<S extends {}>(
  readSeparator: (line: Uint8Array) => S | undefined,
  onBlock: (block: MailBlock<S>) => void,
  start = 0,
): MboxSplitter {
  // One buffer for all: a new one for every chunk would wait, in hundreds, to be collected.
  let buffer = new Uint8Array(ROOM);
  // As if a line had ended before the first one, so that it is found as all others are.
  buffer[0] = LINE_FEED;
  let filled = 1;
  let base = start - 1;
  /** The header that has begun, and how much of it has been looked through. */
  let open: { separator: S; searched: number } | undefined;

  const push = (chunk: Uint8Array) => {
    let at = 0;
    // What was kept needs the beginning of the chunk behind it; the rest is looked through where it is.
    while (filled > 0 && at < chunk.length) {
      const before = filled;
      const piece = chunk.subarray(at, at + PIECE);
      keep(piece);
      const taken = takeFrom(buffer.subarray(0, filled));
      base += taken;
      if (taken >= before) [at, filled] = [at + taken - before, 0];
      else {
        if (taken > 0) buffer.copyWithin(0, taken, filled);
        [at, filled] = [at + piece.length, filled - taken];
      }
    }
    if (at === chunk.length) return;
    const rest = chunk.subarray(at);
    const taken = takeFrom(rest);
    base += taken;
    keep(rest.subarray(taken));
  };

  const keep = (bytes: Uint8Array) => {
    if (filled + bytes.length > buffer.length) buffer = withRoom(buffer, filled + bytes.length);
    buffer.set(bytes, filled);
    filled += bytes.length;
  };

  /** Takes every block that is whole in the buffer; answers from where on it must be kept. */
  const takeFrom = (bytes: Uint8Array): number => {
    for (let at = 0; ; ) {
      const next = open ? takeHeader(open, bytes, at) : takeSeparator(bytes, at);
      if (next.wait) return next.at;
      at = next.at;
    }
  };

  const takeSeparator = (bytes: Uint8Array, from: number): { at: number; wait?: true } => {
    for (let at = from; ; ) {
      const found = findLine(bytes, at);
      if (found === -1) return { at: Math.max(from, bytes.length - 5), wait: true };
      const end = endOfLine(bytes, found + 1);
      const follows = end === -1 ? unknown(bytes, found) : looksLikeHeader(bytes, end + 1);
      if (follows === undefined) return { at: found, wait: true };
      const line = bytes.subarray(found + 1, bytes[end - 1] === RETURN ? end - 1 : end);
      const separator = follows ? readSeparator(line) : undefined;
      if (separator) {
        open = { separator, searched: 0 };
        return { at: end + 1 };
      }
      at = found + 1;
    }
  };

  const takeHeader = (
    begun: NonNullable<typeof open>,
    bytes: Uint8Array,
    from: number,
  ): { at: number; wait?: true } => {
    const end = emptyLine(bytes, from + begun.searched, from + LONGEST_HEADER);
    const isCut = end === undefined;
    if (isCut && bytes.length - from < LONGEST_HEADER) {
      begun.searched = Math.max(0, bytes.length - from - 2);
      return { at: from, wait: true };
    }
    const [last, next] = end ?? [from + LONGEST_HEADER, from + LONGEST_HEADER];
    open = undefined;
    const header = bytes.subarray(from, last);
    onBlock({ separator: begun.separator, header, resumeAt: base + next, isCut });
    return { at: next };
  };

  const end = () => {
    const header = buffer.subarray(0, filled);
    if (open) onBlock({ separator: open.separator, header, resumeAt: base + filled, isCut: true });
    [open, filled] = [undefined, 0];
  };

  return { push, end };
}

function withRoom(before: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(length, before.length * 2));
  larger.set(before);
  return larger;
}

/** A line without end is no separator once it is too long; before that nobody can know. */
const unknown = (buffer: Uint8Array, from: number): false | undefined =>
  buffer.length - from > LONGEST_LINE ? false : undefined;

function endOfLine(buffer: Uint8Array, from: number): number {
  const end = buffer.indexOf(LINE_FEED, from);
  return end - from > LONGEST_LINE ? from + LONGEST_LINE : end;
}

/** Whether a line begins as `name:` does; undefined while too little of it is there. */
function looksLikeHeader(buffer: Uint8Array, from: number): boolean | undefined {
  for (let at = from; at < from + LONGEST_LINE; at++) {
    const byte = buffer[at];
    if (byte === undefined) return undefined;
    if (byte === 0x3a) return at > from;
    if (byte <= 0x20 || byte >= 0x7f) return false;
  }
  return false;
}

/** Where the header ends and where the search for the next separator begins: at the empty line's own line feed. */
function emptyLine(buffer: Uint8Array, from: number, limit: number): [number, number] | undefined {
  for (let at = buffer.indexOf(LINE_FEED, from); at !== -1 && at < limit; ) {
    if (buffer[at + 1] === LINE_FEED) return [at + 1, at + 1];
    if (buffer[at + 1] === RETURN && buffer[at + 2] === LINE_FEED) return [at + 1, at + 2];
    at = buffer.indexOf(LINE_FEED, at + 1);
  }
  return undefined;
}
