import type { EmailAddress } from '../domain/email-address.ts';
import type { How } from '../domain/operation.ts';
import type { PageSeen } from '../domain/page-seen.ts';
import { ownOn } from '../domain/people.ts';
import { learnOwn, type Settings, toWho, type Who } from '../domain/settings.ts';
import { read } from './database.ts';
import { newOperationId, perform } from './perform.ts';
import { settingsWithin } from './settings-within.ts';
import { type TakeBack, takeBack } from './undo.ts';

/** Everything that is set, of one moment. */
export const findSettings = (): Promise<Settings> => read(['settings'], settingsWithin);

export const findSetting = async <Name extends keyof Settings>(name: Name): Promise<Settings[Name]> =>
  (await findSettings())[name];

export async function saveSetting<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name],
  how?: How,
): Promise<void> {
  await perform('changeSettings', { to: { [name]: value } }, how);
}

/** Changes settings from what they are at that moment; the answer takes the change back. */
export async function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
  how: How = {},
): Promise<TakeBack> {
  // Worked out from what they were; when somebody else has changed them meanwhile, once more from what they are.
  for (;;) {
    const id = how.id ?? newOperationId();
    const from = await findSettings();
    const isDone = await perform('changeSettings', { to: change(from), from }, { ...how, id });
    if (isDone) return takeBack(id);
  }
}

/** Who the user is on this page, and what they say of others. */
export const findWho = async (page: PageSeen): Promise<Who> => toWho(ownOn(page), await findSettings());

/** Remembers own addresses that a page has shown, for pages that do not show them. */
export async function learnOwnAddresses(seen: readonly EmailAddress[]): Promise<void> {
  if (!learnOwn(seen, await findSettings())) return;
  await changeSettings((settings) => learnOwn(seen, settings) ?? {}, { by: 'page' });
}
