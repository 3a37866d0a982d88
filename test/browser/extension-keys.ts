import type { Page } from 'playwright-core';
import type { Browser } from './harness.ts';

/** Read whenever a browser reports a page: without it Playwright looks past what opens beside the tabs. */
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

const ALT = 1;

/**
 * Presses Alt with a letter on a tab, as the browser hears it, and hands back what the extension opens for it: the popup
 * at Alt+T, the side panel at Alt+B, the real ones. The size is theirs, too.
 */
export async function pressShortcut(browser: Browser, tab: Page, letter: 'T' | 'B'): Promise<Page> {
  const path = letter === 'T' ? '/popup.html' : '/sidepanel.html';
  const opening = browser.context.waitForEvent('page', {
    predicate: (page) => new URL(page.url()).pathname === path,
    timeout: 10_000,
  });
  const session = await browser.context.newCDPSession(tab);
  const code = letter.charCodeAt(0);
  const key = {
    modifiers: ALT,
    key: letter.toLowerCase(),
    code: `Key${letter}`,
    windowsVirtualKeyCode: code,
    nativeVirtualKeyCode: code,
  };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await session.detach();
  return opening;
}
