import { useState } from 'preact/hooks';
import { findOwnInCalendar } from '../../../lib/domain/calendar-own.ts';
import type { Refused } from '../../../lib/domain/contact.ts';
import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import type { ImportedEvent } from '../../../lib/domain/imported-event.ts';
import type { OwnFound } from '../../../lib/domain/mail-own.ts';
import type { Occurrence } from '../../../lib/domain/occurrence.ts';
import { allOwn } from '../../../lib/domain/settings.ts';
import { parseIcs } from '../../../lib/formats/ics.ts';
import { occurrencesOf } from '../../../lib/formats/occurrences.ts';
import { readText } from '../../../lib/formats/read-text.ts';
import {
  countMeetings,
  importMeetings,
  type MeetingsPlan,
  previewMeetings,
  seenWith,
} from '../../../lib/store/import-meetings.ts';
import { findSettings } from '../../../lib/store/settings.ts';
import { takeBack } from '../../../lib/store/undo.ts';
import { countOf } from '../count-of.ts';
import { useDesk } from '../use-desk.ts';

/** What is in the calendars, whose they are, and what importing them would do. */
export type CalendarsRead = {
  occurrences: Occurrence[];
  own: { email: EmailAddress; why: string }[];
  plan: MeetingsPlan;
  refused: Refused[];
};

/** How far the import of calendars has come. */
export type MeetingsStep =
  | { step: 'none' }
  | { step: 'reading' }
  | ({ step: 'preview' | 'importing' } & CalendarsRead);

export type MeetingsImport = MeetingsStep & {
  read: (files: readonly File[]) => void;
  /** The user says which addresses are theirs: everybody is counted anew. */
  correctOwn: (own: readonly EmailAddress[]) => void;
  run: (chosen: ReadonlySet<EmailAddress>) => void;
  leave: () => void;
};

/** Reads calendars, shows what took place with whom, records it. */
export function useMeetingsImport(): MeetingsImport {
  const { act } = useDesk();
  const [at, setAt] = useState<MeetingsStep>({ step: 'none' });
  const leave = () => setAt({ step: 'none' });
  const orBack = (back: MeetingsStep) => (error: unknown) => {
    setAt(back);
    throw error;
  };
  const become = (next: Promise<MeetingsStep>, back: MeetingsStep) =>
    void act(() =>
      next
        .then((step) => setAt(step))
        .then(() => undefined)
        .catch(orBack(back)),
    );
  const read = (files: readonly File[]) => {
    setAt({ step: 'reading' });
    become(preview(files), { step: 'none' });
  };
  const correctOwn = (own: readonly EmailAddress[]) => {
    if (at.step === 'preview') become(withOwn(at, own), at);
  };
  const run = (chosen: ReadonlySet<EmailAddress>) => {
    if (at.step !== 'preview') return;
    setAt({ ...at, step: 'importing' });
    void act(async () => {
      const { operation } = await importMeetings(at.plan, Date.now(), chosen).catch(orBack(at));
      leave();
      const meetings = meetingWords(countMeetings(seenWith(at.plan, chosen)));
      const people = chosen.size > 0 ? ` and ${countOf(chosen.size, 'person', 'people')}` : '';
      return { message: `Imported ${meetings}${people}.`, undo: takeBack(operation) };
    });
  };
  return { ...at, read, correctOwn, run, leave };
}

export const meetingWords = (count: number): string => countOf(count, 'meeting', 'meetings');

async function preview(files: readonly File[]): Promise<MeetingsStep> {
  const events: ImportedEvent[] = [];
  const refused: Refused[] = [];
  const names: string[] = [];
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const file of files) {
    const text = await readText(file);
    const read = text.ok ? parseIcs(text.value, zone) : text;
    if (!read.ok) refused.push({ line: 1, what: file.name, reason: read.error, file: file.name });
    else {
      for (const event of read.value.events) events.push(event);
      for (const one of read.value.refused) refused.push({ ...one, file: file.name });
      names.push(read.value.name ?? '');
    }
  }
  const found = await occurrencesOf(events, 0, Date.now());
  const own: OwnFound[] = findOwnInCalendar(names, allOwn(await findSettings()), found.occurrences);
  const plan = await previewMeetings(
    found.occurrences,
    own.map(({ email }) => email),
  );
  const { occurrences } = found;
  return { step: 'preview', occurrences, own, plan, refused: [...refused, ...found.refused] };
}

async function withOwn(read: CalendarsRead, own: readonly EmailAddress[]): Promise<MeetingsStep> {
  const known = new Map(read.own.map((one) => [one.email, one]));
  const plan = await previewMeetings(read.occurrences, own);
  const named = own.map((email) => known.get(email) ?? { email, why: 'you said so' });
  return { ...read, step: 'preview', own: named, plan };
}
