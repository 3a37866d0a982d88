import type { EmailAddress } from '../../domain/email-address.ts';
import type { Recorder } from '../recorder.ts';
import { settingsWithin } from '../settings-within.ts';

/** Learns the user's own addresses from what they import, so that pages know them by these as well. */
export async function learnOwn(recorder: Recorder, own: readonly EmailAddress[]): Promise<void> {
  const { ownAdded, ownAddresses } = await settingsWithin(recorder.transaction);
  const news = own.filter((email) => !ownAdded.includes(email) && !ownAddresses.includes(email));
  if (news.length > 0) await recorder.put('settings', [...ownAdded, ...news], 'ownAdded');
}
