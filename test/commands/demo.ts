import type { BrowserContext, Page } from 'playwright-core';
import type { Browser } from '../browser/harness.ts';
import { calendarDemo } from '../museum/calendar/index.ts';
import { gmailDemo } from '../museum/gmail/index.ts';
import { serveMuseum } from '../museum/serve.ts';

const now = Date.now();

/** The mailbox and the week as of today, at Gmail's and Calendar's own addresses. */
export const mailbox = gmailDemo(now);
export const week = calendarDemo(now);

/** Puts the demonstration's pages into a browser, and the sample people into the extension. */
export async function prepareDemo({ context, openOwn }: Browser): Promise<void> {
  await serve(context);
  const data = await openOwn('dashboard.html#/data');
  await loadSample(data);
  await data.close();
}

const serve = (context: BrowserContext): Promise<void> => serveMuseum(context, [mailbox, week]);

async function loadSample(data: Page): Promise<void> {
  await data.getByRole('button', { name: 'Load sample people' }).click();
  await data.getByRole('button', { name: /Remove sample people/ }).waitFor();
}
