import { subYears } from 'date-fns';
import type { Instant } from '../domain/time.ts';
import { perform } from './perform.ts';
import { findSettings } from './settings.ts';
import { forgetOldSightings } from './sightings.ts';

/** Forgets what the user does not want to keep for longer: touches by their age, if at all, and people seen. */
export async function forgetByAge(now: Instant = Date.now()): Promise<void> {
  await forgetOldSightings(now);
  const { touchYears } = await findSettings();
  if (touchYears === 0) return;
  await perform('forgetTouches', { before: subYears(now, touchYears).getTime() }, { by: 'clock', at: now });
}
