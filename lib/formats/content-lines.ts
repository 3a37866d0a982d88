import { LONGEST_LINE } from './limits.ts';

/**
 * A property of a vCard or of iCalendar (RFC 6350, 3.3; RFC 5545, 3.1), its folds undone. `name` is in capitals, without
 * a group before it, and empty when the line is no property; `params` is what stands before the colon, unread.
 */
export type ContentLine = { line: number; name: string; params: string; value: string };

/** Goes through the text once, whatever its line ends are. Lines with nothing in them are passed over. */
export function* contentLines(text: string): Generator<ContentLine> {
  const source = (text.includes('\n') ? text : text.replaceAll('\r', '\n')).replace(/^\uFEFF/, '');
  let line = 0;
  let at = 0;
  const take = (): string => {
    const found = source.indexOf('\n', at);
    const end = found === -1 ? source.length : found;
    const taken = source.slice(at, endOf(source, at, end));
    at = end + 1;
    line++;
    return taken;
  };
  while (at < source.length) {
    const begun = line + 1;
    const pieces = [take()];
    let length = pieces[0]?.length ?? 0;
    // What is over the limit is read, and forgotten: a picture, or a file made to fill the memory.
    const add = (piece: string): void => {
      if (length < LONGEST_LINE) pieces.push(piece);
      length += piece.length;
    };
    while (at < source.length && isFold(source.charCodeAt(at))) add(take().slice(1));
    const isQuoted = pieces.at(-1)?.endsWith('=') === true && IS_QUOTED.test(pieces[0] ?? '');
    while (isQuoted && at < source.length && pieces.at(-1)?.endsWith('=')) {
      pieces.push(pieces.pop()?.slice(0, -1) ?? '');
      add(take());
    }
    const content = pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('');
    if (content !== '') yield toProperty(begun, content);
  }
}

/** A quoted-printable value goes on after an equals sign at the end of its line (vCard 2.1). */
const IS_QUOTED = /^[\w.-]+;[^:]*QUOTED-PRINTABLE/i;

/** The parameters by name in capitals. One without a value is a type, as vCard 2.1 has it: `TEL;HOME:`. */
export function readParams(params: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, name = '', bare, list = ''] of params.matchAll(PARAM)) {
    const key = bare ? 'TYPE' : name.toUpperCase();
    const values = bare
      ? [bare]
      : [...list.matchAll(VALUE)].map(([, quoted, plain = '']) => unquoted(quoted ?? plain));
    const known = found.get(key);
    if (known) known.push(...values.slice(0, MOST_VALUES));
    else found.set(key, values);
  }
  return found;
}

/** Undoes `\\n`, `\\,`, `\\;` and `\\\\`. */
export const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replaceAll(/\\(.)/gs, (_whole, one: string) => (/n/i.test(one) ? '\n' : one))
    : text;

/** The parts of a value between separators that are not escaped. */
export const partsOf = (value: string, separator: ';' | ','): string[] =>
  Array.from(value.matchAll(PARTS[separator]), ([, part = '']) => unescaped(part).trim());

const PARTS = { ';': /((?:[^\\;]|\\.?)*)(?:;|$)/gs, ',': /((?:[^\\,]|\\.?)*)(?:,|$)/gs };

/** Of one parameter more are never asked for, and a call takes only so many arguments. */
const MOST_VALUES = 1_000;
/** `;name=value,"value"` or, bare, `;value`. */
const PARAM = /;(?:([\w-]+)=|([\w-]+)(?=[;:]|$))((?:"[^"]*"|[^";])*)/g;
const VALUE = /"([^"]*)"|([^",]+)/g;

/** RFC 6868: `^'` is a quotation mark, `^n` a line break. */
const unquoted = (value: string): string =>
  value.replaceAll(/\^(['n^])/g, (_whole, one: string) => (one === "'" ? '"' : one === 'n' ? '\n' : '^'));

function toProperty(line: number, content: string): ContentLine {
  const colon = findColon(content);
  const head = content.slice(0, colon === -1 ? 0 : colon);
  const semicolon = head.indexOf(';');
  const name = (semicolon === -1 ? head : head.slice(0, semicolon))
    .replace(/^[\w-]{1,50}\./, '')
    .toUpperCase();
  if (!/^[\w-]{1,100}$/.test(name)) return { line, name: '', params: '', value: content };
  const params = semicolon === -1 ? '' : head.slice(semicolon);
  return { line, name, params, value: content.slice(colon + 1) };
}

/** The first colon outside quotation marks; if one is never closed, the first of all. */
function findColon(content: string): number {
  const first = content.indexOf(':');
  const quote = content.indexOf('"');
  if (quote === -1 || first < quote) return first;
  let isQuoted = false;
  for (let at = quote; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (code === COLON && !isQuoted) return at;
  }
  return first;
}

const [TAB, RETURN, SPACE, QUOTE, COLON] = [9, 13, 32, 34, 58];

const isFold = (code: number): boolean => code === SPACE || code === TAB;

function endOf(source: string, from: number, end: number): number {
  let at = end;
  while (at > from && source.charCodeAt(at - 1) === RETURN) at--;
  return at;
}
