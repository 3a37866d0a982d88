import type { BrowserContext } from 'playwright-core';
import type { Room } from './room.ts';

const SITES = ['https://mail.google.com', 'https://calendar.google.com'];

/** The room at an address, whatever stands behind its #. */
export const findRoom = (url: string, rooms: readonly Room[]): Room | undefined =>
  rooms.find((room) => placeOf(room.url) === placeOf(url));

/**
 * Puts the rooms at their own addresses in this browser. Nothing else of the two sites can be reached, so that no test
 * ever asks Google for anything.
 */
export async function serveMuseum(context: BrowserContext, rooms: readonly Room[]): Promise<void> {
  for (const site of SITES) {
    await context.route(`${site}/**`, (route) => {
      const room = findRoom(route.request().url(), rooms);
      return room ? route.fulfill({ headers: room.headers, body: room.html }) : route.abort();
    });
  }
}

function placeOf(url: string): string {
  const { origin, pathname, search } = new URL(url);
  return origin + pathname + search;
}
