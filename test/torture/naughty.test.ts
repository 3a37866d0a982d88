import { expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId } from '../../lib/domain/ledger.ts';
import { newFollowUp, newNote, newThanks } from '../../lib/domain/new-entry.ts';
import { readBackup, writeBackup } from '../../lib/formats/backup.ts';
import { cleanText } from '../../lib/formats/clean-text.ts';
import { parseContactsCsv } from '../../lib/formats/contacts-csv.ts';
import { writeExport } from '../../lib/formats/export-json.ts';
import { readDump } from '../../lib/store/dump.ts';
import { findEverything } from '../../lib/store/export.ts';
import { listEntries, saveEntry } from '../../lib/store/ledger.ts';
import { addStakeholder, listStakeholders } from '../../lib/store/stakeholders.ts';
import { listTouches, recordTouches } from '../../lib/store/touches.ts';
import '../store/fresh-database.ts';
import { address, now } from '../people.ts';
import { naughty, visible } from './naughty.ts';

const emailOf = (index: number) => address(`n${index}@naughty.example`);

/** Every string in every field that a user or a page can fill. */
async function keepAll(): Promise<void> {
  for (const [index, text] of naughty.entries()) {
    const kept = await addStakeholder({
      name: text,
      emails: [emailOf(index)],
      group: 'customer',
      role: text,
      organisation: text,
    });
    if (!kept.ok) throw new Error('an address is taken');
    const start = (kind: string) => ({
      id: `${kind}-${index}` as EntryId,
      stakeholderId: kept.value.id,
      now,
    });
    await saveEntry(newNote(start('note'), text));
    await saveEntry(newFollowUp(start('follow-up'), text, '2026-11-20' as CalendarDate));
    await saveEntry(newThanks(start('thanks'), text, text));
    await recordTouches([
      {
        email: emailOf(index),
        touch: {
          at: now,
          kind: 'call',
          direction: 'both',
          groupSize: 2,
          source: 'manual',
          ref: `manual:${index}`,
          subject: text,
        },
      },
    ]);
  }
}

test('every string is kept as it was given, in every field, and goes through a backup and an export unchanged', async () => {
  await keepAll();
  const people = await listStakeholders();
  expect(people).toHaveLength(naughty.length);
  for (const { id, emails, name, role, organisation } of people) {
    const text = naughty[Number(emails[0]!.slice(1, emails[0]!.indexOf('@')))]!;
    expect([name, role, organisation]).toEqual([text, text, text]);
    expect((await listEntries(id)).map((entry) => entry.text)).toEqual([text, text, text]);
    const [touch] = await listTouches(id);
    expect(touch?.subject ?? '').toBe(cleanSubject(text));
  }
  const dump = await readDump();
  const back = await readBackup(await writeBackup({ kind: 'backup', dump }));
  expect(back).toEqual({ ok: true, value: { kind: 'backup', dump } });
  const exported = JSON.parse([...writeExport(await findEverything(), now)].join('')) as {
    stakeholders: { name: string }[];
  };
  expect(exported.stakeholders.map(({ name }) => name).sort()).toEqual([...naughty].sort());
}, 60_000);

/** A subject is one line: what ends a line is not in it. */
const cleanSubject = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ');

test('every string is a cell like any other', () => {
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
});
