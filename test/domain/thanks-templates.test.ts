import { describe, expect, test } from 'vitest';
import {
  allTemplates,
  faultsInTemplate,
  fillTemplate,
  templateFor,
  thanksLanguages,
} from '../../lib/domain/thanks-templates.ts';

const values = {
  name: 'Ana',
  full: 'Ana Ortiz',
  salutation: '',
  what: 'the intro',
  me: 'Robin',
  organisation: 'Northwind',
};
const shipped = allTemplates([]);

test('there are four tones in each of five languages', () => {
  const counts = Object.groupBy(shipped, ({ language }) => language);
  expect(Object.entries(counts).map(([language, all]) => `${language} ${all?.length}`)).toEqual([
    'en 4',
    'de 4',
    'fr 4',
    'es 4',
    'pt 4',
  ]);
  expect(new Set(shipped.map(({ body }) => body)).size).toBe(20);
  expect(Object.keys(thanksLanguages)).toEqual(
    expect.arrayContaining(shipped.map(({ language }) => language)),
  );
});

test.each(shipped)('the template $id says whom, what for and who', (template) => {
  const { subject, body } = fillTemplate(template, values);
  expect(body).toMatch(/^\p{L}[\p{L} ]*,? Ana( Ortiz)?[,:]\n\n.*the intro.*Robin$/su);
  expect(subject + body).not.toMatch(/[{}]/);
});

test.each(shipped)('the template $id can be looked at before it is said what for, or by whom', (template) => {
  const { subject, body } = fillTemplate(template, { ...values, what: '', me: '' });
  expect(body).toContain('…');
  expect(body).not.toContain('….');
  expect(subject + body).not.toMatch(/[{}]|\s$/);
});

test.each(shipped)('the template $id begins as a mail to them does', (template) => {
  const { body } = fillTemplate(template, { ...values, salutation: 'Liebe Frau Ortiz,' });
  expect(body).toMatch(/^Liebe Frau Ortiz[,:]\n\n/);
});

test('one’s own begins so too, else with their first name', () => {
  const own = { subject: '', body: '{salutation},\nthanks' };
  expect(fillTemplate(own, { ...values, salutation: 'Dear Ms Ortiz' }).body).toBe('Dear Ms Ortiz,\nthanks');
  expect(fillTemplate(own, values).body).toBe('Ana,\nthanks');
});

test('what is typed is taken as it is, braces and dollars too', () => {
  const { body } = fillTemplate({ subject: '', body: 'for {what}, {me}' }, { ...values, what: '{me} $& $1' });
  expect(body).toBe('for {me} $& $1, Robin');
});

describe('one is chosen', () => {
  const own = { id: 'mine', label: 'Mine', subject: 's', body: 'b' };

  test('as it was last, else by the user’s language', () => {
    expect(templateFor(shipped, 'fr-brief', { mine: 'de-AT' })?.id).toBe('fr-brief');
    expect(templateFor(shipped, '', { mine: 'de-AT' })?.id).toBe('de-warm');
    expect(templateFor(shipped, 'mine', { mine: 'ja' })?.id).toBe('en-warm');
    expect(templateFor(allTemplates([own]), 'mine', { mine: 'ja' })).toMatchObject(own);
  });
});

test.each([
  ['', 'pt-BR', 'pt-warm'],
  ['fr-brief', 'pt', 'pt-warm'],
  ['pt-brief', 'pt', 'pt-brief'],
  ['mine', 'pt', 'mine'],
  ['fr-brief', 'ja', 'fr-brief'],
])('after %j, a letter to somebody who reads %s begins with %s', (last, theirs, id) => {
  const all = allTemplates([{ id: 'mine', label: 'Mine', subject: 's', body: 'b' }]);
  expect(templateFor(all, last, { theirs, mine: 'de' })?.id).toBe(id);
});

test.each([
  [{ label: 'Mine', subject: 'Thanks', body: 'for {what}' }, {}],
  [{ label: ' ', subject: '', body: '' }, ['label', 'subject', 'body']],
  [{ label: 'Mine', subject: '{company}', body: 'x' }, ['body']],
])('%j is refused for %j', (template, faults) => {
  expect(Object.keys(faultsInTemplate(template))).toEqual(Object.values(faults));
});
