import { type Culture, countryName, languageName } from './culture.ts';

/** What is written down of how somebody is at home in the world, each with its label. */
export function cultureFacts(culture: Culture, locale?: string): [label: string, words: string][] {
  const { country, language, salutation, saidAs, style } = culture;
  const facts: [label: string, words: string | undefined][] = [
    ['Say', saidAs],
    ['Begin with', salutation],
    ['Language', language && languageName(language, locale)],
    ['Style', style],
    ['Country', country && countryName(country, locale)],
  ];
  return facts.flatMap(([label, words]) => (words ? [[label, words]] : []));
}

/** The same as a line of an English document: "Say: AH-na; Language: Portuguese". */
export const cultureWords = (culture: Culture): string =>
  cultureFacts(culture, 'en')
    .map((fact) => fact.join(': '))
    .join('; ');
