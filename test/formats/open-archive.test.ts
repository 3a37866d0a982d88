import { describe, expect, it } from 'vitest';
import { sortFiles } from '../../entrypoints/dashboard/data/sort-files.ts';
import { isTakenFrom, openArchive } from '../../lib/formats/open-archive.ts';
import { readPeople } from '../../lib/formats/read-people.ts';
import { tgzOf } from './tgz-of.ts';
import { type ZipFile, zipOf } from './zip-of.ts';

const file = (path: string, ...lines: string[]): ZipFile => ({
  path,
  bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
});
const mail = file(
  'Takeout/Mail/Bandeja.mbox',
  'From 1723853304940284153@xxx Fri Feb 04 17:10:22 +0000 2022',
  'From: ana@ortiz.example',
  '',
  'Hello',
);
const cards = file(
  'Takeout/Contactos/Todos.vcf',
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN:Ana Ortiz',
  'EMAIL:ana@ortiz.example',
  'END:VCARD',
);
const calendar = file('Takeout/Calendario/yo.ics', 'BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR');
const page = file('Takeout/archive_browser.html', '<!doctype html>');
const linkedIn = file(
  'Connections.csv',
  'Notes:',
  '"When exporting, some are missing"',
  '',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Dev,Mehta,https://example.com/dev,dev@mehta.example,Northwind,Buyer,05 Mar 2024',
);
const messages = file('messages.csv', 'FROM,TO,DATE,CONTENT', 'Dev,Me,2024-03-05,Hello');

const zip = (...files: ZipFile[]) => new File([zipOf(files)], 'takeout-001.zip');
const tgz = async (...files: ZipFile[]) => new File([await tgzOf(files)], 'takeout-001.tgz');
const names = (files: readonly File[]) => files.map(({ name }) => name);

describe.each([
  ['zip', async (...files: ZipFile[]) => zip(...files)],
  ['tgz', tgz],
] as const)('a %s from Takeout', (kind, packed) => {
  it('gives contacts and calendars beside its mail, whatever they are called', async () => {
    const sorted = await sortFiles([await packed(mail, cards, calendar, page)]);
    expect(names(sorted.mail)).toEqual([`takeout-001.${kind}`]);
    expect(names(sorted.others)).toEqual(['Takeout/Contactos/Todos.vcf']);
    expect(names(sorted.calendars)).toEqual(['Takeout/Calendario/yo.ics']);
    // The account of the mail names the rest.
    expect(sorted.refused).toEqual([]);
    const [contacts] = sorted.others;
    expect(await readPeople(contacts!)).toMatchObject({
      ok: true,
      value: { people: [{ name: 'Ana Ortiz', emails: ['ana@ortiz.example'] }] },
    });
  });

  it('without mail says of everything else in it why it is left out', async () => {
    const sorted = await sortFiles([await packed(calendar, page)]);
    expect(sorted).toMatchObject({ mail: [], others: [], backups: [] });
    expect(sorted.refused).toEqual([
      {
        line: 1,
        what: 'Takeout/archive_browser.html',
        reason: expect.stringContaining('web page'),
        file: `takeout-001.${kind}`,
      },
    ]);
  });
});

describe('the zip of LinkedIn', () => {
  it('gives the connections, and asks for tables of an unknown kind by themselves', async () => {
    const { files, refused } = await openArchive(zip(linkedIn, messages), 'zip');
    expect(files.map(({ kind }) => kind)).toEqual(['linkedin-csv']);
    expect(refused).toMatchObject([
      { what: 'messages.csv', reason: expect.stringContaining('what is in its columns') },
    ]);
  });
});

describe('a .tgz too large to be unpacked twice', () => {
  it('is left to the reader of mail, which names what it passes over', async () => {
    const large = Object.defineProperty(await tgz(mail, cards), 'size', { value: 2 ** 29 });
    expect(await openArchive(large, 'tgz')).toMatchObject({ hasMail: true, files: [] });
    expect([isTakenFrom(large, 'tgz', 'vcard'), isTakenFrom(large, 'zip', 'vcard')]).toEqual([false, true]);
  });
});
