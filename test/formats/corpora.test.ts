import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { convertIcsCalendar } from 'ts-ics';
import { parseVCards } from 'vcard4-ts';
import { describe, expect, it } from 'vitest';
import type { ContactsRead } from '../../lib/domain/contact.ts';
import { parseEmailAddress } from '../../lib/domain/email-address.ts';
import type { EventsRead } from '../../lib/domain/imported-event.ts';
import type { Result } from '../../lib/domain/result.ts';
import { decodeText } from '../../lib/formats/decode-text.ts';
import { parseIcs } from '../../lib/formats/ics.ts';
import { occurrencesOf } from '../../lib/formats/occurrences.ts';
import { recognize } from '../../lib/formats/recognize.ts';
import { loadExpander } from '../../lib/formats/recurrence.ts';
import { parseVcards } from '../../lib/formats/vcard.ts';

const corpora = join(process.cwd(), '../shared/corpora');
/** Reading one file takes at most so many milliseconds of this process, whatever is in it. */
const WATCHDOG = 1_000;
const LONG = { timeout: 60_000 };
const GENERATION = [Date.UTC(1996, 0, 1), Date.UTC(2027, 0, 1)] as const;

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    // One of the corpora has a link to nowhere.
    if (!existsSync(path)) return [];
    return statSync(path).isDirectory() ? filesIn(path, ending) : path.endsWith(ending) ? [path] : [];
  });

const textOf = (path: string): string => decodeText(readFileSync(path));

/** What came of it, and that it came in time. */
function inTime<T>(path: string, read: () => T): T {
  const started = spent();
  const value = read();
  expect(spent() - started, relative(corpora, path)).toBeLessThan(WATCHDOG);
  return value;
}

/** Time on the clock would judge whatever else the computer does. */
const spent = (): number => process.cpuUsage().user / 1_000;

const countOf = (text: string, what: string): number =>
  (text.match(new RegExp(`^${what}[ \\t\\r]*$`, 'gim')) ?? []).length;

const eventsOf = (result: Result<EventsRead>) => (result.ok ? result.value.events : []);
const peopleOf = (result: Result<ContactsRead>) => (result.ok ? result.value.people : []);

describe.skipIf(!existsSync(corpora))(
  'real files of other people’s test suites (skipped: the corpora are not on this computer)',
  () => {
    it('of calendars: every event is read, or refused with a reason', LONG, async () => {
      await loadExpander();
      const counts = { files: 0, events: 0, occurrences: 0, refused: 0, passedOver: 0, notCalendars: 0 };
      for (const path of filesIn(join(corpora, 'ics'), '.ics')) {
        const text = textOf(path);
        const result = inTime(path, () => parseIcs(text, 'Europe/Madrid'));
        const events = eventsOf(result);
        const started = spent();
        const { occurrences, passedOver } = await occurrencesOf(events, ...GENERATION);
        expect(spent() - started, relative(corpora, path)).toBeLessThan(WATCHDOG);
        const reasons = result.ok ? result.value.refused : [];
        const inPart = [...(result.ok ? result.value.passedOver : []), ...passedOver];
        for (const { line, what, reason } of [...reasons, ...inPart]) {
          expect([line > 0, what !== '', reason !== '']).toEqual([true, true, true]);
        }
        const begun = countOf(text, 'BEGIN:VEVENT');
        expect(events.length + reasons.length, relative(corpora, path)).toBeGreaterThanOrEqual(begun);
        for (const { start, end = start } of events) expect(end).toBeGreaterThanOrEqual(start);
        counts.files++;
        counts.events += events.length;
        counts.occurrences += occurrences.length;
        counts.refused += reasons.length;
        counts.passedOver += inPart.length;
        counts.notCalendars += result.ok ? 0 : 1;
      }
      console.log('.ics:', counts);
      expect(counts.files).toBeGreaterThan(400);
    });

    it('of calendars: an event in UTC starts when another reader says', LONG, () => {
      let compared = 0;
      for (const path of filesIn(join(corpora, 'ics'), '.ics')) {
        const text = textOf(path);
        const events = eventsOf(parseIcs(text, 'Europe/Madrid'));
        const theirs = theirEvents(text);
        for (const { uid, start } of theirs) {
          const [ours, another] = events.filter((event) => event.uid === uid);
          // One file has an event with two starts; of several events by one uid nobody knows which is which.
          if (uid === 'event_error@example.com' || theirs.filter((event) => event.uid === uid).length > 1)
            continue;
          if (!ours || another || ours.zone !== 'UTC' || Number.isNaN(start.date.getTime())) continue;
          compared++;
          expect(new Date(ours.start), `${relative(corpora, path)} ${uid}`).toEqual(start.date);
        }
      }
      console.log('.ics: starts as ts-ics says:', compared);
      expect(compared).toBeGreaterThan(100);
    });

    it('of contacts: every card is read, or refused with a reason', LONG, () => {
      const counts = { files: 0, people: 0, refused: 0 };
      for (const path of filesIn(join(corpora, 'vcf'), '.vcf')) {
        const text = textOf(path);
        const result = inTime(path, () => parseVcards(text));
        if (!result.ok) throw new Error(`${path}: ${result.error}`);
        const { people, refused } = result.value;
        expect(people.length + refused.length, path).toBeGreaterThanOrEqual(countOf(text, 'BEGIN:VCARD'));
        counts.files++;
        counts.people += people.length;
        counts.refused += refused.length;
      }
      console.log('.vcf:', counts);
      expect(counts.files).toBe(21);
    });

    it('of contacts: everybody whom another reader finds by an address', LONG, () => {
      for (const path of filesIn(join(corpora, 'vcf'), '.vcf')) {
        const text = textOf(path);
        const theirs = (parseVCards(text).vCards ?? []).flatMap(({ FN, EMAIL }) =>
          EMAIL?.every(({ value }) => parseEmailAddress(value))
            ? [`${FN[0].value} ${EMAIL.map(({ value }) => value.toLowerCase()).join()}`]
            : [],
        );
        const ours = peopleOf(parseVcards(text)).map(({ name, emails }) => `${name} ${emails.join()}`);
        expect(ours, path).toEqual(expect.arrayContaining(theirs));
      }
    });

    it('is known by its content, or refused in words', LONG, async () => {
      const kinds = new Map<string, string[]>();
      for (const ending of ['.ics', '.vcf', '.mbox']) {
        for (const path of filesIn(join(corpora, ending === '.vcf' ? 'vcf' : ending.slice(1)), ending)) {
          const found = await recognize(new Blob([new Uint8Array(readFileSync(path))]), 'it');
          const kind = `${ending} ${found.ok ? found.value : 'unknown'}`;
          kinds.set(kind, [...(kinds.get(kind) ?? []), relative(corpora, path)]);
        }
      }
      console.log('kinds:', Object.fromEntries([...kinds].map(([kind, paths]) => [kind, paths.length])));
      expect([...kinds.keys()].toSorted()).toEqual([
        '.ics ics',
        '.ics unknown',
        '.mbox mbox',
        '.mbox unknown',
        '.vcf vcard',
      ]);
      // Empty files, and those that begin with something that no program writes.
      expect(kinds.get('.ics unknown')).toHaveLength(6);
      expect(kinds.get('.mbox unknown')).toEqual([expect.stringContaining('empty.mbox')]);
    });
  },
);

function theirEvents(text: string) {
  try {
    return convertIcsCalendar(undefined, text).events ?? [];
  } catch {
    // It refuses a whole file for one line; ours is asked elsewhere.
    return [];
  }
}
