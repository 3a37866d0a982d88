import '../store/fresh-database.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer } from '../../entrypoints/background/handlers.ts';
import { recordMeetingsWhenOver } from '../../entrypoints/background/meetings.ts';
import type { PageSeen, PersonSeen, Role } from '../../lib/domain/page-seen.ts';
import type { ListEntry } from '../../lib/domain/people-lists.ts';
import { putOnList } from '../../lib/domain/settings.ts';
import { database } from '../../lib/store/database.ts';
import { findPageContext } from '../../lib/store/page-contexts.ts';
import { findPeopleOnPage } from '../../lib/store/people-on-page.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { findSighting } from '../../lib/store/sightings.ts';
import { addStakeholder } from '../../lib/store/stakeholders.ts';
import { listTouches } from '../../lib/store/touches.ts';
import { address, ana, dev, me } from '../people.ts';

const person = (email: string, role: Role = 'to'): PersonSeen => ({
  email: address(email),
  name: 'A name',
  role,
});
const thread = (key: string): PageSeen => ({
  kind: 'thread',
  key,
  subject: 'Pricing',
  own: [me],
  messages: [
    {
      id: key,
      at: Date.now(),
      from: person(ana.emails[0]!, 'from'),
      recipients: [person(me), person(dev.emails[0]!)],
    },
  ],
  composing: [],
});
const [first, second] = ['19a94f8c12345678', '19a94f8c12345679'];

const tell = (content: PageSeen, tabId = 7) => answer({ name: 'pageSeen', content, tabId });

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ url: 'https://mail.google.com/' } as never);
});

test('a conversation with somebody tracked is recorded once, and answered with their badge alone', async () => {
  const added = await addStakeholder(ana);
  expect(await tell(thread(first))).toEqual([{ email: ana.emails[0], text: 'today', tone: 'calm' }]);
  await Promise.all([tell(thread(first)), tell(thread(first), 8)]);
  expect(added.ok && (await listTouches(added.value.id))).toMatchObject([
    { ref: first, direction: 'in', groupSize: 3 },
  ]);
});

test('somebody not tracked is sighted, and gets no badge', async () => {
  expect(await tell(thread(first))).toEqual([]);
  expect(await findSighting(dev.emails[0]!)).toMatchObject({ count: 1, name: 'A name' });
});

test('whoever was clicked on stays in focus while the page is the same', async () => {
  await tell(thread(first));
  vi.stubGlobal('chrome', undefined);
  await answer({ name: 'openPanel', content: { email: dev.emails[0]! }, tabId: 7 });
  await tell(thread(first));
  const clicked = await findPageContext(7);
  expect(clicked?.focus).toBe(dev.emails[0]);
  await new Promise((resolve) => setTimeout(resolve, 2));
  await answer({ name: 'openPanel', content: { email: dev.emails[0]! }, tabId: 7 });
  expect((await findPageContext(7))?.focusedAt).toBeGreaterThan(
    clicked?.focusedAt ?? Number.POSITIVE_INFINITY,
  );
  await tell(thread(second));
  expect((await findPageContext(7))?.focus).toBeUndefined();
});

test('the side panel knows the page even when the database cannot be had', async () => {
  (await database()).close();
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('no', 'InvalidStateError');
  });
  await expect(tell(thread(first))).rejects.toThrow();
  expect((await findPageContext(7))?.page).toMatchObject({ kind: 'thread', subject: 'Pricing' });
});

test('an own address learned from one page serves where a page does not say it', async () => {
  await addStakeholder(ana);
  await tell(thread(first));
  const { own: _own, ...rest } = thread(second) as PageSeen & { kind: 'thread' };
  await tell({
    ...rest,
    own: [],
    messages: [{ id: second, at: 1e12, from: person(me, 'from'), recipients: [person(ana.emails[0]!)] }],
  });
  const [tracked] = await (await database()).getAll('stakeholders');
  expect((await listTouches(tracked!.id)).map(({ direction }) => direction)).toEqual(['in', 'out']);
});

test('a coming meeting is remembered from its popover, and counts when it is over', async () => {
  const added = await addStakeholder(dev);
  const guests = [person(me, 'guest'), person(dev.emails[0]!, 'guest')];
  const start = Date.now() + 60_000;
  await tell({ kind: 'event', key: 'ev', subject: 'Review', own: [me], guests, answer: 'yes', start });
  expect(added.ok && (await listTouches(added.value.id))).toEqual([]);
  vi.useFakeTimers({ toFake: ['Date'], now: start + 2 * 3_600_000 });
  recordMeetingsWhenOver();
  await expect
    .poll(async () => added.ok && (await listTouches(added.value.id)))
    .toMatchObject([{ ref: 'ev', at: start, kind: 'meeting' }]);
  vi.useRealTimers();
});

test('an event that was open is marked while somebody on it is tracked, by their longest silence', async () => {
  const guests = [person(me, 'guest'), person(dev.emails[0]!, 'guest')];
  await tell({ kind: 'event', key: 'ev', subject: 'Review', own: [me], guests });
  const marked = () => answer({ name: 'eventsShown', content: { keys: ['ev', 'other'] }, tabId: 7 });
  expect(await marked()).toEqual([]);
  await addStakeholder(dev);
  expect(await marked()).toEqual([{ key: 'ev', tone: 'calm' }]);
  await changeSettings((settings) => putOnList('never', 'northwind.example' as ListEntry, settings));
  expect(await marked()).toEqual([]);
});

test('whoever is never a person for the user gets no badge, no touch, and is not counted', async () => {
  const added = await addStakeholder(ana);
  await changeSettings((settings) => putOnList('never', 'northwind.example' as ListEntry, settings));
  expect(await tell(thread(first))).toEqual([]);
  expect(added.ok && (await listTouches(added.value.id))).toEqual([]);
  expect(await findSighting(dev.emails[0]!)).toBeUndefined();
  const { people } = await findPeopleOnPage(thread(first));
  expect(people).toEqual([]);
});
