import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import { groups } from '../../lib/domain/group.ts';
import type { EntryId, LedgerEntry } from '../../lib/domain/ledger.ts';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { directions, type Touch, touchKinds, touchSources } from '../../lib/domain/touch.ts';
import { summarizeTouches } from '../../lib/domain/touch-summary.ts';
import { write } from '../../lib/store/database.ts';
import { dumpedStores } from '../../lib/store/dump-stores.ts';
import { toRecord } from '../../lib/store/ledger-record.ts';
import { toSightingRecord } from '../../lib/store/sighting-record.ts';
import { toStakeholderRecord } from '../../lib/store/stakeholder-record.ts';
import { packTouches } from '../../lib/store/touch-chunk.ts';
import { now } from '../people.ts';

const WORDS = [
  'pricing',
  'Ünlü',
  '東京',
  'a\nb',
  '',
  'مرحبا',
  '"quoted"',
  '👩‍🚀',
  '__proto__',
  'x'.repeat(300),
];

export type Chance = {
  /** A whole number from 0 up to, and without, `below`. */
  upTo: (below: number) => number;
  oneOf: <T>(values: readonly T[]) => T;
  maybe: () => boolean;
};

/** The same chances for the same seed (mulberry32). */
function chanceOf(seed: number): Chance {
  let state = seed;
  const upTo = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  const oneOf = <T>(values: readonly T[]): T => values[upTo(values.length)]!;
  return { upTo, oneOf, maybe: () => upTo(2) === 0 };
}

/** Fills the empty database with people, touches and all the rest, by chance. */
export async function fillByChance(seed: number, people = chanceOf(seed).upTo(30)): Promise<void> {
  const chance = chanceOf(seed);
  const { upTo, oneOf, maybe } = chance;
  await write([...dumpedStores], async (transaction) => {
    for (let index = 0; index < people; index++) {
      const id = `person-${seed}-${index}` as StakeholderId;
      const touches = Array.from({ length: upTo(40) }, (_none, number) => touchByChance(chance, number));
      const stakeholder: Stakeholder = {
        id,
        name: `${oneOf(WORDS)} ${index}`,
        emails: Array.from(
          { length: 1 + upTo(3) },
          (_none, n) => `p${index}.${n}@example.org` as EmailAddress,
        ),
        group: oneOf(groups),
        ...(maybe() && {
          role: oneOf(WORDS),
          timeZone: 'Europe/Madrid',
          culture: { country: 'ES', saidAs: 'AH-na' },
        }),
        ...(maybe() && { cadenceDays: upTo(90) + 1 }),
        createdAt: now - upTo(1000) * DAY,
        updatedAt: now,
        summary: summarizeTouches(touches),
      };
      await transaction.objectStore('stakeholders').put(toStakeholderRecord(stakeholder));
      for (const chunk of packTouches(id, touches)) await transaction.objectStore('touches').put(chunk);
      for (let entry = upTo(5); entry > 0; entry--) {
        await transaction.objectStore('ledger').put(toRecord(entryByChance(chance, id, entry)));
      }
    }
    for (let index = upTo(10); index > 0; index--) {
      const email = `seen${index}@example.com` as EmailAddress;
      const sighting = { email, name: oneOf(WORDS), firstAt: now, lastAt: now + 1, count: 1, lastKey: 'k' };
      await transaction.objectStore('sightings').put(toSightingRecord(sighting));
      const guests = [email];
      const meeting = { ref: `event-${index}`, subject: oneOf(WORDS), guests, start: now, overAt: now + DAY };
      await transaction.objectStore('meetings').put(meeting);
    }
    if (maybe()) await transaction.objectStore('settings').put(['pm@acme.example'], 'ownAddresses');
    if (maybe()) await transaction.objectStore('settings').put({ 'pm@acme.example': [] }, 'ownByAccount');
    await transaction.objectStore('settings').put(maybe(), 'letterKeys');
  });
}

function touchByChance({ upTo, oneOf, maybe }: Chance, number: number): Touch {
  const subject = oneOf(WORDS).replaceAll('\n', ' ');
  return {
    at: now - upTo(1500) * DAY - upTo(DAY),
    kind: oneOf(touchKinds),
    direction: oneOf(directions),
    groupSize: 2 + upTo(40),
    source: oneOf(touchSources),
    ref: maybe()
      ? (0x1000_0000_0000_0000n + BigInt(upTo(2 ** 31)) * 64n + BigInt(number)).toString(16)
      : `event-${number}`,
    ...(subject && { subject }),
  };
}

function entryByChance({ oneOf, maybe }: Chance, stakeholderId: StakeholderId, number: number): LedgerEntry {
  const id = `${stakeholderId}-${number}` as EntryId;
  const common = { id, stakeholderId, text: oneOf(WORDS), createdAt: now, updatedAt: now };
  const day = '2026-11-26' as CalendarDate;
  return oneOf<LedgerEntry>([
    { ...common, kind: 'follow-up', due: day, ...(maybe() && { doneAt: now }) },
    { ...common, kind: 'thanks', on: day, words: oneOf(WORDS) },
    { ...common, kind: 'note', origin: { site: 'gmail', ref: '19a94f8c12345678', subject: oneOf(WORDS) } },
  ]);
}
