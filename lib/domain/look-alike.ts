import { fold } from './fold.ts';

/** Letters and pairs that are read as others: Cyrillic and Greek twins, digits, and "rn" for "m". Not complete. */
const twins: [RegExp, string][] = [
  [/[аα]/g, 'a'],
  [/[еε]/g, 'e'],
  [/[оο0]/g, 'o'],
  [/[рρ]/g, 'p'],
  [/с/g, 'c'],
  [/[уγ]/g, 'y'],
  [/[хχ]/g, 'x'],
  [/ѕ|5/g, 's'],
  [/[ᴋкκ]/g, 'k'],
  [/[іι1l|]/g, 'i'],
  [/[νѵ]/g, 'v'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/-/g, ''],
];
/** In shorter ones, one letter makes another word. */
const LONG_ENOUGH = 5;

/**
 * Whether two different domains may be taken for one another: another ending, twin letters, or one letter more, less or
 * other. Whoever means to deceive writes from such a domain; a company with two endings does as well.
 */
export function areLookAlikes(one: string, other: string): boolean {
  if (one === other) return false;
  const [a, b] = [ownPart(one), ownPart(other)];
  if (skeleton(a) === skeleton(b)) return true;
  return Math.min(a.length, b.length) >= LONG_ENOUGH && isOneEditApart(a, b);
}

/** What somebody has registered, without its ending: "northwind" of "mail.northwind.co.uk". */
export function ownPart(domain: string): string {
  const labels = domain.split('.').slice(0, -1);
  const last = labels.at(-1) ?? domain;
  return labels.length > 1 && /^(?:com?|org|net|ac|gov|edu)$/.test(last) ? (labels.at(-2) ?? last) : last;
}

const skeleton = (label: string): string =>
  twins.reduce((text, [letters, plain]) => text.replaceAll(letters, plain), fold(label));

function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length === b.length) return a.slice(at + 1) === b.slice(at + 1) || isSwapped(a, b, at);
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return longer.slice(at + 1) === shorter.slice(at);
}

const isSwapped = (a: string, b: string, at: number): boolean =>
  a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
