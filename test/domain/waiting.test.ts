import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import { endedByMail } from '../../lib/domain/ended-by-mail.ts';
import { stateWords } from '../../lib/domain/entry-words.ts';
import type { EntryId, LedgerEntry, Origin } from '../../lib/domain/ledger.ts';
import { baseSubject, isAutomatic } from '../../lib/domain/mail-subject.ts';
import { newFollowUp, newWait } from '../../lib/domain/new-entry.ts';
import type { ThreadSeen } from '../../lib/domain/page-seen.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY, HOUR } from '../../lib/domain/time.ts';
import { isTheirTurn } from '../../lib/domain/wait-offer.ts';
import {
  answerWords,
  closedLately,
  findAnswer,
  isWaiting,
  type MailSeen,
  type Wait,
  waitOn,
} from '../../lib/domain/waiting.ts';
import { ana, dev, me, now, touch } from '../people.ts';

const today = '2026-11-18' as CalendarDate;
const friday = '2026-11-20' as CalendarDate;
const origin: Origin = {
  site: 'gmail',
  ref: '19a94f8c00000002',
  subject: 'Q3 pricing',
  thread: '19a94f8c00000001',
};
const start = { id: 'wait' as EntryId, stakeholderId: 'ana' as StakeholderId, now };
const fromMail = newWait({ ...start, origin }, 'waiting for numbers', friday) as Wait;
const fromNowhere = newWait(start, 'waiting for numbers', friday) as Wait;
const later = now + 2 * HOUR;
const answer = touch({ at: later, subject: 'Re: Q3 pricing' });

describe('a wait that began in a conversation', () => {
  test.each<[string, MailSeen, boolean]>([
    ['by its next mail of theirs', { touch: answer, thread: origin.thread! }, true],
    [
      'by mail of another conversation under the same subject',
      { touch: answer, thread: 'f'.repeat(16) },
      false,
    ],
    ['by its row in the list', { touch: touch({ at: later, groupSize: 0 }), thread: origin.thread! }, true],
    ['by imported mail under its subject', { touch: { ...answer, source: 'import' as const } }, true],
    ['by imported mail under another', { touch: touch({ at: later, subject: 'Lunch?' }) }, false],
    ['by mail of unknown subject and conversation', { touch: touch({ at: later }) }, false],
    ['by mail from before it began', { touch: touch({ at: now, subject: 'Q3 pricing' }) }, false],
    ['by one’s own mail', { touch: { ...answer, direction: 'out' as const } }, false],
    ['by a mail to everybody', { touch: { ...answer, groupSize: 400 } }, false],
    ['by a meeting', { touch: { ...answer, kind: 'meeting' as const } }, false],
  ])('is closed %s: %j', (_what, mail, isClosed) => {
    expect(findAnswer(fromMail, [mail]) !== undefined).toBe(isClosed);
  });
});

test('a wait that began with no mail is closed by any of theirs that a person wrote', () => {
  expect(findAnswer(fromNowhere, [{ touch: answer }])).toEqual({
    ref: answer.ref,
    at: later,
    subject: 'Re: Q3 pricing',
  });
  const away = touch({ at: later, subject: 'Automatic reply: Q3 pricing' });
  expect(findAnswer(fromNowhere, [{ touch: away }])).toBeUndefined();
});

test('of several answers the first one closes it', () => {
  const second = touch({ at: later + HOUR, ref: '19a94f8c99999999' });
  expect(findAnswer(fromNowhere, [{ touch: second }, { touch: answer }])?.ref).toBe(answer.ref);
});

describe('once it is answered', () => {
  const [closed] = endedByMail([fromMail], [{ touch: answer, thread: origin.thread! }], later + 1) as [Wait];

  test('it is done at that moment, and says by which mail', () => {
    expect(closed).toMatchObject({ doneAt: later, waits: { since: now, answer: { ref: answer.ref } } });
    expect(isWaiting(closed)).toBe(false);
    expect(answerWords(closed.waits.answer!, 'Ana Ortiz', today)).toMatch(
      /^closed: Ana Ortiz answered on Wed,? (18 Nov|Nov 18), .*30.*, Re: Q3 pricing$/,
    );
    expect(closedLately([closed], later + 2 * DAY)).toEqual([closed]);
    expect(closedLately([closed], later + 4 * DAY)).toEqual([]);
  });

  test('it can go on waiting, and that mail does not close it again', () => {
    const again = waitOn(closed, later + 2);
    expect(again).toEqual({ ...fromMail, updatedAt: later + 2, waits: { since: later } });
    expect(endedByMail([again], [{ touch: answer, thread: origin.thread! }], later + 3)).toEqual([]);
    const next = touch({ at: later + DAY, ref: '19a94f8c99999999', subject: 'Re: Q3 pricing' });
    expect(endedByMail([again], [{ touch: next }], later + DAY)).toHaveLength(1);
  });
});

test('nothing but a wait is closed by mail', () => {
  const entries: LedgerEntry[] = [newFollowUp({ ...start, origin }, 'send numbers', friday)];
  expect(endedByMail(entries, [{ touch: answer, thread: origin.thread! }], later)).toEqual([]);
});

test('it says since when one waits', () => {
  expect(stateWords(fromMail, today)).toMatch(/^waiting since Wed,? (18 Nov|Nov 18)$/);
});

describe('waiting is offered', () => {
  const person = ({ name, emails: [email] }: typeof ana, role: 'from' | 'to') => ({
    name,
    email: email!,
    role,
  });
  const thread: ThreadSeen = {
    kind: 'thread',
    key: origin.thread!,
    subject: 'Q3 pricing',
    own: [me],
    messages: [
      { from: person(ana, 'from'), recipients: [{ email: me, name: 'me', role: 'to' }] },
      { from: { email: me, name: 'me', role: 'from' }, recipients: [person(ana, 'to')] },
    ],
    composing: [],
  };

  test('where the last word is one’s own, to them, and nothing waits for it yet', () => {
    expect(isTheirTurn(thread, [me], ana.emails, [])).toBe(true);
    expect(isTheirTurn(thread, [me], dev.emails, [])).toBe(false);
    expect(isTheirTurn(thread, [me], ana.emails, [fromMail])).toBe(false);
    expect(isTheirTurn({ ...thread, messages: thread.messages.slice(0, 1) }, [me], ana.emails, [])).toBe(
      false,
    );
    expect(isTheirTurn({ kind: 'nothing' }, [me], ana.emails, [])).toBe(false);
  });
});

test.each([
  ['Re: Q3 pricing', 'q3 pricing'],
  ['AW: WG: Re[2]: Q3  pricing', 'q3 pricing'],
  ['RES: Fwd: Q3 pricing', 'q3 pricing'],
  ['Re : Q3 pricing', 'q3 pricing'],
  ['Reminder: Q3 pricing', 'reminder: q3 pricing'],
  ['Re:', ''],
])('%j is about %j', (subject, base) => {
  expect(baseSubject(subject)).toBe(base);
});

test.each([
  ['Automatic reply: Q3', true],
  ['Out of Office: Q3', true],
  ['Abwesenheitsnotiz: Q3', true],
  ['Réponse automatique : Q3', true],
  ['Re: out of office hours', false],
])('%j was written by nobody: %s', (subject, isIt) => {
  expect(isAutomatic(subject)).toBe(isIt);
});
