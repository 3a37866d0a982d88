import { mustRun, run, step } from './run.mjs';
import { ensureBrowser, installPackages } from './setup.mjs';

await installPackages();
await ensureBrowser('chromium');
await step('Building the extension', () => mustRun('npm', ['run', '--silent', 'build:chrome']));
// Figures are for reading: whatever they are, this ends well.
await run('node', ['test/bench/bench.ts'], { show: true });
