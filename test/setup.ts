import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import { ZONE } from './museum/gmail/clock.ts';
import { emptyStorage } from './store/fresh-database.ts';

/**
 * Runs before each file of unit tests, of which many share a process and with it what modules keep: they load once, in a
 * third of the time, and nobody may find what another has left.
 */

process.env.TZ = ZONE;

beforeEach(emptyStorage);

afterEach(() => {
  vi.useRealTimers();
});

afterAll(() => {
  vi.unstubAllGlobals();
  if ('document' in globalThis) document.body.replaceChildren();
});
