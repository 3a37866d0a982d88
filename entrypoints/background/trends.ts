import { browser } from 'wxt/browser';
import { sampleAttention } from '../../lib/store/sample-attention.ts';

const ALARM = 'attention-sample';
/** Minutes: after what the user came for is answered, and often enough to be there in the first hours of a week. */
const [SOON, EVERY] = [5, 6 * 60];

/**
 * Keeps what attention is, week by week. The alarm asks more often than there is something to do: a browser that was
 * closed over Monday takes its sample when it is opened, and the samples themselves know which week they have.
 */
export function keepTrends(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void sampleAttention().catch(unavailable);
  });
  void keepAlarm();
}

/** Alarms outlive the background, and sometimes do not. */
async function keepAlarm(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  await browser.alarms.create(ALARM, { delayInMinutes: SOON, periodInMinutes: EVERY });
}

/** Without the database there is nothing to keep; our own pages say so, and the next alarm tries again. */
const unavailable = (): undefined => undefined;
