import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { undefused } from '../../lib/domain/formula-cell.ts';
import type { LedgerEntry } from '../../lib/domain/ledger.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { readBackup, writeBackup } from '../../lib/formats/backup.ts';
import { cleanText } from '../../lib/formats/clean-text.ts';
import { columnChoices } from '../../lib/formats/column-choice.ts';
import { parseContactsCsv } from '../../lib/formats/contacts-csv.ts';
import { type TableOf, writeCsv } from '../../lib/formats/export-csv.ts';
import { writeDueIcs } from '../../lib/formats/export-ics.ts';
import { writeExport } from '../../lib/formats/export-json.ts';
import { plain, writeMarkdown } from '../../lib/formats/export-markdown.ts';
import { writeVcards } from '../../lib/formats/export-vcard.ts';
import { toHeldParts } from '../../lib/formats/held-report.ts';
import { parseIcs } from '../../lib/formats/ics.ts';
import { parseVcards } from '../../lib/formats/vcard.ts';
import { withDatabase, write } from '../../lib/store/database.ts';
import { readDump } from '../../lib/store/dump.ts';
import { checkDump } from '../../lib/store/dump-check.ts';
import { findEverything } from '../../lib/store/export.ts';
import { findHeld } from '../../lib/store/held.ts';
import { replaceWithDump } from '../../lib/store/restore.ts';
import { changeSettings, findSettings } from '../../lib/store/settings.ts';
import { changeTogether } from '../../lib/store/several-entries.ts';
import { recordSightings } from '../../lib/store/sightings.ts';
import { addStakeholder } from '../../lib/store/stakeholders.ts';
import { recordTouches } from '../../lib/store/touches.ts';
import { address, now, touch } from '../people.ts';
import { emptyStorage } from '../store/fresh-database.ts';
import { entriesOf, meetingOf, openOf, personOf, settingsOf, sightingOf } from './every-field.ts';
import { naughty, visible } from './naughty.ts';

const idOf = (index: number) => `p${index}` as StakeholderId;
const emailOf = (index: number) => address(`n${index}@naughty.example`);
const seenAt = (index: number) => address(`seen${index}@naughty.example`);

const entries = naughty.flatMap((text, index): LedgerEntry[] => {
  const closed = entriesOf(text, idOf(index), `e${index}`);
  return [...Object.values(closed), ...openOf(closed)];
});

/** Every string in every field that a user or a page can fill, by the operations that fill them. */
async function keepAll(): Promise<void> {
  for (const [index, text] of naughty.entries()) {
    const kept = await addStakeholder(personOf(text, [emailOf(index)]), now, idOf(index));
    if (!kept.ok) throw new Error('an address is taken');
    const call = touch({
      kind: 'call',
      direction: 'both',
      source: 'manual',
      ref: `manual:${index}`,
      subject: text,
    });
    await recordTouches([{ email: emailOf(index), touch: call }]);
    await recordSightings([{ email: seenAt(index), name: text, role: 'from' }], text, now);
  }
  await changeTogether({ put: entries });
  await changeSettings(() => settingsOf(naughty));
  await write(['meetings'], async (transaction) => {
    for (const [index, text] of naughty.entries())
      await transaction.objectStore('meetings').put(meetingOf(text, [emailOf(index)], `event ${index}`));
  });
}

/** A subject is one line: what ends a line is not in it. */
const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ');

const byId = <T extends { id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));

test('every string in every field is kept and comes back as it was, by whichever way it goes out', async () => {
  await keepAll();
  const everything = await findEverything();
  // As it is kept.
  const people = byId(everything.stakeholders);
  for (const [index, text] of naughty.entries())
    expect(people.get(idOf(index))).toMatchObject(personOf(text, [emailOf(index)]));
  expect(byId(everything.ledger)).toEqual(byId(entries));
  const subjects = new Map([...everything.touches].map(({ ref, subject = '' }) => [ref, subject]));
  const seen = new Map(everything.sightings.map((one) => [one.email, one]));
  for (const [index, text] of naughty.entries()) {
    expect(subjects.get(`manual:${index}`)).toBe(oneLine(text));
    expect(seen.get(seenAt(index))).toEqual(sightingOf(text, seenAt(index)));
  }
  expect(await findSettings()).toMatchObject(settingsOf(naughty));
  // By a backup, into a database of its own.
  const dump = await readDump();
  const read = await readBackup(await writeBackup({ kind: 'backup', dump }));
  expect(read).toEqual({ ok: true, value: { kind: 'backup', dump } });
  const checked = await checkDump(dump);
  if (!checked.ok) throw new Error(checked.error);
  await emptyStorage();
  await withDatabase((database) => replaceWithDump(database, checked.value));
  expect(await readDump()).toEqual(dump);
  // By the JSON that other programs read.
  const exported = JSON.parse([...writeExport(everything, now)].join(''));
  for (const list of ['stakeholders', 'sightings', 'meetings', 'settings'] as const)
    expect(everything[list]).toMatchObject(exported[list]);
  // What is held about somebody has all of it, and so has the chapter about them.
  const [index, text] = [7, naughty[7]!];
  const held = await findHeld(idOf(index));
  const lines = held ? toHeldParts(held).flatMap((part) => part.lines) : [];
  expect(lines.filter((line) => line.includes(text)).length).toBeGreaterThan(20);
}, 60_000);

const everything = {
  stakeholders: naughty.map((text, index) => ({
    ...personOf(text, [emailOf(index)]),
    id: idOf(index),
    createdAt: now,
    updatedAt: now,
    summary: { count: 0 },
  })),
  touches: naughty.map((text, index) => ({
    ...touch({ subject: oneLine(text) }),
    stakeholderId: idOf(index),
  })),
  ledger: entries,
  sightings: [],
  meetings: [],
  settings: {},
};

test('every string is a cell like any other, in each of our tables', () => {
  const kinds = Object.keys(entriesOf('', idOf(0), '')) as TableOf[];
  for (const of of ['people', 'touches', ...kinds] as const) {
    const text = [...writeCsv(of, everything)].join('').slice(1);
    const [head = [], ...rows] = Papa.parse<string[]>(text.trimEnd(), { delimiter: ',' }).data;
    const cells = rows.map((row) => new Map(head.map((name, index) => [name, undefused(row[index] ?? '')])));
    const perPerson = rows.length / naughty.length;
    expect([of, perPerson % 1]).toEqual([of, 0]);
    for (const [row, cell] of cells.entries()) {
      const string = naughty[Math.floor(row / perPerson)]!;
      expect(cell.get('Name')).toBe(string);
      if (of !== 'people' && of !== 'touches') {
        expect([cell.get('text'), cell.get('origin.subject')]).toEqual([string, string]);
      }
    }
    if (of === 'people') continue;
    // Each field of the kind is in the head of a table that has no rows, too.
    const none = [...writeCsv(of, { ...everything, touches: [], ledger: [] })].join('').slice(1).trimEnd();
    expect(Papa.parse<string[]>(none, { delimiter: ',' }).data[0]).toEqual(head);
  }
}, 60_000);

test('every string comes back from our table of people, from our vCards and from our calendar', () => {
  const shown = naughty
    .map((text, index) => [text, index] as const)
    .filter(([text]) => visible(cleanText(text)));
  const table = parseContactsCsv([...writeCsv('people', everything)].join(''));
  const cards = parseVcards([...writeVcards(everything.stakeholders)].join(''));
  for (const read of [table, cards]) {
    if (!read.ok) throw new Error(read.error);
    expect(read.value.refused).toEqual([]);
    const people = new Map(read.value.people.map((one) => [one.emails[0], one]));
    expect(people.size).toBe(naughty.length);
    for (const [text, index] of shown) {
      const { name, organisation, role } = people.get(emailOf(index))!;
      const clean = cleanText(text);
      expect([name, organisation, role]).toEqual([clean, clean, clean]);
    }
  }
  const due = parseIcs([...writeDueIcs(entries, everything.stakeholders, now)].join(''), 'Europe/Madrid');
  if (!due.ok) throw new Error(due.error);
  expect(due.value.refused).toEqual([]);
  const titles = new Map(due.value.events.map(({ uid, title }) => [uid, title]));
  for (const [text, index] of shown) {
    const title = titles.get(`e${index} follow-up open@touchbase.example`);
    expect(title).toBe(cleanText(`Follow up: ${text} · ${text}`));
  }
});

test('every string stays text in Markdown: a line of a list or a title, and nothing of it is HTML', () => {
  const chapters = [...writeMarkdown(everything)];
  for (const [index, text] of naughty.entries()) {
    const lines = chapters[index]!.split('\n').filter(Boolean);
    expect(lines[0]).toBe(`# ${plain(text)}`);
    expect(lines.filter((line) => !/^(#{1,2} |- |#$)/.test(line))).toEqual([]);
    expect(lines.filter((line) => /(?<!\\)[<>]/.test(line))).toEqual([]);
  }
});

test('every string is a cell, and a head, of anybody else’s table', () => {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = naughty.map((text, index) => `${cell(text)},${cell(text)},${emailOf(index)}`);
  const read = parseContactsCsv(['Name,Organization Name,E-mail 1 - Value', ...rows].join('\r\n'));
  if (!read.ok) throw new Error(read.error);
  expect(read.value.refused).toEqual([]);
  expect(read.value.people).toHaveLength(naughty.length);
  for (const [index, { name, organisation }] of read.value.people.entries()) {
    const text = cleanText(naughty[index]!);
    if (visible(text)) expect([name, organisation]).toEqual([text, text]);
  }
  const heads = naughty.slice(0, 150);
  const wide = [
    [...heads.map(cell), 'wo'],
    [...heads.map(() => 'x'), 'ana@example.org'],
  ];
  const mapped = parseContactsCsv(wide.map((row) => row.join(',')).join('\r\n'));
  if (!mapped.ok || !mapped.value.table) throw new Error('no table');
  expect(columnChoices(mapped.value.table).map(({ head }) => head)).toEqual(
    [...heads, 'wo'].map((head, index) => head.trim() || `Column ${index + 1}`),
  );
});
