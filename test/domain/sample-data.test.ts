import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { isOpenFollowUp } from '../../lib/domain/ledger.ts';
import { sampleData } from '../../lib/domain/sample-data.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import { DAY, type Instant } from '../../lib/domain/time.ts';
import { toToday } from '../../lib/domain/today.ts';
import { summarizeTouches } from '../../lib/domain/touch-summary.ts';
import { now as wednesday } from '../people.ts';

const aYear = Array.from({ length: 366 }, (_, day) => wednesday + day * DAY);

const todayOf = (now: Instant) => {
  const samples = sampleData(now);
  const people = samples.map(
    ({ id, details, touches }): Stakeholder => ({
      ...details,
      id,
      createdAt: now,
      updatedAt: now,
      summary: summarizeTouches(touches),
    }),
  );
  return toToday(
    people,
    samples.flatMap(({ entries }) => entries.filter(isOpenFollowUp)),
    now,
  );
};

describe('the sample people', () => {
  it('are twelve, with histories of twelve weeks and more', () => {
    const samples = sampleData(wednesday);
    const oldest = Math.min(...samples.flatMap(({ touches }) => touches.map(({ at }) => at)));
    expect(samples).toHaveLength(12);
    expect(wednesday - oldest).toBeGreaterThan(84 * DAY);
  });

  it('show every state on any day of the year, weekends too', () => {
    for (const now of aYear) {
      const { due, losingTouch, comingUp } = todayOf(now);
      const states = losingTouch.map(({ stakeholder, standing }) => `${stakeholder.name} ${standing.state}`);
      expect(states.toSorted()).toEqual([
        'Lucas Moreau past-ideal',
        'Sofia Lindqvist past-latest',
        'Tom Becker past-ideal',
      ]);
      expect(due.map(({ stakeholder }) => stakeholder.name)).toEqual([
        'Ana Ortiz',
        'Priya Nair',
        'Dev Mehta',
      ]);
      expect(comingUp.map(({ stakeholder }) => stakeholder.name).toSorted()).toEqual([
        'Ana Ortiz',
        'Hana Novak',
        'Kenji Tanaka',
        'Mateo Silva',
      ]);
    }
  });

  it('have touched nothing in the future, and nothing on a weekend', () => {
    for (const now of aYear) {
      const moments = sampleData(now).flatMap(({ touches }) => touches.map(({ at }) => at));
      expect(Math.max(...moments)).toBeLessThan(now);
      expect(moments.filter((at) => new Date(at).getDay() % 6 === 0)).toEqual([]);
    }
  });

  it('are the same people with the same ids each time, so that loading twice loads once', () => {
    const ids = (now: Instant) =>
      sampleData(now).flatMap(({ id, entries }) => [id, ...entries.map((one) => one.id)]);
    expect(ids(wednesday)).toEqual(ids(wednesday + 100 * DAY));
    expect(new Set(ids(wednesday)).size).toBe(ids(wednesday).length);
  });

  it('count each touch once: no two of a person share a ref', () => {
    for (const { touches } of sampleData(wednesday)) {
      expect(new Set(touches.map(({ ref }) => ref)).size).toBe(touches.length);
    }
  });

  it('give mail the id that Gmail would: it carries the time', () => {
    const mail = sampleData(wednesday).flatMap(({ touches }) =>
      touches.filter(({ kind }) => kind === 'email'),
    );
    for (const { ref, at } of mail) {
      expect(ref).toMatch(/^[0-9a-f]{16}$/);
      expect(Number(BigInt(`0x${ref}`) >> 20n)).toBe(at);
    }
  });

  it('have something due this very day', () =>
    expect(todayOf(wednesday).due.map(({ due }) => due)).toContain(toCalendarDate(wednesday)));
});
