import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ContactsRead } from '../../lib/domain/contact.ts';
import { parseContactsCsv, toContacts } from '../../lib/formats/contacts-csv.ts';
import { readTable } from '../../lib/formats/contacts-table.ts';
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
        labels: ['Steering'],
      },
    ]);
    expect(refused).toEqual([]);
  });

  it('is read in its old form', () => {
    const { people } = read(
      'Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title\n' +
        'Dev Mehta,Dev,Mehta,* My Contacts ::: Steering,* Work,dev.mehta@northwind.example,Northwind,Product Lead\n',
    );
    expect(people).toEqual([
      {
        line: 2,
        name: 'Dev Mehta',
        emails: ['dev.mehta@northwind.example'],
        role: 'Product Lead',
        organisation: 'Northwind',
        labels: ['Steering'],
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
    ['a letter', 'Dear Ana,\nthank you for the numbers.', 'No column of this table has email addresses'],
    ['a table of other things', 'a,b\n1,2', 'No column of this table has email addresses'],
    ['one column', 'ana\nbo', 'no columns'],
    ['JSON', '{"stakeholders": []}', 'no columns'],
    ['a line of a gigabyte, or what fits into a text', `a,b\n${'x'.repeat(1_100_000)}`, 'Line 2 is longer'],
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

/** A table of one person, the columns given by head. */
const tableOf = (head: string, cells: Record<string, string>, delimiter = ','): string => {
  const heads = head.split(delimiter);
  return Papa.unparse([heads, heads.map((column) => cells[column] ?? '')], { delimiter });
};

describe('a table of another program', () => {
  it.each([
    [
      'German',
      'Anrede;Vorname;Weitere Vornamen;Nachname;Firma;Position;E-Mail-Adresse;E-Mail-Typ;E-Mail: Angezeigter Name;E-Mail 2: Adresse',
    ],
    [
      'French',
      "Prénom;Deuxième prénom;Nom;Société;Fonction;Adresse de messagerie;Type de messagerie;Nom complet de l'adresse de messagerie;Adresse de messagerie 2",
    ],
    [
      'Spanish',
      'Nombre;Segundo nombre;Apellidos;Organización;Puesto;E-mail Address;E-mail Type;Nombre de pantalla de correo electrónico;Dirección de correo electrónico 2',
    ],
    ['Portuguese', 'Nome;Segundo nome;Sobrenome;Empresa;Cargo;Endereço de email;Endereço de email 2'],
    [
      'Italian',
      'Nome;Secondo nome;Cognome;Società;Posizione;Indirizzo posta elettronica;Indirizzo posta elettronica 2',
    ],
    ['Dutch', 'Voornaam;Middelste naam;Achternaam;Bedrijf;Functie;E-mailadres;E-mailadres 2'],
  ])('is read as Outlook writes it in %s', (_language, head) => {
    const heads = head
      .split(';')
      .filter(
        (one) => !/^(Anrede|.*[Tt]yp.*|Nom complet.*|Nombre de pantalla.*|.*Angezeigter Name)$/.test(one),
      );
    const values = [
      'Ana',
      'María',
      'Ortiz',
      'Northwind',
      'VP Finance',
      'ana@ortiz.example',
      'a.ortiz@northwind.example',
    ];
    const cells = Object.fromEntries(heads.map((column, index) => [column, values[index] ?? '']));
    const table = readTable(tableOf(head, { ...cells, Anrede: 'Frau', 'E-Mail-Typ': 'SMTP' }, ';'));
    expect(table).toMatchObject({ ok: true, value: { kind: 'outlook-csv' } });
    expect(read(tableOf(head, cells, ';')).people).toEqual([
      {
        line: 2,
        name: 'Ana María Ortiz',
        emails: ['ana@ortiz.example', 'a.ortiz@northwind.example'],
        role: 'VP Finance',
        organisation: 'Northwind',
        labels: [],
      },
    ]);
  });

  it('names an address that only an Exchange server knows', () => {
    const { refused } = read(
      'First Name,Last Name,E-mail Address,E-mail 2 Address\nAna,Ortiz,/O=NORTHWIND/OU=EXCHANGE/CN=ANA,',
    );
    expect(refused).toMatchObject([
      { line: 2, what: 'Ana Ortiz', reason: expect.stringContaining('Exchange') },
    ]);
  });

  it.each([
    [
      'English',
      'Notes:\n"When exporting, you may notice that some of the email addresses are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Ortiz,https://www.linkedin.com/in/x,ana@ortiz.example,Northwind,VP Finance,05 Mar 2024\nBo,,https://www.linkedin.com/in/y,,,,05 Mar 2024\n',
    ],
    [
      'German',
      'Hinweise:\n"Einige Adressen fehlen."\n\nVorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\nAna,Ortiz,https://www.linkedin.com/in/x,ana@ortiz.example,Northwind,VP Finance,05 Mar 2024\nBo,,https://www.linkedin.com/in/y,,,,05 Mar 2024\n',
    ],
  ])('is read as LinkedIn writes it in %s, below its note', (_language, text) => {
    expect(readTable(text)).toMatchObject({ ok: true, value: { kind: 'linkedin-csv' } });
    const { people, refused } = read(text);
    expect(people).toMatchObject([
      { line: 5, name: 'Ana Ortiz', role: 'VP Finance', organisation: 'Northwind' },
    ]);
    expect(refused).toEqual([
      { line: 6, what: 'Bo', reason: expect.stringContaining('LinkedIn leaves out') },
    ]);
  });

  it('is read as HubSpot writes it, several addresses in a cell', () => {
    const head =
      'Record ID,First Name,Last Name,Email,Additional email addresses,Phone Number,Contact owner,Associated Company';
    const { people } = read(
      tableOf(head, {
        'Record ID': '7',
        'First Name': 'Ana',
        'Last Name': 'Ortiz',
        Email: 'ana@ortiz.example',
        'Additional email addresses': 'a@ortiz.example;ana@northwind.example',
        'Associated Company': 'Northwind',
      }),
    );
    expect(people).toMatchObject([
      {
        name: 'Ana Ortiz',
        organisation: 'Northwind',
        emails: ['ana@ortiz.example', 'a@ortiz.example', 'ana@northwind.example'],
      },
    ]);
  });

  it('is understood by its cells when its heads say nothing', () => {
    const { people } = read('wer,wo,was\nAna,ana@ortiz.example,x\nBo,bo@example.org,y\n');
    expect(people.map(({ emails }) => emails)).toEqual([['ana@ortiz.example'], ['bo@example.org']]);
  });

  it('is read by the columns that the user names', () => {
    const table = readTable('wer,wo,was\nAna,ana@ortiz.example,Northwind');
    if (!table.ok) throw new Error(table.error);
    expect(table.value.head).toEqual(['wer', 'wo', 'was']);
    const columns = { ...table.value.columns, full: [0], organisation: [2] };
    expect(toContacts(table.value, columns).people).toEqual([
      { line: 2, name: 'Ana', emails: ['ana@ortiz.example'], organisation: 'Northwind', labels: [] },
    ]);
  });

  it('may have columns by the names of an object’s own parts', () => {
    const { people, refused } = read(
      'Name,Email,__proto__,constructor\n__proto__,ana@ortiz.example,x,y\nconstructor,bo@example.org,,',
    );
    expect(people.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(refused).toEqual([]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

const headers = join(process.cwd(), '../shared/corpora/csv/headers');

describe.skipIf(!existsSync(headers))(
  'the header rows of real exports (skipped: the corpora are not on this computer)',
  () => {
    it.each([
      ['google-2024.csv', 'google-csv'],
      ['google-legacy.csv', 'google-csv-old'],
      ['google-as-outlook.csv', 'outlook-csv'],
      ['outlook-desktop.csv', 'outlook-csv'],
      ['outlook-live.csv', 'outlook-csv'],
      ['linkedin-connections.csv', 'linkedin-csv'],
      ['hubspot-contacts.csv', 'hubspot-csv'],
    ])('%s is known as %s, with names, addresses and where they work', (name, kind) => {
      const table = readTable(readFileSync(join(headers, name), 'utf8'));
      if (!table.ok) throw new Error(table.error);
      expect(table.value.kind).toBe(kind);
      const { columns } = table.value;
      const found = Object.entries(columns).flatMap(([field, at]) => (at.length > 0 ? [field] : []));
      expect(found).toEqual(expect.arrayContaining(['emails', 'first', 'last', 'organisation']));
      expect(columns.emails.map((at) => table.value.head[at]).join()).not.toMatch(/type|display/i);
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
