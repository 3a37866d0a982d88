import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Settings = Record<string, { api: string[] } | undefined>;

/**
 * Lets the extension save files into `downloads`, as if the user had answered the browser's question with yes: that is
 * drawn by the browser itself, where nothing of ours can click. Only while no browser has the profile open.
 */
export function grantDownloads(folder: string, extensionId: string, downloads: string): void {
  mkdirSync(downloads, { recursive: true });
  const path = join(folder, 'profile', 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(path, 'utf8'));
  const settings: Settings = preferences.extensions.settings[extensionId];
  for (const name of ['granted_permissions', 'runtime_granted_permissions', 'active_permissions']) {
    const granted = settings[name] ?? { api: [] };
    settings[name] = { ...granted, api: [...granted.api, 'downloads'] };
  }
  preferences.download = { ...preferences.download, default_directory: downloads };
  writeFileSync(path, JSON.stringify(preferences));
}
