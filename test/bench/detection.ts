import type { Page } from 'playwright-core';
import { openBrowser } from '../browser/harness.ts';
import { bundle } from './bundle.ts';
import { crowdRoom } from './crowd.ts';
import { compare, type Measure } from './measure.ts';

const ROUNDS = 9;
const MESSAGES = 150;
const ROWS = 100;

/** Finding the people of a view that is there: ours, page-parser-tree's, and one plain query for whoever has an address. */
export async function measureDetection(): Promise<Measure[]> {
  const code = await bundle('test/bench/detection-in-page.ts');
  const room = crowdRoom(MESSAGES, 40);
  const browser = await openBrowser({ extension: false });
  try {
    await browser.context.route('https://mail.google.com/**', (route) => route.fulfill(room.serve));
    const page = await browser.open(room.url);
    await page.evaluate(code);
    await page.evaluate((rows) => globalThis.fillInboxTo(rows), ROWS);
    const inbox = await compareOn(page, `people of an inbox of ${ROWS} rows found`);
    await page.evaluate("museum.open('crowd')");
    const thread = await compareOn(page, `people of a conversation of ${MESSAGES} messages found`);
    return [inbox, thread];
  } finally {
    await browser.close();
  }
}

function compareOn(page: Page, name: string): Promise<Measure> {
  const by = (which: 'ours' | 'baseline' | 'limit') => () =>
    page.evaluate((variant) => globalThis.timeDetection(variant), which);
  return compare(name, 'ms', ROUNDS, { ours: by('ours'), baseline: by('baseline'), limit: by('limit') });
}
