import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findOwnInCalendar } from '../../../lib/domain/calendar-own.ts';
import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import type { AccountLine } from '../../../lib/domain/import-account.ts';
import type { OwnFound } from '../../../lib/domain/mail-own.ts';
import { keptWords } from '../../../lib/domain/operation.ts';
import { allOwn } from '../../../lib/domain/settings.ts';
import { undoBySize } from '../../../lib/extension/undo.ts';
import { readCalendars } from '../../../lib/formats/read-calendars.ts';
import { keepNewest } from '../../../lib/hooks/keep-newest.ts';
import { watchChanges } from '../../../lib/store/changes.ts';
import {
  importMeetings,
  type MeetingsImported,
  previewMeetings,
} from '../../../lib/store/import-meetings.ts';
import { findSettings } from '../../../lib/store/settings.ts';
import { useDesk } from '../use-desk.ts';
import { type CalendarsAtHand, changedBy, meetingsAccount, whatWords, whyNone } from './meetings-account.ts';

/** How far the import of calendars has come. */
export type MeetingsStep =
  | { step: 'none' }
  | { step: 'reading' }
  | ({ step: 'preview' | 'importing' } & CalendarsAtHand)
  | { step: 'refused'; file: string; reason: string }
  /** Without `done` there is nothing to take back. */
  | { step: 'done'; words: string; account: AccountLine[]; done: MeetingsImported | undefined };

export type MeetingsImport = MeetingsStep & {
  read: (files: readonly File[]) => void;
  /** The user says which addresses are theirs: everybody is counted anew. */
  correctOwn: (own: readonly EmailAddress[]) => void;
  run: (chosen: ReadonlySet<EmailAddress>) => void;
  undo: () => void;
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
  const goBack = (done: MeetingsImported) => async () => {
    const kept = keptWords(await undoBySize(done.operation, changedBy(done)));
    // By now other calendars may be looked at.
    setAt((now) => (now.step === 'done' && now.done === done ? { step: 'none' } : now));
    return kept;
  };
  const run = (chosen: ReadonlySet<EmailAddress>) => {
    if (at.step !== 'preview') return;
    setAt({ ...at, step: 'importing' });
    void act(async () => {
      const chosenMeetings = { plan: at.plan, chosen, own: emailsOf(at.own) };
      const done = await importMeetings(chosenMeetings).catch(orBack(at));
      const hasChanged = changedBy(done) > 0;
      const words = hasChanged ? `Imported ${whatWords(at.plan, chosen)}.` : 'Nothing in it was new.';
      const account = meetingsAccount(at, chosen, done);
      setAt({ step: 'done', words, account, done: hasChanged ? done : undefined });
      return { message: words, ...(hasChanged && { undo: goBack(done) }) };
    });
  };
  const undo = () => {
    if (at.step !== 'done' || !at.done) return;
    const { done } = at;
    void act(async () => {
      const kept = await goBack(done)();
      return { message: `Import taken back.${kept ? ` ${kept}` : ''}` };
    });
  };
  const counted = useRef<MeetingsStep>(undefined);
  useLayoutEffect(() => {
    if (at.step !== 'preview') return;
    const shown = new AbortController();
    // Somebody may be tracked meanwhile, or was while it was read: by the contacts that came with the calendar, to begin with.
    const countAgain = keepNewest(
      () => withOwn(at, emailsOf(at.own)),
      (next) => {
        counted.current = next;
        setAt(next);
      },
      shown.signal,
      // What is shown stays; importing says what is wrong.
      () => undefined,
    );
    watchChanges(countAgain, shown.signal);
    if (counted.current !== at) countAgain();
    return () => shown.abort();
  }, [at]);
  return { ...at, read, correctOwn, run, undo, leave };
}

async function preview(files: readonly File[]): Promise<MeetingsStep> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [read, settings] = await Promise.all([
    readCalendars(files, { zone, now: Date.now() }),
    findSettings(),
  ]);
  const none = whyNone(read);
  if (none) return { step: 'refused', ...none };
  const known = { known: allOwn(settings), refused: settings.ownRefused };
  const own = findOwnInCalendar(read.names, known, read.occurrences);
  const plan = await previewMeetings(read.occurrences, emailsOf(own));
  return { step: 'preview', ...read, own, plan };
}

const emailsOf = (own: readonly OwnFound[]): EmailAddress[] => own.map(({ email }) => email);

async function withOwn(read: CalendarsAtHand, own: readonly EmailAddress[]): Promise<MeetingsStep> {
  const known = new Map(read.own.map((one) => [one.email, one]));
  const plan = await previewMeetings(read.occurrences, own);
  const named = own.map((email) => known.get(email) ?? { email, why: 'you said so' });
  return { ...read, step: 'preview', own: named, plan };
}
