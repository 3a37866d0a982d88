import { killed } from './f1-killed.ts';
import { backgroundStopped } from './f5-background-stopped.ts';
import { twoPages } from './f7-two-pages.ts';
import type { Fault } from './fault.ts';

/** Every fault that the product is put through. */
export const faults: Fault[] = [killed, backgroundStopped, twoPages];
