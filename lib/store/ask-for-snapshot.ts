import { browser } from 'wxt/browser';

/** The background's alarm for a copy that cannot wait for quiet. */
export const SNAPSHOT_NOW = 'snapshot-now';

/** Has the background copy everything at once, without keeping a page that shows something busy with it. */
export const askForSnapshot = (): Promise<void> => browser.alarms.create(SNAPSHOT_NOW, { when: Date.now() });
