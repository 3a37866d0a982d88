import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

const googlePages = ['https://mail.google.com/*', 'https://calendar.google.com/*'];

/** What our own pages may do: draw themselves, and nothing else. No network at all. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * Firefox ends a content script together with its extension, before it can tidy up, and takes its style sheet back: by
 * this one alone what we draw is to be seen there (lib/page/closed-host.ts).
 */
const visible = { file: 'visible.css', rule: 'span:empty:not([class], [id]) { --drawn: inline; }\n' };

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  // Several builds may run side by side (tests, a developer's own): each may name its folder.
  outDir: process.env.TOUCHBASE_OUT ?? '.output',
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    short_name: 'Touchbase',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
      'alarms',
      'unlimitedStorage',
      'scripting',
    ],
    // Asked for when the user has backups made by themselves, and given back when they no longer do.
    optional_permissions: ['downloads'],
    host_permissions: googlePages,
    ...(command === 'build' && { content_security_policy: { extension_pages: contentSecurityPolicy } }),
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+T' } },
      'open-side-panel': { suggested_key: { default: 'Alt+B' }, description: '__MSG_openSidePanel__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'touchbase@touchbase.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123', incognito: 'not_allowed' as const }),
  }),
  hooks: {
    'build:publicAssets': ({ config }, files) => {
      if (config.browser === 'firefox') files.push({ relativeDest: visible.file, contents: visible.rule });
    },
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.browser !== 'firefox') return;
      for (const script of manifest.content_scripts ?? []) script.css = [visible.file];
    },
  },
  vite: () => ({
    // WXT's own content-script lifecycle tells the page our id and can be ended by the page (ARCHITECTURE.md, "A good guest").
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('lib/page/content-script-context.ts', import.meta.url),
        ),
      },
    },
    build: { sourcemap: false, modulePreload: { polyfill: false } },
  }),
});
