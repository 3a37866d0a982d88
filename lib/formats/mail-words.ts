import { decodeWords } from 'postal-mime';

/** Names of encodings as mail really has them, beside those that browsers know (import-facts.md). */
const aliases: Record<string, string> = {
  'iso-2022-jp-2': 'iso-2022-jp',
  eucgb2312_cn: 'gb18030',
  'euc-cn': 'gb18030',
  bog5: 'big5',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
};
const WORD = /=\?([^?\s]+)\?([QqBb])\?([^?]*)\?=/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what it asks for.
const BEYOND_ASCII = /[^\x00-\x7f]/;

const windows1252 = new TextDecoder('windows-1252');
const utf8 = new TextDecoder('utf-8', { fatal: true });
const known = new Map<string, TextDecoder | undefined>();

/** The text of a header field, for people: encoded words decoded, and raw 8-bit text as what it most likely is. */
export function decodeField(raw: string): string {
  if (!raw.includes('=?') && !BEYOND_ASCII.test(raw)) return raw;
  return decodeWords(plainWords(raw));
}

/**
 * The field with only such encoded words left as every reader can read, and its raw 8-bit text decoded. `raw` holds
 * the field's bytes as windows-1252 has them, which loses nothing.
 */
export function plainWords(raw: string): string {
  const words = raw.includes('=?') ? raw.replaceAll(WORD, plainWord) : raw;
  if (!BEYOND_ASCII.test(words)) return words;
  return decodeBytes(toBytes(words));
}

/** A word whose encoding postal-mime cannot take (raw 8-bit inside, utf-7, an odd name), encoded anew in UTF-8. */
function plainWord(word: string, charset: string, encoding: string, inside: string): string {
  const name = charset.replace(/\*.*/, '').toLowerCase();
  if (isKnown(name) && !BEYOND_ASCII.test(inside)) return word;
  const bytes = encoding.toUpperCase() === 'B' ? fromBase64(inside) : fromQuoted(inside);
  const text = name === 'utf-7' ? decodeUtf7(windows1252.decode(bytes)) : decodeBytes(bytes, name);
  return `=?utf-8?B?${toBase64(new TextEncoder().encode(text))}?=`;
}

/** In the encoding that is named; where none helps, UTF-8 if it is that, else as older Windows writes. */
function decodeBytes(bytes: Uint8Array, name = ''): string {
  const decoder = decoderFor(aliases[name] ?? name.replace(/^cp-?(?=125\d$)/, 'windows-'));
  if (decoder) return decoder.decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    // Not UTF-8, then.
    return windows1252.decode(bytes);
  }
}

const isKnown = (name: string): boolean => decoderFor(name) !== undefined;

function decoderFor(name: string): TextDecoder | undefined {
  if (!known.has(name)) known.set(name, makeDecoder(name));
  return known.get(name);
}

function makeDecoder(name: string): TextDecoder | undefined {
  try {
    return new TextDecoder(name);
  } catch {
    // An encoding that this browser does not know.
    return undefined;
  }
}

/** RFC 2152, as far as headers use it: `+` begins base64 of UTF-16, `-` ends it. */
function decodeUtf7(text: string): string {
  return text.replaceAll(/\+([A-Za-z0-9+/]*)-?/g, (_all, inside: string) =>
    inside === '' ? '+' : new TextDecoder('utf-16be').decode(evenOf(fromBase64(inside))),
  );
}

const evenOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length & ~1);

function fromQuoted(inside: string): Uint8Array {
  const plain = inside.replaceAll('_', ' ');
  const bytes = toBytes(plain);
  let length = 0;
  for (let index = 0; index < bytes.length; index++) {
    const hex = bytes[index] === 0x3d ? plain.slice(index + 1, index + 3) : '';
    const isHex = /^[0-9a-f]{2}$/i.test(hex);
    bytes[length++] = isHex ? Number.parseInt(hex, 16) : (bytes[index] ?? 0);
    if (isHex) index += 2;
  }
  return bytes.subarray(0, length);
}

function fromBase64(inside: string): Uint8Array {
  const clean = inside.replaceAll(/[^A-Za-z0-9+/]/g, '');
  // One letter too many carries no whole byte.
  return toBytes(atob(clean.length % 4 === 1 ? clean.slice(0, -1) : clean));
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** What windows-1252 shows for the bytes 0x80 to 0x9f, by character. */
const upper = new Map(
  Array.from({ length: 0x20 }, (_none, index) => [
    windows1252.decode(Uint8Array.of(0x80 + index)).charCodeAt(0),
    0x80 + index,
  ]),
);

/** The bytes that windows-1252 shows as this text. */
const toBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x100 ? code : (upper.get(code) ?? 0x3f);
  });
