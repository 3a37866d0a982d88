import { killed } from './f1-killed.ts';
import { corrupted } from './f2-corrupted.ts';
import { diskFull } from './f3-disk-full.ts';
import { quota } from './f4-quota.ts';
import { backgroundStopped } from './f5-background-stopped.ts';
import { reloaded } from './f6-reloaded.ts';
import { twoPages } from './f7-two-pages.ts';
import { upgraded } from './f8-upgraded.ts';
import { malformedBackups, roundTrip } from './f10-round-trip.ts';
import { clocks } from './f12-clocks.ts';
import { alarmsGone } from './f13-alarms-gone.ts';
import { alwaysPrivate } from './f15-private.ts';
import { floodsOfThePage } from './f17-floods.ts';
import { asleep } from './f18-asleep.ts';
import { importKilled } from './f19-import-killed.ts';
import type { Fault } from './fault.ts';
import { fuzzedMessages } from './fuzzed-messages.ts';

/** What disks, browsers and updates do to what is kept. */
export const ofStorage: Fault[] = [killed, corrupted, diskFull, quota, upgraded, importKilled];

/** What a day brings: pages, clocks, files and other people's code. */
export const ofLife: Fault[] = [
  backgroundStopped,
  reloaded,
  twoPages,
  malformedBackups,
  roundTrip,
  clocks,
  alarmsGone,
  alwaysPrivate,
  floodsOfThePage,
  asleep,
  fuzzedMessages,
];
