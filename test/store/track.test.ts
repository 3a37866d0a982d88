import { expect, test } from 'vitest';
import type { EntryId } from '../../lib/domain/ledger.ts';
import { toLog } from '../../lib/domain/log.ts';
import type { ThreadSeen } from '../../lib/domain/page-seen.ts';
import { listEntries } from '../../lib/store/ledger.ts';
import { saveLog } from '../../lib/store/log.ts';
import { findPeopleOnPage } from '../../lib/store/people-on-page.ts';
import { learnOwnAddresses } from '../../lib/store/settings.ts';
import { findSighting, recordSightings } from '../../lib/store/sightings.ts';
import { findStakeholder } from '../../lib/store/stakeholders.ts';
import { listTouches } from '../../lib/store/touches.ts';
import { trackPerson } from '../../lib/store/track.ts';
import { address, me, now } from '../people.ts';
import './fresh-database.ts';

const dev = { email: address('dev.mehta@northwind.example'), name: 'Dev Mehta', role: 'from' as const };
const tom = { email: address('tom.becker@acme.example'), name: 'Tom Becker', role: 'to' as const };
const robin = { email: me, name: 'Robin Vale', role: 'to' as const };

const thread: ThreadSeen = {
  kind: 'thread',
  key: '19a94f8c00000001',
  subject: 'Q3 pricing review',
  own: [me],
  messages: [{ id: '19a94f8c00000001', at: now, from: dev, recipients: [robin, tom] }],
  composing: [],
};

test('the messages on the page count as soon as somebody is tracked', async () => {
  const { stakeholder, isNew } = await trackPerson(dev, { page: thread, own: [me] });
  expect([isNew, stakeholder.group]).toEqual([true, 'customer']);
  expect((await listTouches(stakeholder.id)).map(({ ref }) => ref)).toEqual(['19a94f8c00000001']);
  expect((await findStakeholder(stakeholder.id))?.summary.last).toBe(now);
});

test('so does imported mail, at the time that the page shows', async () => {
  const [message] = thread.messages;
  const { at: _at, ...imported } = { ...message!, shownAs: '20 Aug 2025, 13:19' };
  const { stakeholder } = await trackPerson(dev, { page: { ...thread, messages: [imported] }, own: [me] });
  expect(await listTouches(stakeholder.id)).toMatchObject([{ at: new Date(2025, 7, 20, 13, 19).getTime() }]);
});

test('a colleague is guessed to be of the team', async () => {
  const { stakeholder } = await trackPerson(tom, { page: thread, own: [me] });
  expect(stakeholder.group).toBe('team');
});

test('who is tracked already stays as they are', async () => {
  const first = await trackPerson(dev, { page: thread, own: [me] });
  const again = await trackPerson({ ...dev, name: 'D. Mehta' }, { page: thread, own: [me] });
  expect(again).toMatchObject({ isNew: false, stakeholder: { id: first.stakeholder.id, name: 'Dev Mehta' } });
});

test('the people of a page are told from the user by what other pages have taught, when this one does not say', async () => {
  await learnOwnAddresses([me]);
  const { stakeholder } = await trackPerson(tom, { page: thread, own: [me] });
  const { people } = await findPeopleOnPage({ ...thread, own: [] });
  expect(people).toEqual([{ seen: dev }, { seen: tom, stakeholder }]);
});

test('a list of mail has no people, but tells which of its rows are tracked', async () => {
  const { stakeholder } = await trackPerson(tom, { page: thread, own: [me] });
  const list = { kind: 'list' as const, own: [me], rows: [dev, tom, tom, robin], composing: [] };
  expect(await findPeopleOnPage(list)).toMatchObject({ own: [me], people: [], inRows: [stakeholder] });
});

test('what is logged can be taken back, an entry as well as a touch', async () => {
  const { stakeholder } = await trackPerson(tom, { page: { kind: 'nothing' }, own: [me] });
  const start = { id: 'one' as EntryId, stakeholderId: stakeholder.id, now };
  const takeNoteBack = await saveLog(stakeholder, toLog({ kind: 'note', text: 'sails' }, start));
  const takeCallBack = await saveLog(stakeholder, toLog({ kind: 'call', text: '', at: now }, start));
  expect([await listEntries(stakeholder.id), await listTouches(stakeholder.id)]).toMatchObject([
    [{ text: 'sails' }],
    [{ ref: 'manual:one' }],
  ]);
  await takeNoteBack();
  await takeCallBack();
  expect([await listEntries(stakeholder.id), await listTouches(stakeholder.id)]).toEqual([[], []]);
});

test('tracking somebody by mistake leaves what was known of them before', async () => {
  await recordSightings([dev], 'an earlier one', now);
  const { untrack } = await trackPerson(dev, { page: thread, own: [me] });
  expect(await findSighting(dev.email)).toBeUndefined();
  await untrack();
  expect(await findSighting(dev.email)).toMatchObject({ count: 1, lastKey: 'an earlier one' });
  expect((await findPeopleOnPage(thread)).people.every(({ stakeholder }) => !stakeholder)).toBe(true);
});

test('taking back what changed nothing removes nobody', async () => {
  const { stakeholder } = await trackPerson(dev, { page: thread, own: [me] });
  const { untrack } = await trackPerson(dev, { page: thread, own: [me] });
  await untrack();
  expect(await findStakeholder(stakeholder.id)).toBeDefined();
});
