import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { BodySeen } from '../domain/body-seen.ts';
import { READ_BODIES } from './protocol.ts';

/** A page's script may have been got hold of: what it says is believed only in this shape. */
const bodies = v.pipe(
  v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
      text: v.pipe(v.string(), v.maxLength(20_000)),
    }),
  ),
  v.maxLength(10),
);

/** What the opened messages of a tab say, straight from its page: neither stored nor sent through the background. */
export async function askBodies(tabId: number): Promise<BodySeen[]> {
  // A tab without our script, a page that is loading: nothing to suggest then.
  const answer: unknown = await browser.tabs
    .sendMessage(tabId, READ_BODIES, { frameId: 0 })
    .catch(() => undefined);
  const read = v.safeParse(bodies, answer);
  return read.success ? read.output : [];
}
