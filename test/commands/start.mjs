import { mustRun, run, step } from './run.mjs';
import { ensureBrowser, installPackages } from './setup.mjs';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay;

try {
  await installPackages();
  if (!(await ensureBrowser('chromium'))) {
    throw new Error(
      'Touchbase needs Chromium, Chrome or Edge to start: install one, or name it in TOUCHBASE_CHROMIUM.',
    );
  }
  await step('Building the extension', () => mustRun('npm', ['run', '--silent', 'build:chrome']));
  const command = headless ? 'test/commands/tour.ts' : 'test/commands/open.ts';
  const { code } = await run('node', [command], { show: true });
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
