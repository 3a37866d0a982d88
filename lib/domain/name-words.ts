import { fold } from './fold.ts';
import { namesBehind } from './short-names.ts';

/** A name to compare by: its whole words in order of the alphabet, since "Ortiz, Ana" is Ana Ortiz, and its initials. */
export type NameWords = { words: string[]; initials: string[] };

const TITLES = new Set('dr prof mr mrs ms mx herr frau ing dipl phd mba jr sr'.split(' '));
/** Scripts that write a whole name as one word. */
const ONE_WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{2}/u;
/** More given names than these are not gone through. */
const MOST_VARIANTS = 24;

/** Without case, accents, titles, and what stands in brackets. An address for a name says nothing. */
export function toNameWords(name: string): NameWords {
  return sortOut(name.includes('@') ? [] : wordsIn(name));
}

/** The name with the nickname for the given name; a nickname of several words is a whole name. */
export function toNickname(name: string, nickname: string): NameWords {
  const called = nickname.includes('@') ? [] : wordsIn(nickname);
  if (called.length !== 1 || name.includes('@')) return sortOut(called);
  const [before = '', after = ''] = name.split(',', 2);
  const [given] = [...wordsIn(after), ...wordsIn(before)];
  const rest = wordsIn(name);
  if (given) rest.splice(rest.indexOf(given), 1);
  return sortOut([...called, ...rest]);
}

const wordsIn = (name: string): string[] =>
  fold(name.replaceAll(/\(.*?\)|\[.*?\]/g, ' '))
    .replaceAll(/['’.]/g, (mark) => (mark === '.' ? ' ' : ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !TITLES.has(word));

function sortOut(all: readonly string[]): NameWords {
  const isInitial = (word: string) => [...word].length === 1;
  return {
    words: all.filter((word) => !isInitial(word)).sort(),
    initials: all.filter(isInitial).sort(),
  };
}

/** Whether it is more than a first name, by which nobody can be told from others. */
export const isFullName = ({ words }: NameWords): boolean =>
  words.length > 1 || ONE_WORD.test(words[0] ?? '');

/** Every full form that the name may be short for, itself among them: "bob stone" and "robert stone". */
export function fullForms({ words }: NameWords): string[] {
  let forms: string[][] = [[]];
  for (const word of words) {
    const behind = namesBehind(word);
    forms = forms.flatMap((form) => behind.map((one) => [...form, one])).slice(0, MOST_VARIANTS);
  }
  return [...new Set(forms.map((form) => form.sort().join(' ')))];
}

/** The name with each of its words cut to an initial, and its other words: "o + ana", "a + ortiz". */
export const cutForms = ({ words }: NameWords): string[] =>
  words.map((word, at) => `${[...word][0]} + ${words.filter((_one, index) => index !== at).join(' ')}`);

/** A name that has an initial for a word, in the same form: "A. Ortiz" is "a + ortiz". */
export const initialForms = ({ words, initials }: NameWords): string[] =>
  initials.map((initial) => `${initial} + ${words.join(' ')}`);

/** Initials that both have and that differ are two people: Ana M. Ortiz is not Ana P. Ortiz. */
export const initialsAgree = (one: NameWords, other: NameWords): boolean =>
  one.initials.length === 0 ||
  other.initials.length === 0 ||
  one.initials.some((initial) => other.initials.includes(initial));
