import { expect, test } from 'vitest';
import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import type { PageSeen } from '../../../lib/domain/page-seen.ts';
import { PageChangedError } from '../../../lib/page/page-changed-error.ts';
import { createSettledReader, SETTLED } from '../../../lib/sites/calendar/settle.ts';

const event = (key: string, ...guests: string[]): PageSeen => ({
  kind: 'event',
  key,
  subject: key,
  own: [],
  guests: guests.map((email) => ({ email: email as EmailAddress, name: '', role: 'guest' })),
});
const nothing: PageSeen = { kind: 'nothing' };

/** A page that shows what it is told, and a clock that moves when told. */
function page() {
  let shown: () => PageSeen = () => nothing;
  let now = 0;
  const read = createSettledReader(
    () => shown(),
    () => now,
  );
  return {
    shows: (next: PageSeen | Error): PageSeen => {
      shown = () => {
        if (next instanceof Error) throw next;
        return next;
      };
      return read();
    },
    after: (ms: number): PageSeen => {
      now += ms;
      return read();
    },
  };
}

test('an event is believed once it has stayed the same', () => {
  const calendar = page();
  const pricing = event('pricing', 'ana@northwind.example');
  expect(calendar.shows(pricing)).toEqual(nothing);
  expect(calendar.after(SETTLED - 1)).toEqual(nothing);
  expect(calendar.after(1)).toEqual(pricing);
});

test('the next event’s id above the last one’s guests is never believed', () => {
  const calendar = page();
  calendar.shows(event('pricing', 'ana@northwind.example'));
  calendar.after(SETTLED);
  expect(calendar.shows(event('renewal', 'ana@northwind.example'))).toEqual(nothing);
  expect(calendar.after(40)).toEqual(nothing);
  expect(calendar.shows(event('renewal', 'sofia@fabrikam.example'))).toEqual(nothing);
  expect(calendar.after(SETTLED)).toEqual(event('renewal', 'sofia@fabrikam.example'));
});

test('an event stays as it was believed while late guests come', () => {
  const calendar = page();
  const first = event('pricing', 'ana@northwind.example');
  const more = event('pricing', 'ana@northwind.example', 'dev@northwind.example');
  calendar.shows(first);
  calendar.after(SETTLED);
  expect(calendar.shows(more)).toEqual(first);
  expect(calendar.after(SETTLED)).toEqual(more);
});

test('closing is believed at once', () => {
  const calendar = page();
  calendar.shows(event('pricing'));
  calendar.after(SETTLED);
  expect(calendar.shows(nothing)).toEqual(nothing);
});

test('a page is called changed only when it stays so', () => {
  const calendar = page();
  expect(calendar.shows(new PageChangedError('calendar title'))).toEqual(nothing);
  expect(calendar.after(SETTLED)).toEqual({ kind: 'not-understood', part: 'calendar title' });
});
