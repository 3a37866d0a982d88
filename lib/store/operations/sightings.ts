import { done, type Work } from './work.ts';

/** Forgets everybody who was seen and is not tracked. */
export const forgetAllSightings: Work<null> = async ({ transaction, remove }) => {
  const keys = await transaction.objectStore('sightings').getAllKeys();
  for (const key of keys) await remove('sightings', key);
  return done(undefined, 'Forgot everybody seen and not tracked');
};
