import { shippedThanks } from './shipped-thanks.ts';
import type { ThanksTemplate } from './thanks-template.ts';

/** One that the user has written. */
export type OwnTemplate = Omit<ThanksTemplate, 'language' | 'greeting'>;

/** What can stand in a template, and what is put there. */
export const templateVariables = {
  name: 'their first name',
  full: 'their full name',
  salutation: 'how a mail to them begins, else their first name',
  what: 'what the thanks are for',
  me: 'your first name',
  organisation: 'where they work',
} as const;

export type TemplateValues = Record<keyof typeof templateVariables, string>;

const OWN = 'own';

/** What each language calls itself, in the order in which they are offered. */
export const thanksLanguages: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  [OWN]: 'Yours',
};

/** All that there is to choose from, the user's own at the end. */
export const allTemplates = (own: readonly OwnTemplate[]): ThanksTemplate[] => [
  ...shippedThanks,
  ...own.map((template) => ({ ...template, language: OWN })),
];

/** Whose language a letter may be in: theirs where it is known, and the user's. */
export type LetterLanguages = { theirs?: string | undefined; mine: string };

/**
 * The one that was used last, unless they are known to read another language: then the first of theirs. Else the first
 * of the user's language, else the first of all. The user's own are in whichever language they are.
 */
export function templateFor(
  templates: readonly ThanksTemplate[],
  last: string,
  { theirs, mine }: LetterLanguages,
): ThanksTemplate | undefined {
  const firstIn = (language = '') => templates.find((one) => one.language === language.slice(0, 2));
  const used = templates.find(({ id }) => id === last);
  const forThem = firstIn(theirs);
  const fits = !forThem || used?.language === OWN || used?.language === forThem.language;
  return (fits ? used : undefined) ?? forThem ?? firstIn(mine) ?? templates[0];
}

/** A note ready to be edited; while it is not said what for, an ellipsis stands there. */
export function fillTemplate(
  { subject, body, greeting = '{name}' }: Pick<ThanksTemplate, 'subject' | 'body' | 'greeting'>,
  values: TemplateValues,
): { subject: string; body: string } {
  // The template brings its own comma.
  const salutation = values.salutation.replace(/[\s,:]+$/, '') || fillIn(greeting, values);
  const fill = (text: string): string => {
    const said = values.what ? text : text.replaceAll(/\{what\}\.?/g, '…');
    return fillIn(said, { ...values, salutation }).trim();
  };
  return { subject: fill(subject), body: fill(body) };
}

/** What is wrong with one that the user writes: nothing, or a sentence for each field. */
export function faultsInTemplate({
  label,
  subject,
  body,
}: Omit<OwnTemplate, 'id'>): Partial<Record<keyof typeof needed, string>> {
  const unknown = [...`${subject} ${body}`.matchAll(/\{(\w+)\}/g)].find(
    ([, name = '']) => !(name in templateVariables),
  );
  return {
    ...(!label.trim() && { label: needed.label }),
    ...(!subject.trim() && { subject: needed.subject }),
    ...(!body.trim() && { body: needed.body }),
    ...(unknown && { body: `${unknown[0]} is nothing that can be filled in.` }),
  };
}

const needed = {
  label: 'A template needs a name.',
  subject: 'A mail needs a subject.',
  body: 'A note needs words.',
};

const fillIn = (text: string, values: TemplateValues): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => valueIn(values, name) ?? whole);

const valueIn = (values: TemplateValues, name: string): string | undefined =>
  Object.hasOwn(values, name) ? values[name as keyof TemplateValues] : undefined;
