import { describe, expect, test } from 'vitest';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import type { ListEntry } from '../../lib/domain/people-lists.ts';
import { addOwn, allOwn, putOnList, refuseOwn } from '../../lib/domain/settings.ts';
import {
  changeSettings,
  findSettings,
  findWho,
  learnOwnAddresses,
  saveSetting,
} from '../../lib/store/settings.ts';
import { findSighting, forgetAllSightings, recordSightings } from '../../lib/store/sightings.ts';
import { address, dev, me, now } from '../people.ts';
import './fresh-database.ts';

const alias = address('robin@alias.example');
const private_ = address('robin@home.example');

const ownOn = async (...own: EmailAddress[]) => {
  const page: PageSeen = { kind: 'list', own, rows: [], composing: [] };
  return (await findWho(page)).own;
};

describe('own addresses', () => {
  test('that one page of an account teaches count on its other pages, and not in other accounts', async () => {
    await learnOwnAddresses([me, alias]);
    await learnOwnAddresses([private_]);
    expect(await ownOn(me)).toEqual([me, alias]);
    expect(await ownOn(private_)).toEqual([private_]);
    expect(await ownOn()).toEqual([me, alias, private_]);
  });

  test('learned before accounts were told apart still count where a page does not say whose it is', async () => {
    await saveSetting('ownAddresses', [me]);
    expect(await ownOn()).toEqual([me]);
  });

  test('that the user names count everywhere', async () => {
    await changeSettings((settings) => addOwn(alias, settings));
    expect(await ownOn(me)).toEqual([me, alias]);
  });

  test('that the user refuses are forgotten and never learned again, until they are named', async () => {
    await learnOwnAddresses([me, alias]);
    const undo = await changeSettings((settings) => refuseOwn(alias, settings));
    await learnOwnAddresses([me, alias]);
    expect(await ownOn(me, alias)).toEqual([me]);
    expect(allOwn(await findSettings())).toEqual([me]);
    await undo();
    expect(await ownOn(me)).toEqual([me, alias]);
    await changeSettings((settings) => refuseOwn(alias, settings));
    await changeSettings((settings) => addOwn(alias, settings));
    expect(await ownOn(me)).toEqual([me, alias]);
  });
});

test('an entry is on one list only, and a change can be taken back', async () => {
  const entry = 'northwind.example' as ListEntry;
  await changeSettings((settings) => putOnList('never', entry, settings));
  const undo = await changeSettings((settings) => putOnList('always', entry, settings));
  expect(await findSettings()).toMatchObject({ neverList: [], alwaysList: [entry] });
  await undo();
  expect(await findSettings()).toMatchObject({ neverList: [entry], alwaysList: [] });
});

test('people seen are not counted while that is switched off, and can all be forgotten', async () => {
  const person = { email: dev.emails[0]!, name: 'Dev', role: 'to' as const };
  await saveSetting('keepSightings', false);
  await recordSightings([person], 'a', now);
  expect(await findSighting(person.email)).toBeUndefined();
  await saveSetting('keepSightings', true);
  await recordSightings([person], 'a', now);
  const undo = await forgetAllSightings();
  expect(await findSighting(person.email)).toBeUndefined();
  await undo();
  expect(await findSighting(person.email)).toMatchObject({ count: 1 });
});
