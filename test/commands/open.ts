import { openBrowser } from '../browser/harness.ts';
import { mailbox, prepareDemo, week } from './demo.ts';

const browser = await openBrowser({ headless: false });
await prepareDemo(browser);
await browser.openOwn('dashboard.html#/today');
await browser.open(week.url);
const gmail = await browser.open(mailbox.url);
await gmail.bringToFront();
console.log(`Touchbase is open with sample people, a mailbox and a week; nothing here reaches Google.
  Open a mail, then the side panel with Alt+B, or log something with Alt+T.
  Close the browser to end.`);
await new Promise((closed) => browser.context.on('close', closed));
