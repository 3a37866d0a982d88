import { fingerprint } from '../../domain/fingerprint.ts';
import type { Settings } from '../../domain/settings.ts';
import { settingsWithin } from '../settings-within.ts';
import { done, type Work } from './work.ts';

/** Settings as they are to become, and, where the change was worked out from them, as they were. */
export type SettingsChange = { to: Partial<Settings>; from?: Partial<Settings> };

/** Answers whether the settings still were as the change was worked out from; else nothing changes. */
export const changeSettings: Work<SettingsChange, boolean> = async (recorder, { to, from }) => {
  const now = await settingsWithin(recorder.transaction);
  const names = Object.keys(to) as (keyof Settings)[];
  const isStale = from && names.some((name) => fingerprint(now[name]) !== fingerprint(from[name]));
  if (isStale) return done(false, '');
  for (const name of names) {
    if (fingerprint(now[name]) !== fingerprint(to[name])) await recorder.put('settings', to[name], name);
  }
  return done(true, 'Changed the settings');
};
