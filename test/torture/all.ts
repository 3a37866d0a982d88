import { type Fault, suffer } from './fault.ts';
import { ofLife, ofStorage } from './faults.ts';

/** A line is said when there is news, and at least this often while there is none. */
const PROGRESS = 20_000;

const totals = { passed: 0, failed: 0, skipped: 0 };
const begun = Date.now();
const [only] = process.argv.slice(2);

// The two side by side, as in `npm test`: most of the time is waiting for a browser to start, or to be killed.
await Promise.all([ofStorage, ofLife].map(inOrder));
const minutes = ((Date.now() - begun) / 60_000).toFixed(1);
console.log(`in ${minutes} minutes`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 ? 1 : 0;

async function inOrder(faults: readonly Fault[]): Promise<void> {
  for (const fault of faults) {
    if (!only || fault.name.startsWith(`${only}:`)) totals[await one(fault)]++;
  }
}

async function one(fault: Fault): Promise<keyof typeof totals> {
  const why = fault.impossible?.();
  if (why) {
    console.log(`- ${fault.name}: skipped, ${why}`);
    return 'skipped';
  }
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  let done = 0;
  const progress = setInterval(
    () => console.log(`… ${fault.name}: ${done} of ${fault.rounds} rounds, ${seconds()} so far`),
    PROGRESS,
  );
  try {
    const { failures, rounds } = await suffer(fault, false, (count) => {
      done = count;
    });
    for (const { seed, why } of failures.slice(0, 3)) console.log(`  round ${seed}: ${why}`);
    const held = failures.length === 0;
    const words = held ? `${rounds} rounds` : `${failures.length} of ${rounds} rounds failed`;
    console.log(`${held ? '✓' : '✗'} ${fault.name}: ${words}, ${seconds()}`);
    return held ? 'passed' : 'failed';
  } catch (error) {
    console.log(`✗ ${fault.name}: could not be done, ${seconds()}\n  ${String(error)}`);
    return 'failed';
  } finally {
    clearInterval(progress);
  }
}
