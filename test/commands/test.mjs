import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { mustRun, run, step } from './run.mjs';
import { ensureBrowser, installPackages } from './setup.mjs';

/** Each counts as one check. The types take as long as all the others: each core has its share. */
const lanes = [
  [['Types', 'check:types']],
  [
    ['Lint and format', 'check:lint'],
    ['Boundaries between folders', 'check:boundaries'],
    ['Nothing unused', 'check:unused'],
    ['Builds for Chromium and Firefox', 'build'],
  ],
];

const totals = { passed: 0, failed: 0, skipped: 0 };

try {
  await installPackages();
  const chromium = await ensureBrowser('chromium');
  if (!chromium)
    throw new Error('No Chromium, and none could be installed: TOUCHBASE_CHROMIUM can name one.');
  const firefox = await ensureBrowser('firefox');
  if (!firefox)
    console.log('No Firefox on this machine: its tests are skipped. TOUCHBASE_FIREFOX can name one.');
  // What the compiler is told lies in files that all of them read.
  await mustRun('wxt', ['prepare']);
  rmSync('.output/chrome-mv3', { recursive: true, force: true });
  await Promise.all(lanes.map(inOrder));
  await vitest('Unit tests', 'unit*');
  if (!existsSync('.output/chrome-mv3/manifest.json'))
    throw new Error('Not built, so no browser can try it.');
  await vitest('Tests in real browsers', 'browser');
  await vitest('Tests that want the machine for themselves', 'alone');
} catch (error) {
  console.error(String(error));
  totals.failed++;
}
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 ? 1 : 0;

async function inOrder(checks) {
  for (const [name, script] of checks) await check(name, script);
}

async function check(name, script) {
  const { code, output } = await step(name, () => run('npm', ['run', '--silent', script]));
  if (code !== 0) console.log(`✗ ${name}\n${output}`);
  else console.log(`✓ ${name}`);
  totals[code === 0 ? 'passed' : 'failed']++;
}

async function vitest(name, project) {
  const report = `.output/test/${project.replace('*', '')}.json`;
  mkdirSync('.output/test', { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  const { code } = await step(name, () =>
    run('vitest', [...args, `--outputFile.json=${report}`], { show: true }),
  );
  count(JSON.parse(readFileSync(report, 'utf8')), code);
}

/** A file that could not be loaded has no tests that failed: it counts as one. */
function count({ numPassedTests, numFailedTests, numPendingTests }, code) {
  totals.passed += numPassedTests;
  totals.failed += numFailedTests || (code === 0 ? 0 : 1);
  totals.skipped += numPendingTests;
}
