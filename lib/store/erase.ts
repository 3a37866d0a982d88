import { browser } from 'wxt/browser';
import { type Erasure, namesThem } from '../domain/erasure.ts';
import type { OperationId } from '../domain/operation.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import { write } from './database.ts';
import { findErasure } from './erase-who.ts';
import { eraseWithin } from './erase-within.ts';
import { readJournal, strikeFromJournal } from './journal.ts';
import { dismissRecovery } from './recovered.ts';
import { forgetBefore } from './restore-kept.ts';
import { forgetCounts } from './sentinel.ts';
import { keepNewestSnapshot } from './snapshot-files.ts';
import { snapshotStores } from './snapshot-stores.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** In `storage.local`: who is being erased, until it is done everywhere. */
const KEY = 'erasing';

/**
 * Erases somebody for good: everything kept about them, what was there before, the journal, and every copy that
 * Touchbase has. No operation: nothing of it can be taken back. Killed in the middle, it goes on at the next start.
 * Answers who it was, as what is kept by pages themselves (drafts) has to go too.
 */
export async function erasePerson(id: StakeholderId): Promise<Erasure | undefined> {
  const who = await findErasure(id);
  if (!who) return undefined;
  await browser.storage.local.set({ [KEY]: who });
  await eraseEverywhere(who);
  return who;
}

/** Goes on with what the end of the browser has interrupted. */
export async function resumeErasure(): Promise<void> {
  const who = (await browser.storage.local.get(KEY))[KEY] as Erasure | undefined;
  if (who) await eraseEverywhere(who);
}

async function eraseEverywhere(who: Erasure): Promise<void> {
  // First: what is in the journal and not in the history would be done once more, and bring them back.
  await strikeFromJournal(await findInJournal(who));
  await forgetCounts();
  await write(snapshotStores, (transaction) => eraseWithin(transaction, who));
  await forgetCopies();
  await browser.storage.local.remove(KEY);
}

/** All of these are in the snapshot to come, as far as they concern others. */
async function findInJournal(who: Erasure): Promise<OperationId[]> {
  const isNamed = namesThem(who);
  const journal = await readJournal();
  return journal.filter((operation) => isNamed(JSON.stringify(operation))).map(({ id }) => id);
}

/** A new snapshot without them, and no other; nor what was kept before a restore, or said after a loss. */
async function forgetCopies(): Promise<void> {
  const isCopied = await takeSnapshot().catch(() => false);
  await keepNewestSnapshot(isCopied);
  await forgetBefore();
  await dismissRecovery();
}
