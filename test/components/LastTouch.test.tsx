// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LastTouch } from '../../components/LastTouch.tsx';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { summarizeTouches } from '../../lib/domain/touch-summary.ts';
import { exactly } from '../../lib/domain/words-for-time.ts';
import { ana, now, touch } from '../people.ts';
import { violationsIn } from './violations.ts';

afterEach(cleanup);

const touches = [
  touch({ at: now - 12 * DAY, ref: 'a', groupSize: 3 }),
  touch({ at: now - 41 * DAY, ref: 'b', direction: 'both', kind: 'meeting' }),
];

function draw(of = touches) {
  const stakeholder: Stakeholder = {
    ...ana,
    id: 'ana' as Stakeholder['id'],
    cadenceDays: 10,
    createdAt: 0,
    updatedAt: 0,
    summary: summarizeTouches(of),
  };
  return render(<LastTouch stakeholder={stakeholder} touches={of} now={now} />).container;
}

test('says how long ago, of which kind, and what one meant, with exact moments in tooltips', () => {
  const text = draw().textContent;
  expect(text).toContain('Last touch12 days ago');
  expect(text).toContain('you meant every 10 days, by');
  expect(text).toContain('two-way 41 d');
  expect(text).toContain('one-to-one 41 d');
  expect(screen.getByText('12 days ago').title).toBe(exactly(now - 12 * DAY));
});

test('the twelve weeks can be heard', () => {
  draw();
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    'Touches a week over 12 weeks, this week last: 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0',
  );
});

test('nobody is scolded who was never in touch', () => {
  const text = draw([]).textContent;
  expect(text).toContain('none yet');
  expect(text).not.toContain('never');
});

test('has nothing that a screen reader would stumble over', async () => {
  expect(await violationsIn(draw())).toEqual([]);
});
