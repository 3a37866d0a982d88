// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { ContentScriptContext } from '../../lib/page/content-script-context.ts';

const id = browser.runtime.id;

/** What a script puts on a page, and what only a browser can hand out again. */
function drawHost(inside: string): HTMLElement {
  const host = document.createElement('span');
  const root = host.attachShadow({ mode: 'closed' });
  root.append(document.createElement('button'));
  root.querySelector('button')?.setAttribute(inside, '');
  Object.assign(host, { openOrClosedShadowRoot: root });
  document.body.append(host);
  return host;
}

describe('the lifetime of a content script', () => {
  beforeEach(() => {
    globalThis.touchbase = undefined;
    document.body.replaceChildren();
  });

  afterEach(() => {
    Object.assign(browser.runtime, { id });
  });

  it('begins once: a second script beside it has ended already', () => {
    expect(ContentScriptContext().signal.aborted).toBe(false);
    expect(ContentScriptContext().signal.aborted).toBe(true);
  });

  it.each(['pointerover', 'keydown', 'focus'])('ends with the extension, at the next %s', (sign) => {
    const { signal } = ContentScriptContext();
    window.dispatchEvent(new Event(sign));
    expect(signal.aborted).toBe(false);
    Object.assign(browser.runtime, { id: undefined });
    window.dispatchEvent(new Event(sign));
    expect(signal.aborted).toBe(true);
  });

  it('begins anew where the one before has ended', () => {
    ContentScriptContext();
    Object.assign(browser.runtime, { id: undefined });
    document.dispatchEvent(new Event('visibilitychange'));
    Object.assign(browser.runtime, { id });
    expect(ContentScriptContext().signal.aborted).toBe(false);
  });

  it('begins by taking away what an earlier script has left, and nothing of the page’s', () => {
    const [left, foreign] = [drawHost('data-person-email'), drawHost('data-widget')];
    const bare = document.body.appendChild(document.createElement('span'));
    ContentScriptContext();
    expect(left.isConnected).toBe(false);
    expect([foreign.isConnected, bare.isConnected]).toEqual([true, true]);
  });
});
