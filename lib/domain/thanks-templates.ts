import { shippedThanks } from './shipped-thanks.ts';
import type { ThanksTemplate } from './thanks-template.ts';

/** One that the user has written. */
export type OwnTemplate = Omit<ThanksTemplate, 'language'>;

/** What can stand in a template, and what is put there. */
export const templateVariables = {
  name: 'their first name',
  full: 'their full name',
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

/** The one that was used last, else the first of the user's language, else the first of all. */
export const templateFor = (
  templates: readonly ThanksTemplate[],
  last: string,
  language: string,
): ThanksTemplate | undefined =>
  templates.find(({ id }) => id === last) ??
  templates.find((one) => one.language === language.slice(0, 2)) ??
  templates[0];

/** A note ready to be edited; while it is not said what for, an ellipsis stands there. */
export function fillTemplate(
  { subject, body }: Pick<ThanksTemplate, 'subject' | 'body'>,
  values: TemplateValues,
): { subject: string; body: string } {
  const fill = (text: string): string => {
    const said = values.what ? text : text.replaceAll(/\{what\}\.?/g, '…');
    return said.replaceAll(/\{(\w+)\}/g, (whole, name: string) => valueIn(values, name) ?? whole).trim();
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

const valueIn = (values: TemplateValues, name: string): string | undefined =>
  Object.hasOwn(values, name) ? values[name as keyof TemplateValues] : undefined;
