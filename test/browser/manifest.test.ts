import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtFor } from './harness.ts';

type Manifest = Record<string, unknown> & {
  permissions: string[];
  host_permissions: string[];
  content_scripts: { matches: string[]; js: string[]; all_frames?: boolean }[];
  content_security_policy: { extension_pages: string };
};

const REACHES_OUT = /\bfetch\s*\(|XMLHttpRequest|new WebSocket|sendBeacon|EventSource/;

const googlePages = ['https://mail.google.com/*', 'https://calendar.google.com/*'];
const manifestOf = (target: 'chrome-mv3' | 'firefox-mv3'): Manifest =>
  JSON.parse(readFileSync(join(builtFor(target), 'manifest.json'), 'utf8')) as Manifest;

describe.each([
  ['chrome-mv3', ['storage', 'sidePanel', 'alarms', 'unlimitedStorage', 'scripting']],
  // Firefox has its sidebar without a permission.
  ['firefox-mv3', ['storage', 'alarms', 'unlimitedStorage', 'scripting']],
] as const)('%s', (target, permissions) => {
  const manifest = manifestOf(target);

  test('asks for these permissions and these two sites, and nothing more', () => {
    expect(manifest.permissions.toSorted()).toEqual([...permissions].sort());
    expect(manifest.host_permissions.toSorted()).toEqual(googlePages.toSorted());
    expect(manifest.content_scripts.flatMap(({ matches }) => matches).toSorted()).toEqual(
      googlePages.toSorted(),
    );
    expect(manifest.optional_permissions).toEqual(['downloads']);
    for (const open of ['optional_host_permissions', 'web_accessible_resources', 'externally_connectable']) {
      expect(manifest).not.toHaveProperty(open);
    }
  });

  test('lets its own pages reach no network and run no code but ours', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|http|\*/);
  });

  test('puts at most 20 kB, packed, into each page', () => {
    for (const { js } of manifest.content_scripts) {
      const sizes = js.map(
        (file) => gzipSync(readFileSync(join(builtFor(target), file)), { level: 9 }).length,
      );
      expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(20_000);
    }
  });

  test('has no source maps, and puts no code into pages or background that could reach the network', () => {
    const files = readdirSync(builtFor(target), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    // In our own pages papaparse could, for files at an address: there the policy above forbids it.
    const strict = files.filter((file) => /^(background|content-scripts)\b.*\.js$/.test(file));
    expect(strict.length).toBeGreaterThanOrEqual(3);
    const reaching = strict.filter((file) =>
      REACHES_OUT.test(readFileSync(join(builtFor(target), file), 'utf8')),
    );
    expect(reaching).toEqual([]);
  });
});
