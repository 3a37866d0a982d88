import { browser } from 'wxt/browser';
import { SNAPSHOT_NOW } from '../../lib/store/ask-for-snapshot.ts';
import { watchChanges } from '../../lib/store/changes.ts';
import { countRecords } from '../../lib/store/count-records.ts';
import { withDatabase } from '../../lib/store/database.ts';
import { noteDoubt } from '../../lib/store/doubt.ts';
import { resumeErasure } from '../../lib/store/erase.ts';
import { heal } from '../../lib/store/heal.ts';
import { pruneHistory } from '../../lib/store/history.ts';
import { resumeOperations } from '../../lib/store/resume.ts';
import { forgetByAge } from '../../lib/store/retention.ts';
import { readSentinel } from '../../lib/store/sentinel.ts';
import { isSnapshotBehind, takeSnapshot } from '../../lib/store/take-snapshot.ts';

const ALARM = 'snapshot';
/** Minutes of quiet after a change before everything is copied; the journal has what comes between. */
const QUIET = 1;
/** Somebody who writes all day gets a copy all the same: this many minutes after the first change. */
const PATIENCE = 10;
/** Milliseconds after a change until all records are counted, and after a start until anything is looked after. */
const PAUSE = 1_000;
/** In `storage.session`: when the first change was that is in no snapshot; and that this run has begun. */
const [WAITING, BEGUN] = ['snapshot-waiting', 'run-begun'];

let counting: ReturnType<typeof setTimeout> | undefined;

/** Keeps a second copy of everything, and looks after the database when the browser may have been killed. */
export function keepSafe(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM || alarm.name === SNAPSHOT_NOW) void copyAll().catch(unavailable);
  });
  watchChanges(() => {
    countSoon();
    void copySoon();
  }, new AbortController().signal);
  void begin().catch(unavailable);
}

/**
 * Neither Chromium nor Firefox tells a background that the browser ends (`onSuspend` stays silent, Chromium 156), so a
 * start is taken for one after a crash: first of all a copy, while all is there, unless there is one.
 */
async function begin(): Promise<void> {
  const { [BEGUN]: hasBegun } = await browser.storage.session.get(BEGUN);
  await browser.storage.session.set({ [BEGUN]: true });
  if (hasBegun) await afterAnswers();
  else if (await readSentinel()) await copyAndHeal();
  // Before what was on its way: else it would be done to somebody who is half erased.
  await resumeErasure();
  await resumeOperations();
  if (!hasBegun) {
    await pruneHistory();
    await forgetByAge();
  }
  await countRecords();
  if (await isSnapshotBehind()) await copySoon();
}

async function copyAndHeal(): Promise<void> {
  await takeSnapshot().catch(unavailable);
  await withDatabase(heal).catch(noteDoubt);
}

/** A background that was retired is started for a question, mostly: that is answered first. */
const afterAnswers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE));

/** Counting takes a few milliseconds, and changes come in bursts. */
function countSoon(): void {
  clearTimeout(counting);
  counting = setTimeout(() => void countRecords().catch(unavailable), PAUSE);
}

/** An alarm, since the background is retired after half a minute; each change puts it off, within reason. */
async function copySoon(now: number = Date.now()): Promise<void> {
  const { [WAITING]: since = now } = await browser.storage.session.get(WAITING);
  await browser.storage.session.set({ [WAITING]: since });
  if (now - Number(since) > PATIENCE * 60_000 && (await browser.alarms.get(ALARM))) return;
  await browser.alarms.create(ALARM, { delayInMinutes: QUIET });
}

async function copyAll(): Promise<void> {
  await browser.storage.session.remove(WAITING);
  await takeSnapshot();
}

/** Without the database there is nothing to copy; our own pages say so, and the next start tries again. */
const unavailable = (): undefined => undefined;
