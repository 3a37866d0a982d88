import { describe, expect, test } from 'vitest';
import { endedByMail } from '../../lib/domain/ended-by-mail.ts';
import type { FollowUp } from '../../lib/domain/ledger.ts';
import { newFollowUp } from '../../lib/domain/new-entry.ts';
import { toRepliesDue, withReplies } from '../../lib/domain/replies-due.ts';
import { repliesOwed } from '../../lib/domain/replies-owed.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY, HOUR } from '../../lib/domain/time.ts';
import type { Touch } from '../../lib/domain/touch.ts';
import { summarizeTouches } from '../../lib/domain/touch-summary.ts';
import { workWeekOf } from '../../lib/domain/work-week.ts';
import { now, touch } from '../people.ts';

const to = 'ana' as StakeholderId;
let count = 0;
const mail = (hoursAgo: number, over: Partial<Touch> = {}): Touch =>
  touch({
    at: now - hoursAgo * HOUR,
    ref: (++count).toString(16).padStart(16, '0'),
    subject: 'Re: Pricing',
    toMe: true,
    ...over,
  });
const owed = (...touches: Touch[]) => repliesOwed(touches).map(({ subject }) => subject);

describe('a reply is owed', () => {
  test('to the last mail of a conversation, when it is theirs and to the user first of all', () => {
    expect(owed(mail(5))).toEqual(['Re: Pricing']);
    expect(owed(mail(5, { groupSize: 4 }))).toEqual(['Re: Pricing']);
    const { toMe, ...copied } = mail(5);
    expect(owed(copied)).toEqual([]);
  });

  test('until the user has written in that conversation, and not in another', () => {
    expect(owed(mail(5), mail(2, { direction: 'out', subject: 'Pricing' }))).toEqual([]);
    expect(owed(mail(5), mail(2, { direction: 'out', subject: 'Lunch' }))).toEqual(['Re: Pricing']);
    expect(owed(mail(9, { direction: 'out' }), mail(5))).toEqual(['Re: Pricing']);
  });

  test('until the two have spoken, alone', () => {
    const call = { kind: 'call', direction: 'both' } as const;
    expect(owed(mail(5), mail(2, call))).toEqual([]);
    expect(owed(mail(5), mail(2, { ...call, kind: 'meeting', groupSize: 9 }))).toEqual(['Re: Pricing']);
  });

  test('not to everybody’s mail, and not to a machine', () => {
    expect(owed(mail(5, { groupSize: 40 }))).toEqual([]);
    expect(owed(mail(5, { subject: 'Automatic reply: Pricing' }))).toEqual([]);
    expect(owed(mail(5, { subject: '' }))).toEqual([]);
  });

  test('once for each conversation, the oldest first', () => {
    expect(owed(mail(5), mail(9), mail(30, { subject: 'Lunch' }))).toEqual(['Lunch', 'Re: Pricing']);
    expect(summarizeTouches([mail(5)]).owed).toHaveLength(1);
    expect(summarizeTouches([mail(5, { direction: 'out' })])).not.toHaveProperty('owed');
  });
});

describe('as something to do', () => {
  const one = [{ ref: 'a'.repeat(16), at: now, subject: 'Re: Pricing' }];

  test.each([
    [2, '2026-11-18'],
    [8, '2026-11-19'],
    [16, '2026-11-20'],
    [40, '2026-11-25'],
  ])('it is due when %i working hours are over: %s', (replyHours, due) => {
    const [reply] = toRepliesDue(one, { to, replyHours, now });
    expect(reply).toMatchObject({ text: 'Reply: Re: Pricing', due, origin: { ref: 'a'.repeat(16) } });
  });

  test('what was written on a Saturday waits for Monday, or the first day on which the user works', () => {
    const saturday = now + 3 * DAY;
    const [reply] = toRepliesDue([{ ...one[0]!, at: saturday }], { to, replyHours: 4, now: saturday });
    expect(reply?.due).toBe('2026-11-23');
    const sunday = toRepliesDue([{ ...one[0]!, at: saturday }], {
      ...{ to, replyHours: 4, now: saturday },
      week: workWeekOf([0, 1, 2, 3, 4]),
    });
    expect(sunday[0]?.due).toBe('2026-11-22');
  });

  test('it goes when something has been done about it, and with time', () => {
    const touches = [mail(5)];
    const terms = { to, replyHours: 16, now };
    const [reply] = withReplies([], touches, terms) as [FollowUp];
    expect(withReplies([{ ...reply, doneAt: now }], touches, terms)).toEqual([{ ...reply, doneAt: now }]);
    expect(withReplies([], touches, { ...terms, now: now + 40 * DAY })).toEqual([]);
  });

  test('put off, it is closed by the answer that is seen', () => {
    const [reply] = withReplies([], [mail(5)], { to, replyHours: 16, now }) as [FollowUp];
    const answer = mail(1, { direction: 'out', subject: 'Pricing' });
    const other = newFollowUp({ id: reply.id, stakeholderId: to, now }, 'Reply', reply.due);
    expect(endedByMail([reply], [{ touch: answer }], now)).toMatchObject([{ id: reply.id, doneAt: now }]);
    expect(endedByMail([reply], [{ touch: mail(9, { direction: 'out' }) }], now)).toEqual([]);
    expect(endedByMail([other], [{ touch: answer }], now)).toEqual([]);
  });
});
