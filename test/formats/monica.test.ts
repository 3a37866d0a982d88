import { describe, expect, it } from 'vitest';
import { parseMonica } from '../../lib/formats/monica.ts';

const list = (type: string, ...values: unknown[]) => ({ count: values.length, type, values });

const field = (data: string) => ({
  created_at: '2020-01-01T00:00:00.000000Z',
  properties: { data, type: 'type-1' },
});

const ana = {
  uuid: 'c-1',
  created_at: '2020-01-01T00:00:00.000000Z',
  properties: {
    first_name: 'Ana',
    middle_name: 'María',
    last_name: 'Ortiz',
    nickname: 'Anita',
    description: 'Met at the fair.\nReads mail at nine.',
    job: 'VP Finance',
    company: 'Northwind',
    last_talked_to: '2021-03-05T00:00:00.000000Z',
    tags: ['steering', 'numbers'],
  },
  data: [
    list('call', {
      uuid: 'k-1',
      properties: { called_at: '2021-02-03T10:00:00.000000Z', content: 'On pricing' },
    }),
    list(
      'contact_field',
      field('ana@ortiz.example'),
      field('+34 600 000 000'),
      field('https://example.org/@ana'),
    ),
    list('note', { created_at: '2021-01-01T08:00:00.000000Z', properties: { body: 'Two daughters' } }),
    list('reminder', {
      uuid: 'r-1',
      properties: { initial_date: '2022-06-01', title: 'Ask about the fair' },
    }),
    list('activity', 'a-1', 'nowhere'),
  ],
};

const account = (...contacts: unknown[]) =>
  JSON.stringify({
    version: '1.0-preview.1',
    app_version: '4.0.0',
    account: {
      data: [
        list('contact', ...contacts),
        list('activity', { uuid: 'a-1', properties: { summary: 'Lunch', happened_at: '2021-02-28' } }),
      ],
    },
  });

const read = (text: string) => {
  const result = parseMonica(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

describe('an export of Monica 4', () => {
  it('gives its people, and what was written down about them', () => {
    const { people, records, refused } = read(account(ana));
    expect(refused).toEqual([]);
    expect(people).toEqual([
      {
        line: 1,
        name: 'Ana María Ortiz',
        emails: ['ana@ortiz.example'],
        role: 'VP Finance',
        organisation: 'Northwind',
        labels: ['steering', 'numbers'],
        nickname: 'Anita',
        note: 'Met at the fair.\nReads mail at nine.',
      },
    ]);
    const email = 'ana@ortiz.example';
    expect(records).toEqual([
      { email, kind: 'note', on: '2021-01-01', text: 'Two daughters', ref: 'monica:c-1:note:0' },
      { email, kind: 'call', on: '2021-02-03', text: 'On pricing', ref: 'monica:k-1' },
      { email, kind: 'reminder', on: '2022-06-01', text: 'Ask about the fair', ref: 'monica:r-1' },
      { email, kind: 'activity', on: '2021-02-28', text: 'Lunch', ref: 'monica:a-1' },
      { email, kind: 'talked', on: '2021-03-05', text: '', ref: 'monica:c-1:talked:2021-03-05' },
    ]);
  });

  it('names those who have no address, or one that is none', () => {
    const { people, refused } = read(
      account(
        { properties: { first_name: 'Bo' } },
        {
          properties: { first_name: 'Cy' },
          data: [list('contact_field', field('cy@nowhere'), field('cy@example.org'))],
        },
        { properties: null, data: [null, { type: 'contact_field', values: 'x' }] },
        null,
      ),
    );
    expect(people.map(({ name, line }) => [name, line])).toEqual([['Cy', 2]]);
    expect(refused).toEqual([
      { line: 1, what: 'Bo', reason: 'has no email address' },
      { line: 2, what: 'Cy', reason: '“cy@nowhere” is not an email address' },
      { line: 3, what: 'No name', reason: 'has no email address' },
      { line: 4, what: 'No name', reason: 'has no email address' },
    ]);
  });

  it('may have people by the names of an object’s own parts', () => {
    const text = account({
      uuid: '__proto__',
      properties: { first_name: '__proto__' },
      data: [list('contact_field', field('p@example.org'))],
    });
    expect(read(text.replace('"properties"', '"__proto__":{"x":1},"properties"')).people[0]?.name).toBe(
      '__proto__',
    );
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('cut off at any percent, or without people, is refused in words', () => {
    const whole = account(ana);
    for (let percent = 0; percent < 100; percent++) {
      const cut = whole.slice(0, Math.floor((whole.length * percent) / 100));
      expect(parseMonica(cut)).toMatchObject({ ok: false, error: expect.stringContaining('damaged') });
    }
    expect(parseMonica('['.repeat(1_000_000))).toMatchObject({ ok: false });
    expect(parseMonica(account())).toMatchObject({
      ok: false,
      error: expect.stringContaining('no contacts'),
    });
    expect(parseMonica('null')).toMatchObject({ ok: false });
  });
});
