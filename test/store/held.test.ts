import { beforeEach, expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId } from '../../lib/domain/ledger.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { toHeldParts, writeHeld } from '../../lib/formats/held-report.ts';
import { write } from '../../lib/store/database.ts';
import { erasePerson } from '../../lib/store/erase.ts';
import { rememberEvent } from '../../lib/store/events-seen.ts';
import { findHeld } from '../../lib/store/held.ts';
import { saveEntry } from '../../lib/store/ledger.ts';
import { addStakeholder, saveDetails } from '../../lib/store/stakeholders.ts';
import { takeSnapshot } from '../../lib/store/take-snapshot.ts';
import { recordTouches } from '../../lib/store/touches.ts';
import { ana, dev, now, touch } from '../people.ts';
import './fresh-database.ts';
import { givePrivateFiles } from './private-files.ts';

const id = 'ana' as StakeholderId;
const entry = { createdAt: now, updatedAt: now, stakeholderId: id };

const culture = { language: 'es', salutation: 'Estimada Ana' };

async function fill(): Promise<void> {
  await addStakeholder({ ...ana, name: 'Ana O.' }, now, id);
  await saveDetails(id, { ...ana, role: 'VP *Finance*', timeZone: 'Europe/Madrid', culture }, now);
  await addStakeholder(dev, now, 'dev' as StakeholderId);
  await recordTouches([
    { email: ana.emails[0]!, touch: touch({ subject: 'Pricing', groupSize: 4 }) },
    { email: ana.emails[0]!, touch: touch({ ref: 'call', kind: 'call', direction: 'both', at: now - 1 }) },
  ]);
  await saveEntry({ ...entry, kind: 'note', id: 'n' as EntryId, text: 'Prefers a call' });
  await saveEntry({
    ...entry,
    kind: 'follow-up',
    id: 'f' as EntryId,
    stakeholderId: 'dev' as StakeholderId,
    text: 'Ask whether Ana Ortiz agrees',
    due: '2026-11-20' as CalendarDate,
  });
  await write(['meetings'], (transaction) =>
    transaction
      .objectStore('meetings')
      .put({ ref: 'm', subject: 'Review', guests: [ana.emails[1]!], start: now, overAt: now + 1 }),
  );
  await rememberEvent('e', ana.emails);
  await takeSnapshot();
}

beforeEach(givePrivateFiles);

test('says in plain words all that is held about somebody, and where', async () => {
  await fill();
  const held = await findHeld(id);
  const parts = Object.fromEntries(toHeldParts(held!).map(({ title, lines }) => [title, lines]));
  expect(parts.Details).toEqual(
    expect.arrayContaining([
      'Name: Ana Ortiz',
      `Addresses: ${ana.emails.join(', ')}`,
      'Time zone: Europe/Madrid',
      'Language and culture: Begin with: Estimada Ana; Language: Spanish',
      'Called before: Ana O.',
      'Tracked since: 2026-11-18',
    ]),
  );
  expect(parts['Touches (2)']).toEqual([
    'In 2026: 1 email, 1 call',
    '2026-11-18 email in, 4 people · Pricing',
    '2026-11-18 call both',
  ]);
  expect(parts['Notes (1)']).toEqual(['2026-11-18 Prefers a call']);
  expect(parts['Meetings to come']).toEqual(['2026-11-18 Review, 1 guest']);
  expect(parts['In what you wrote about others']).toEqual([
    '2026-11-18 Ask whether Ana Ortiz agrees · due 2026-11-20',
  ]);
  expect(parts.History).toEqual(expect.arrayContaining(['2026-11-18 Changed the details of Ana Ortiz']));
  expect(parts.Elsewhere).toEqual([
    expect.stringContaining('On 1 calendar event opened'),
    expect.stringContaining('1 snapshot'),
    expect.stringContaining('files'),
  ]);
  expect(Object.keys(parts)).not.toContain('Thanks (0)');
});

test('is the same as a document, in which nothing is taken for Markdown', async () => {
  await fill();
  const text = [...writeHeld((await findHeld(id))!, now)].join('');
  expect(text).toContain('# What Touchbase holds about Ana Ortiz\n\n2026-11-18');
  expect(text).toContain('- Role: VP \\*Finance\\*\n');
  expect(text).toContain('## Notes (1)\n\nPrivate: for you alone.\n\n- 2026-11-18 Prefers a call');
});

test('holds nothing about somebody who was erased', async () => {
  await fill();
  await erasePerson(id);
  expect(await findHeld(id)).toBeUndefined();
});
