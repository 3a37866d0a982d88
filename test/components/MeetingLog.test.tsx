// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { MeetingLog, MeetingWords } from '../../components/MeetingLog.tsx';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import { violationsIn } from './violations.ts';

const today = '2026-11-18' as CalendarDate;
const yesterday = '2026-11-17' as CalendarDate;

const draw = (onDay?: (day: CalendarDate) => void) => {
  const onLog = vi.fn();
  const { container } = render(
    <MeetingLog names="Ana Ortiz" day={yesterday} today={today} onDay={onDay} onLog={onLog} />,
  );
  return { container, onLog };
};

afterEach(cleanup);

test('says with whom and on which day the meeting will be logged', () => {
  const { container, onLog } = draw();
  expect(container.textContent).toMatch(/with Ana Ortiz, Tue,? 17 Nov|with Ana Ortiz, Tue, Nov 17/);
  fireEvent.click(screen.getByRole('button', { name: /^Log this meeting/ }));
  expect(onLog).toHaveBeenCalledOnce();
});

test('asks for the day where the page does not say it, and takes none that is to come', () => {
  const onDay = vi.fn();
  draw(onDay);
  const field = screen.getByLabelText('Day of the meeting');
  for (const value of ['2026-11-16', '2026-11-19', '']) fireEvent.input(field, { target: { value } });
  expect(onDay.mock.calls).toEqual([['2026-11-16']]);
});

test('has nothing that a screen reader would stumble over', async () => {
  const { container } = draw(() => undefined);
  render(<MeetingWords isRecorded words="This meeting is recorded." />, { container });
  expect(await violationsIn(container)).toEqual([]);
});
