import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ContactsRead } from '../../lib/domain/contact.ts';
import { parseContactsCsv } from '../../lib/formats/contacts-csv.ts';
import { decodeText } from '../../lib/formats/decode-text.ts';

const HEAD =
  'First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Value,E-mail 2 - Value';

/** A row of the current form, by column. */
const row = (cells: Record<string, string>): string =>
  Papa.unparse([HEAD.split(',').map((column) => cells[column] ?? '')]);

const read = (text: string): ContactsRead => {
  const result = parseContactsCsv(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

const readRows = (...rows: string[]): ContactsRead => read([HEAD, ...rows].join('\r\n'));

describe('a Google Contacts CSV', () => {
  it('is read in its current form: names, organisation, labels, several addresses', () => {
    const { people, refused } = readRows(
      row({
        'First Name': 'Ana',
        'Middle Name': 'María',
        'Last Name': 'Ortiz',
        'Organization Name': 'Northwind',
        'Organization Title': 'VP Finance',
        Labels: '* myContacts ::: Steering',
        'E-mail 1 - Value': 'Ana.Ortiz@Northwind.example ::: ana@ortiz.example',
        'E-mail 2 - Value': 'ana@northwind.example',
      }),
    );
    expect(people).toEqual([
      {
        line: 2,
        name: 'Ana María Ortiz',
        emails: ['ana.ortiz@northwind.example', 'ana@ortiz.example', 'ana@northwind.example'],
        role: 'VP Finance',
        organisation: 'Northwind',
        labels: ['myContacts', 'Steering'],
      },
    ]);
    expect(refused).toEqual([]);
  });

  it('is read in its old form', () => {
    const { people } = read(
      'Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title\n' +
        'Dev Mehta,Dev,Mehta,* My Contacts ::: * coworkers,* Work,dev.mehta@northwind.example,Northwind,Product Lead\n',
    );
    expect(people).toEqual([
      {
        line: 2,
        name: 'Dev Mehta',
        emails: ['dev.mehta@northwind.example'],
        role: 'Product Lead',
        organisation: 'Northwind',
        labels: ['My Contacts', 'coworkers'],
      },
    ]);
  });

  it.each([
    [
      'a byte order mark',
      `\uFEFF${HEAD}\n${row({ 'First Name': 'Ana', 'E-mail 1 - Value': 'ana@ortiz.example' })}`,
    ],
    [
      'old Mac line ends',
      `${HEAD}\r${row({ 'First Name': 'Ana', 'E-mail 1 - Value': 'ana@ortiz.example' })}\r`,
    ],
    ['semicolons, as a spreadsheet saves', 'First Name;Last Name;E-mail 1 - Value\nAna;;ana@ortiz.example'],
    [
      'blank lines at the end',
      `${HEAD}\n${row({ 'First Name': 'Ana', 'E-mail 1 - Value': 'ana@ortiz.example' })}\n\n\n`,
    ],
  ])('may have %s', (_what, text) => {
    const { people, refused } = read(text);
    expect(people.map(({ name, emails }) => [name, ...emails])).toEqual([['Ana', 'ana@ortiz.example']]);
    expect(refused).toEqual([]);
  });

  it('calls somebody without a name by nickname, else by address', () => {
    const { people } = readRows(
      row({ Nickname: 'Kenny', 'E-mail 1 - Value': 'kenji@contoso.example' }),
      row({ 'E-mail 1 - Value': 'sofia@fabrikam.example' }),
    );
    expect(people.map(({ name }) => name)).toEqual(['Kenny', 'sofia@fabrikam.example']);
  });

  it('keeps what could turn a name around or hide in it out of the name', () => {
    const { people } = readRows(
      row({
        'First Name': '\u202eAna\u0000',
        'Last Name': 'Or\ntiz',
        'E-mail 1 - Value': 'ana@ortiz.example',
      }),
    );
    expect(people[0]?.name).toBe('Ana Or tiz');
  });
});

describe('a row that is not taken', () => {
  const refusedOf = (...rows: string[]) => readRows(...rows).refused;

  it.each([
    ['has no address', {}, 'has no email address'],
    [
      'has something else as its address',
      { 'E-mail 1 - Value': 'ana@@ortiz' },
      '“ana@@ortiz” is not an email address',
    ],
    [
      'is a machine',
      { 'E-mail 1 - Value': 'no-reply@shop.example' },
      '“no-reply@shop.example” is not a person’s: never answered',
    ],
  ])('%s, and is named with its line and the reason', (_what, cells, reason) => {
    expect(refusedOf(row({ 'First Name': 'Ana', ...cells }))).toEqual([{ line: 2, what: 'Ana', reason }]);
  });

  it('loses only the address that is none when there is another', () => {
    const { people, refused } = readRows(
      row({
        'First Name': 'Ana',
        'E-mail 1 - Value': 'ana at ortiz',
        'E-mail 2 - Value': 'ana@ortiz.example',
      }),
    );
    expect(people.map(({ emails }) => emails)).toEqual([['ana@ortiz.example']]);
    expect(refused).toEqual([{ line: 2, what: 'Ana', reason: '“ana at ortiz” is not an email address' }]);
  });

  it('is counted by lines of the file, past notes of several lines', () => {
    const refused = refusedOf(
      row({ 'First Name': 'Ana', Notes: 'one\ntwo\nthree', 'E-mail 1 - Value': 'ana@ortiz.example' }),
      row({ 'First Name': 'Bo' }),
    );
    expect(refused.map(({ line, what }) => [line, what])).toEqual([[5, 'Bo']]);
  });

  it('is never passed over: a quotation mark that is not closed is said', () => {
    const { people, refused } = read(
      `${HEAD}\nAna,,,,,,,,ana@ortiz.example,\nBo,,"Bo,,,,,,bo@x.example,\nCy,,,,,,,,cy@x.example,`,
    );
    expect(people.map(({ name }) => name)).toEqual(['Ana']);
    expect(refused).toMatchObject([{ line: 3, reason: expect.stringContaining('never closed') }]);
  });

  it('and those taken make up all rows of the file', () => {
    const rows = Array.from({ length: 500 }, (_, index) =>
      row({ 'First Name': `P${index}`, 'E-mail 1 - Value': index % 3 ? `p${index}@example.org` : '' }),
    );
    const { people, refused } = readRows(...rows);
    const lines = [...people, ...refused].map(({ line }) => line).toSorted((a, b) => a - b);
    expect(lines).toEqual(rows.map((_, index) => index + 2));
  });
});

describe('a file that is something else', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['a letter', 'Dear Ana,\nthank you for the numbers.', 'not a Google Contacts CSV'],
    ['another table', 'a,b\n1,2', 'not a Google Contacts CSV'],
    ['Outlook’s form', 'First Name,Last Name,E-mail Address\nAna,Ortiz,ana@ortiz.example', 'Outlook’s form'],
    ['JSON', '{"stakeholders": []}', 'not a Google Contacts CSV'],
    [
      'binary',
      String.fromCharCode(...Array.from({ length: 256 }, (_, code) => code)),
      'not a Google Contacts CSV',
    ],
  ])('is refused in words: %s', (_what, text, words) => {
    expect(parseContactsCsv(text)).toEqual({ ok: false, error: expect.stringContaining(words) });
  });

  it('takes time in proportion to its size, however it is made', () => {
    const started = performance.now();
    parseContactsCsv(`${HEAD}\n${'"'.repeat(400_000)}`);
    parseContactsCsv(`${HEAD}\n${','.repeat(400_000)}`);
    parseContactsCsv(`${HEAD}\n${`a@${'a.'.repeat(200)}\n`.repeat(500)}`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

const headers = join(process.cwd(), '../shared/corpora/csv/headers');

describe.skipIf(!existsSync(headers))(
  'the header rows of real exports (skipped: the corpora are not on this computer)',
  () => {
    const files = existsSync(headers) ? readdirSync(headers).filter((name) => name.endsWith('.csv')) : [];
    it.each(files)('%s', (name) => {
      const result = parseContactsCsv(readFileSync(join(headers, name), 'utf8'));
      const isGoogles = name === 'google-2024.csv' || name === 'google-legacy.csv';
      expect(result.ok, JSON.stringify(result)).toBe(isGoogles);
    });
  },
);

describe('the text of a file', () => {
  const text = 'Zoë Łukasz';
  it.each([
    ['UTF-8', new TextEncoder().encode(text), text],
    ['UTF-16 with its mark', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')), text],
    ['a Windows code page', new Uint8Array([0x5a, 0x6f, 0xeb]), 'Zoë'],
  ])('is understood in %s', (_what, bytes, expected) => expect(decodeText(bytes)).toBe(expected));
});
