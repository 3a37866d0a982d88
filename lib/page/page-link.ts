import { browser } from 'wxt/browser';
import type { Badge } from '../domain/badge.ts';
import type { PageSeen } from '../domain/page-seen.ts';
import { ask } from '../messaging/messenger.ts';
import { ASK_AGAIN } from '../messaging/protocol.ts';
import { isExtensionAlive } from './content-script-context.ts';
import { guard } from './guard.ts';
import { hear } from './hear.ts';
import { watchExtension } from './watch-extension.ts';

/** What a site can do; all of it is called in this order, again and again. */
export type Site = {
  /** Calls `look` after each change of the page that may matter. */
  watch: (look: () => void, signal: AbortSignal) => void;
  /** What the page shows now. May throw PageChangedError. */
  readPage: () => PageSeen;
  /** Makes the page show exactly these badges, of those of its people that are in them. Takes all away when empty. */
  draw: (badges: readonly Badge[], page: PageSeen) => void;
};

const NOTHING: PageSeen = { kind: 'nothing' };
const DEAD = /context invalidated/i;
/** Milliseconds after which a question without an answer is put once more, and once more after that. */
const ONCE_MORE = [1000, 5000, 20_000];

/**
 * Keeps a page and the background in step until `signal` aborts: says what the page shows when that has changed, or
 * when the background asks for it, and draws the badges it answers. In a private window it does nothing.
 */
export function linkPage(site: Site, signal: AbortSignal): void {
  if (browser.extension.inIncognitoContext || signal.aborted) return;
  const lifetime = new AbortController();
  /** What was last asked about, as text; undefined when it must be asked again. */
  let asked: string | undefined;
  let asking = false;
  let badges: readonly Badge[] = [];
  let failures = 0;

  const end = () => lifetime.abort();
  const holdOn = watchExtension(() => badges.length > 0, end, lifetime.signal);
  const look = () => {
    if (!isExtensionAlive()) return end();
    const page = read(site, end);
    site.draw(badges, page);
    if (!asking) askAbout(page);
  };

  /** One question at a time: what changes meanwhile is asked about when the answer is there. */
  const askAbout = async (page: PageSeen): Promise<void> => {
    const seen = JSON.stringify(page);
    if (seen === asked || lifetime.signal.aborted) return;
    asked = seen;
    asking = true;
    const answer = await answerTo(page, end);
    asking = false;
    if (lifetime.signal.aborted) return;
    holdOn();
    const now = read(site, end);
    // Gmail and Calendar reuse their elements: an answer about another conversation must not be drawn on this one.
    if (identityOf(now) === identityOf(page)) {
      badges = answer ?? [];
      site.draw(badges, now);
    }
    if (answer) failures = 0;
    else askLater();
    await askAbout(now);
  };

  /** The background may have been stopped at any moment of its work, and would not think of this page again. */
  const askLater = () => {
    const wait = ONCE_MORE[failures++];
    if (wait === undefined) return;
    const timer = setTimeout(again, wait);
    lifetime.signal.addEventListener('abort', () => clearTimeout(timer));
  };

  signal.addEventListener('abort', end, { signal: lifetime.signal });
  lifetime.signal.addEventListener('abort', () => site.draw([], NOTHING));
  const again = () => {
    asked = undefined;
    look();
  };
  hear(ASK_AGAIN, again, lifetime.signal);
  site.watch(look, lifetime.signal);
  look();
}

/** Reads the page; a page that changed is said so. When we are wrong ourselves it throws, once: everything ends. */
function read(site: Site, end: () => void): PageSeen {
  try {
    return guard(site.readPage, (part): PageSeen => ({ kind: 'not-understood', part }));
  } catch (error) {
    end();
    throw error;
  }
}

/** The badges; undefined when there is no answer. */
async function answerTo(page: PageSeen, end: () => void): Promise<readonly Badge[] | undefined> {
  try {
    return await ask('pageSeen', page);
  } catch (error) {
    if (!isExtensionAlive() || DEAD.test(String(error))) end();
    return undefined;
  }
}

/** The conversation, the event, or which kind of page, by which an answer is known to be meant for what is shown. */
function identityOf(page: PageSeen): string {
  if (page.kind === 'thread' || page.kind === 'event') return `${page.kind} ${page.key}`;
  return page.kind;
}
