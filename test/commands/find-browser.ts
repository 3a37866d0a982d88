import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const onPath = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const elsewhere = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** The kinds of browser we need: one to load the extension into, one for a look at the other side. */
export type BrowserKind = 'chromium' | 'firefox';

/**
 * The path of a browser of that kind on this machine, or undefined. `TOUCHBASE_CHROMIUM` or `TOUCHBASE_FIREFOX` names
 * one to prefer. Google's own Chrome no longer loads extensions from the command line (since 137): Chromium first.
 */
export function findBrowser(kind: BrowserKind): string | undefined {
  const named = process.env[`TOUCHBASE_${kind.toUpperCase()}`];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...(named ? [named] : []),
    ...onPath[kind].flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere[kind],
    ...(kind === 'chromium' ? [chromium.executablePath()] : []),
  ];
  return candidates.find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}

// As a command: prints the path, or nothing.
if (import.meta.main) console.log(findBrowser(process.argv[2] === 'firefox' ? 'firefox' : 'chromium') ?? '');
