import { openBrowser } from '../browser/harness.ts';
import { calendarRooms } from '../museum/calendar/index.ts';
import { gmailRooms } from '../museum/gmail/index.ts';
import { addUp } from '../museum/judge.ts';
import { precisionOf, recallOf } from '../museum/report.ts';
import { readMutants, verdictOn, wrongOnes } from './read-mutants.ts';

/** How many of each room: `npm run mutants -- 2000` makes more than the usual. */
const COUNT = Number(process.argv[2] ?? 500);
const ENOUGH = 0.9;
const SHOWN = 5;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(9);
const line = (name: string, numbers: readonly (string | number)[]): string =>
  `${name.padEnd(66)}${numbers.map((number) => String(number).padStart(9)).join('')}`;

const browser = await openBrowser({ extension: false });
try {
  console.log(line('', ['mutants', 'found', 'missed', 'wrong', 'precision', 'recall']));
  const read = await readMutants(browser.context, [...gmailRooms, ...calendarRooms], COUNT, (one) => {
    const verdict = addUp(one.mutants);
    const { found, missed, wrong } = verdict;
    const shares = [percent(precisionOf(verdict)), percent(recallOf(verdict))];
    console.log(line(one.room.name, [one.mutants.length, found, missed.length, wrong.length, ...shares]));
    for (const words of wrongOnes(one).slice(0, SHOWN)) console.log(`  ${words}`);
  });
  for (const site of ['gmail', 'calendar'] as const) {
    const verdict = verdictOn(site, read);
    console.log(
      line(`${site}, all`, [
        '',
        verdict.found,
        verdict.missed.length,
        verdict.wrong.length,
        percent(precisionOf(verdict)),
        percent(recallOf(verdict)),
      ]),
    );
    if (verdict.wrong.length > 0 || recallOf(verdict) < ENOUGH) process.exitCode = 1;
  }
} finally {
  await browser.close();
}
