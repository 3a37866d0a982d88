import { mustRun, run, step } from './run.mjs';
import { ensureBrowser, installPackages } from './setup.mjs';

await installPackages();
await ensureBrowser('chromium');
await ensureBrowser('firefox');
await step('Building the extension', () => mustRun('npm', ['run', '--silent', 'build']));
const { code } = await run('node', ['test/torture/all.ts', ...process.argv.slice(2)], { show: true });
process.exitCode = code;
