import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, builtFor, openBrowser } from './harness.ts';

declare const chrome: typeof import('wxt/browser').browser;

const MESSAGES = 1000;
/** Every screen there is; those of the dashboard by its own addresses. */
const SCREENS = [
  'popup.html',
  'popup.html?email=ana.ortiz@northwind.example',
  'sidepanel.html?tab=1',
  ...['today', 'people', 'people/sample-ana-ortiz', 'map', 'plan', 'insights', 'data', 'settings'].map(
    (screen) => `dashboard.html#/${screen}`,
  ),
];

let folder: string;
let other: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchbase-other-'));
  other = join(folder, 'other');
  mkdirSync(other);
  writeFileSync(
    join(other, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Another extension', version: '1' }),
  );
  writeFileSync(join(other, 'page.html'), '<!doctype html><title>Another</title>');
  browser = await openBrowser({ extensionAt: `${builtFor('chrome-mv3')},${other}` });
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

test('another extension’s messages are delivered to nobody', async () => {
  const page = await browser.open(`chrome-extension://${idOf(other)}/page.html`);
  const before = await browser.stored();
  const answers = await page.evaluate(
    async ([id, times]) => {
      const messages = ['pageSeen', 'openPanel', 'storeChanged'].map((name) => ({
        name,
        content: { kind: 'nothing' },
      }));
      const said = new Set<string>();
      for (let index = 0; index < times; index++) {
        await chrome.runtime.sendMessage(id, messages[index % 3]).then(
          (answer) => said.add(`answered ${JSON.stringify(answer)}`),
          (error) => said.add(String(error)),
        );
      }
      const port = chrome.runtime.connect(id);
      said.add(await new Promise((done) => port.onDisconnect.addListener(() => done('no port'))));
      return [...said];
    },
    [browser.extensionId, MESSAGES] as const,
  );
  expect(answers).toEqual([
    'Error: Could not establish connection. Receiving end does not exist.',
    'no port',
  ]);
  expect(await browser.stored()).toEqual(before);
});

test('nothing of ours can be fetched by another extension, or framed', async () => {
  const page = await browser.open(`chrome-extension://${idOf(other)}/page.html`);
  const address = `chrome-extension://${browser.extensionId}/popup.html`;
  expect(await page.evaluate((url) => fetch(url).then(String, String), address)).toContain('TypeError');
  await page.evaluate((url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
  }, address);
  await page.waitForTimeout(300);
  expect(
    page
      .frames()
      .map((frame) => frame.url())
      .filter((url) => url.endsWith('popup.html')),
  ).toEqual([]);
});

test('every screen keeps to its policy, and none takes markup from a string', async () => {
  const violations: string[] = [];
  await browser.context.exposeFunction('violated', (what: string) => void violations.push(what));
  await browser.context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, sample }) => {
      const { violated } = globalThis as { violated?: (what: string) => void };
      violated?.([violatedDirective, sourceFile, sample].join(' '));
    });
  });
  const first = await browser.openOwn('dashboard.html#/today');
  await first.getByRole('button', { name: 'Load sample people' }).click();
  await first.getByText('12 sample people added.').waitFor();
  for (const screen of SCREENS) {
    const page = await browser.openOwn(screen);
    const errors = errorsOn(page);
    await page.waitForFunction(() => document.body.innerText.length > 20);
    expect(violations, screen).toEqual([]);
    expect(errors, screen).toEqual([]);
    expect(await page.evaluate(takesMarkup), screen).toEqual(['TypeError', 'TypeError']);
    await page.close();
    violations.length = 0;
  }
});

function errorsOn(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

/** Runs in one of our own pages: the ways in which text becomes code, and what each of them throws. */
function takesMarkup(): string[] {
  const ways = [
    () => document.createElement('div').insertAdjacentHTML('beforeend', '<b>x</b>'),
    () => Object.assign(document.createElement('div'), { innerHTML: '<img src=x onerror="1">' }),
  ];
  return ways.map((way) => {
    try {
      way();
      return 'taken';
    } catch (error) {
      return error instanceof Error ? error.name : String(error);
    }
  });
}

/** As Chromium names an extension that is loaded from a folder. */
const idOf = (path: string): string =>
  [...createHash('sha256').update(path).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('');
