import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Browser, openBrowser } from '../browser/harness.ts';
import { mailbox, prepareDemo, week } from './demo.ts';

/** Walks through the main job as a user would, in light and in dark, and leaves a picture of every surface. */
const FOLDER = '.output/tour';

const ANA = 'ana.ortiz@northwind.example';

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const scheme of ['light', 'dark'] as const) {
  console.log(`Touring in ${scheme}`);
  await walk(scheme);
}
console.log(`Pictures of every surface are in ${FOLDER}`);

async function walk(scheme: 'light' | 'dark'): Promise<void> {
  const browser = await openBrowser({ colorScheme: scheme });
  const picture = async (page: Page, name: string) => {
    // Badges and toasts fade in.
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${FOLDER}/${name}-${scheme}.png` });
    console.log(`  ${name}`);
  };
  try {
    await prepareDemo(browser);
    await readMail(browser, picture);
    await logFollowUp(browser, picture);
    await thank(browser, picture);
    await lookAtEvent(browser, picture);
    await planTheDay(browser, picture);
    await lookBack(browser, picture);
  } finally {
    await browser.close();
  }
}

type Picture = (page: Page, name: string) => Promise<void>;

/** A mail is opened; the side panel says where the user stands with everyone on it. */
async function readMail(browser: Browser, picture: Picture): Promise<void> {
  const gmail = await browser.open(mailbox.url);
  await picture(gmail, 'inbox');
  await gmail.click('[data-slug="thread-a"] .xS');
  await gmail.getByRole('heading', { name: 'Q3 pricing review' }).waitFor();
  await picture(gmail, 'thread');

  const panel = await openPanel(browser, gmail);
  await panel.locator(`[data-person-email="${ANA}"]`).first().waitFor();
  await panel.getByText('Last touch').first().waitFor();
  await picture(panel, 'side-panel');
  await panel.close();
}

async function openPanel(browser: Browser, of: Page): Promise<Page> {
  const panel = await browser.openOwn(`sidepanel.html?tab=${await browser.tabIdOf(of)}`);
  await panel.setViewportSize({ width: 380, height: 860 });
  return panel;
}

/** From the popup, by keyboard alone: the text, then Enter. */
async function logFollowUp(browser: Browser, picture: Picture): Promise<void> {
  const popup = await openPopup(browser);
  await popup.keyboard.type('send revised numbers next thu');
  await popup.getByText(/^due /).waitFor();
  await fitToContent(popup);
  await picture(popup, 'popup');
  await popup.keyboard.press('Enter');
  await popup.getByRole('button', { name: 'Undo' }).waitFor();
  await popup.close();
  const { ledger = [] } = await browser.stored();
  if (!ledger.some((entry) => (entry as { text: string }).text === 'send revised numbers')) {
    throw new Error(`The follow-up was not saved: ${JSON.stringify(ledger)}`);
  }
}

async function thank(browser: Browser, picture: Picture): Promise<void> {
  const popup = await openPopup(browser);
  await popup.keyboard.press('Alt+2');
  await popup.getByText('Warm').waitFor();
  await popup.keyboard.type('the introduction to your data team');
  await fitToContent(popup);
  await picture(popup, 'popup-thanks');
  await popup.close();
}

async function openPopup(browser: Browser): Promise<Page> {
  const popup = await browser.openOwn(`popup.html?email=${ANA}`);
  await popup.setViewportSize({ width: 360, height: 560 });
  await popup.getByText('Ana Ortiz').first().waitFor();
  return popup;
}

/** The browser makes its popup as high as what is in it. */
async function fitToContent(popup: Page): Promise<void> {
  const height = await popup.evaluate(() => document.body.offsetHeight);
  await popup.setViewportSize({ width: 360, height });
}

async function lookAtEvent(browser: Browser, picture: Picture): Promise<void> {
  const calendar = await browser.open(week.url);
  await calendar.evaluate("museum.openEvent('pricing')");
  // Calendar tidies its popover half a second after opening.
  await calendar.waitForTimeout(1000);
  await picture(calendar, 'event');
}

async function planTheDay(browser: Browser, picture: Picture): Promise<void> {
  const dashboard = await browser.openOwn('dashboard.html#/today');
  await dashboard.locator('[data-current=true]').waitFor();
  await picture(dashboard, 'today');
  await dashboard.close();
}

/** Where everybody stands, why somebody stands there, who has heard of what, and what became of feedback. */
async function lookBack(browser: Browser, picture: Picture): Promise<void> {
  const dashboard = await browser.openOwn('dashboard.html#/people');
  const go = (hash: string) =>
    dashboard.evaluate((to) => {
      location.hash = to;
    }, hash);
  await dashboard.getByText('Sofia Lindqvist').first().waitFor();
  await picture(dashboard, 'people');
  await go('#/people/sample-sofia-lindqvist');
  await dashboard.getByRole('button', { name: 'why?' }).click();
  await dashboard.getByText('would raise it most').waitFor();
  await picture(dashboard, 'why');
  await go('#/insights');
  await dashboard.getByRole('table', { name: 'Who has been told' }).waitFor();
  await picture(dashboard, 'insights');
  await dashboard.close();
}
