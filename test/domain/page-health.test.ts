import { describe, expect, test } from 'vitest';
import { noteHealth } from '../../lib/domain/note-health.ts';
import { isInTrouble, type PageHealth, toReport } from '../../lib/domain/page-health.ts';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import { DAY, HOUR, MINUTE } from '../../lib/domain/time.ts';
import { ana, me, now } from '../people.ts';

const list = (understood: Record<string, number>): PageSeen => ({
  kind: 'list',
  own: [me],
  rows: [{ email: ana.emails[0]!, name: ana.name, role: 'from' }],
  composing: [],
  understood,
});
const lost = (part: string): PageSeen => ({ kind: 'not-understood', part });

/** The health after pages seen one after the other, with minutes between them. */
const healthAfter = (...pages: PageSeen[]): PageHealth =>
  pages.reduce(
    (health, page, index) => noteHealth(health, page, now + index * MINUTE) ?? health,
    {} as PageHealth,
  );

describe('page health', () => {
  test('says when each part was understood and by which way', () => {
    expect(healthAfter(list({ rowPeople: 1 }))).toEqual({
      'gmail list': { understoodAt: now },
      'gmail rowPeople': { understoodAt: now, alternative: 1 },
    });
  });

  test('keeps so many names and no more, whatever a page makes up', () => {
    const madeUp = (from: number) =>
      list(Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`x${from + index}`, 0])));
    const full = healthAfter(madeUp(0), madeUp(150), madeUp(300));
    expect(Object.keys(full)).toHaveLength(200);
    expect(noteHealth(full, lost('gmail x7'), now + HOUR)).toMatchObject({
      'gmail x7': { failedAt: now + HOUR },
    });
  });

  test('tells what is in trouble: not understood since, or by another way only', () => {
    const health = healthAfter(list({ rowPeople: 0, row: 1 }), lost('gmail messageSender'));
    expect(Object.keys(health).filter((part) => isInTrouble(health[part]!))).toEqual([
      'gmail row',
      'gmail messageSender',
    ]);
    expect(isInTrouble(healthAfter(lost('gmail row'), list({ row: 0 }))['gmail row']!)).toBe(false);
  });

  test('is noted again only after an hour, or when something has changed', () => {
    const health = healthAfter(list({ row: 0 }));
    expect(noteHealth(health, list({ row: 0 }), now + MINUTE)).toBeUndefined();
    expect(noteHealth(health, list({ row: 1 }), now + MINUTE)).toBeDefined();
    expect(noteHealth(health, lost('gmail row'), now + MINUTE)).toBeDefined();
    expect(noteHealth(health, list({ row: 0 }), now + HOUR + 1)).toBeDefined();
    expect(noteHealth(health, { kind: 'nothing' }, now + DAY)).toBeUndefined();
  });

  test.each(['Ana Ortiz', 'gmail ana@northwind.example', 'gmail <b>', `gmail ${'x'.repeat(99)}`])(
    'keeps no text of a page for the name of a part: %s',
    (part) => {
      expect(noteHealth({}, lost(part), now)).toBeUndefined();
    },
  );
});

test('the report is names of parts, numbers and days', () => {
  const health = healthAfter(list({ rowPeople: 2 }), lost('gmail messageSender'));
  expect(toReport(health, 'Touchbase 1.2.3; Browser 4')).toBe(
    [
      'Touchbase 1.2.3; Browser 4',
      'gmail list: understood 2026-11-18; not understood never',
      'gmail messageSender: understood never; not understood 2026-11-18',
      'gmail rowPeople: understood 2026-11-18, alternative 2; not understood never',
    ].join('\n'),
  );
});
