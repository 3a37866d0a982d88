import { beforeEach, expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import { shareId, untoldAmong } from '../../lib/domain/disclosure.ts';
import type { EntryId } from '../../lib/domain/ledger.ts';
import { mergedDetails } from '../../lib/domain/merge-choice.ts';
import { newDisclosure } from '../../lib/domain/new-entry.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { changeEntry } from '../../lib/hooks/entry-outcomes.ts';
import {
  changeWhom,
  dropTopic,
  startTopic,
  tellPeople,
  untellPerson,
} from '../../lib/hooks/topic-outcomes.ts';
import { erasePerson } from '../../lib/store/erase.ts';
import { listDeeds } from '../../lib/store/history.ts';
import { listEntries, saveEntry } from '../../lib/store/ledger.ts';
import { perform } from '../../lib/store/perform.ts';
import { listEntriesOf, listOfKinds, listTopics } from '../../lib/store/several-entries.ts';
import {
  addStakeholder,
  findStakeholder,
  listStakeholders,
  saveDetails,
} from '../../lib/store/stakeholders.ts';
import { address, ana, dev, now } from '../people.ts';
import './fresh-database.ts';
import { givePrivateFiles } from './private-files.ts';

beforeEach(givePrivateFiles);

const [a, d, m] = ['ana', 'dev', 'mara'] as StakeholderId[] as [StakeholderId, StakeholderId, StakeholderId];
const matter = {
  text: 'launch moved to February',
  nature: 'decision' as const,
  due: '2026-11-25' as CalendarDate,
};

const addAll = async () => {
  await addStakeholder(ana, now, a);
  await addStakeholder(dev, now, d);
  await addStakeholder(
    { name: 'Mara Okafor', emails: [address('mara@acme.example')], group: 'team' },
    now,
    m,
  );
};
/** The one topic there is. */
const topicNow = async () => {
  const [first] = await listOfKinds(['disclosure']);
  const [topic] = await listTopics(first ? [first.topic] : []);
  if (!topic) throw new Error('There is no topic.');
  return topic;
};
const toldOf = async () =>
  [...(await topicNow()).shares]
    .map(([who, { told }]) => `${who} ${told ? (told.how ?? 'told') : 'not yet'}`)
    .sort();

test('a decision is written down for several at once, and told to several at once, each with one undo', async () => {
  await addAll();
  const started = await startTopic(matter, [a, d, m]);
  expect(started.message).toBe('To tell 3 people: launch moved to February');
  expect(await toldOf()).toEqual(['ana not yet', 'dev not yet', 'mara not yet']);
  const { shares } = await topicNow();
  const told = await tellPeople([...shares.values()].slice(0, 2), 'mail: Q3 pricing');
  expect(await toldOf()).toEqual(['ana mail: Q3 pricing', 'dev mail: Q3 pricing', 'mara not yet']);
  expect((await listDeeds(9)).map(({ words }) => words).slice(0, 2)).toEqual([
    'Told 2 people: launch moved to February',
    'To tell 3 people: launch moved to February',
  ]);
  await told.undo?.();
  expect(await toldOf()).toEqual(['ana not yet', 'dev not yet', 'mara not yet']);
  await started.undo?.();
  expect(await listOfKinds(['disclosure'])).toEqual([]);
});

test('what was begun with one person, as ever since, is widened to others, once each', async () => {
  await addAll();
  const first = newDisclosure({ id: 'first' as EntryId, stakeholderId: a, now }, matter);
  await saveEntry(first);
  await changeWhom(await topicNow(), [a, d]);
  await changeWhom(await topicNow(), [a, d, m]);
  expect([...(await topicNow()).shares.values()].map(({ id }) => id).sort()).toEqual([
    'first',
    shareId('first', d),
    shareId('first', m),
  ]);
  await untellPerson((await topicNow()).shares.get(a)!);
  expect(await toldOf()).toEqual(['ana not yet', 'dev not yet', 'mara not yet']);
});

test('whom it does not affect after all is taken out, and undo brings back what they were told', async () => {
  await addAll();
  await startTopic(matter, [a, d]);
  await tellPeople([(await topicNow()).shares.get(d)!], 'call');
  const changed = await changeWhom(await topicNow(), [a, m]);
  expect(await toldOf()).toEqual(['ana not yet', 'mara not yet']);
  await changed.undo?.();
  expect(await toldOf()).toEqual(['ana not yet', 'dev call']);
});

test('called otherwise for one, it is called so for all; who was told stays told', async () => {
  await addAll();
  await startTopic(matter, [a, d]);
  await tellPeople([(await topicNow()).shares.get(d)!]);
  const [share] = await listEntries(a);
  if (share?.kind !== 'disclosure') throw new Error('no share');
  const changed = await changeEntry(
    { ...share, text: 'launch moved to March', updatedAt: now + 1 },
    'Changed',
  );
  const [theirs] = await listEntries(d);
  expect(theirs).toMatchObject({ text: 'launch moved to March', told: {} });
  await changed.undo?.();
  expect((await listEntries(d))[0]).toMatchObject({ text: 'launch moved to February', told: {} });
});

test('erasing one of them leaves the others’ marks', async () => {
  await addAll();
  await startTopic(matter, [a, d, m]);
  await tellPeople([(await topicNow()).shares.get(d)!], 'call');
  await erasePerson(a);
  expect(await toldOf()).toEqual(['dev call', 'mara not yet']);
});

test('of two who become one, what either was told counts', async () => {
  await addAll();
  await startTopic(matter, [a, d]);
  await tellPeople([(await topicNow()).shares.get(d)!], 'call');
  const [one, other] = [await findStakeholder(a), await findStakeholder(d)];
  await perform('mergePeople', { into: a, from: d, details: mergedDetails([one!, other!], {}) });
  expect(await toldOf()).toEqual(['ana call']);
});

test('a topic is removed with everybody’s share; nothing is written about nobody', async () => {
  await addAll();
  await startTopic(matter, [a, 'gone' as StakeholderId]);
  expect(await toldOf()).toEqual(['ana not yet']);
  await (await dropTopic(await topicNow())).undo?.();
  expect(await toldOf()).toEqual(['ana not yet']);
});

test('of those who are here, whoever was not told of the same is named, who decides more first', async () => {
  await addAll();
  await saveDetails(m, { ...(await findStakeholder(m))!, power: 5 }, now);
  await startTopic(matter, [a, d, m]);
  await startTopic({ ...matter, text: 'new price list' }, [d]);
  const untold = async () => {
    const people = await listStakeholders();
    const found = untoldAmong(people, await listEntriesOf(people.map(({ id }) => id)));
    return found.map(({ text, missing }) => [text, ...missing.map(({ person }) => person.name)]);
  };
  expect(await untold()).toEqual([[matter.text, 'Mara Okafor', 'Ana Ortiz', 'Dev Mehta']]);
  const topic = (
    await listTopics([(await listEntries(a))[0]!].flatMap((one) => ('topic' in one ? [one.topic] : [])))
  )[0]!;
  await tellPeople([topic.shares.get(d)!]);
  expect(await untold()).toEqual([[matter.text, 'Mara Okafor', 'Ana Ortiz']]);
  await tellPeople([topic.shares.get(a)!]);
  expect(await untold()).toEqual([]);
});
