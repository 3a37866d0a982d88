import { run } from './run.mjs';
import { ensureBrowser, installPackages } from './setup.mjs';

await installPackages();
await ensureBrowser('chromium');
const { code } = await run('node', ['test/mutants/all.ts', ...process.argv.slice(2)], { show: true });
process.exitCode = code;
