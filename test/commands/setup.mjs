import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mustRun, run, step } from './run.mjs';

/** The lockfile that node_modules was installed from, kept inside it. */
const INSTALLED = 'node_modules/.installed-from';

/** Everything a fresh machine lacks, from the lockfile; a second call finds nothing to do. Runs on Node 20. */
export async function installPackages() {
  const lockfile = readFileSync('package-lock.json', 'utf8');
  const installed = existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8');
  if (installed === lockfile) return;
  await step('Installing packages from the lockfile', () =>
    mustRun('npm', ['ci', '--no-audit', '--no-fund']),
  );
  // The one package whose install script we need: it brings Node 24, on which everything else runs.
  await step('Installing Node 24 for our scripts', () =>
    mustRun('npm', ['rebuild', 'node', '--ignore-scripts=false']),
  );
  writeFileSync(INSTALLED, lockfile);
}

/**
 * The path of a browser, installed first when this machine has none: Debian's package as root, else Playwright's own
 * download (Chromium only). Undefined when there is none to be had.
 * @param {'chromium' | 'firefox'} kind
 * @returns {Promise<string | undefined>}
 */
export async function ensureBrowser(kind) {
  const found = await findBrowser(kind);
  if (found) return found;
  if (isRoot() && existsSync('/usr/bin/apt-get'))
    await step(`Installing ${kind} from Debian`, () => installFromDebian(kind));
  else if (kind === 'chromium') await step("Installing Playwright's Chromium", installFromPlaywright);
  return findBrowser(kind);
}

/** Only asked once the packages are there, so that it can be written for Node 24. */
async function findBrowser(kind) {
  const { code, output } = await run('node', ['test/commands/find-browser.ts', kind]);
  return code === 0 ? output.trim().split('\n').at(-1) || undefined : undefined;
}

async function installFromDebian(kind) {
  const packages =
    kind === 'chromium' ? ['chromium', 'fonts-liberation', 'fonts-dejavu-core'] : ['firefox-esr'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // What fails here is told by the search that follows: the caller knows what the browser was wanted for.
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

const installFromPlaywright = () => run('playwright-core', ['install', 'chromium']);

const isRoot = () => process.getuid?.() === 0;
