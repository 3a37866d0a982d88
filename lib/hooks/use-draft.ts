import { useState } from 'preact/hooks';

/**
 * A text that is being typed. It survives closing under `key`, in the extension's own localStorage, until it is saved
 * (set to nothing).
 */
export function useDraft(key: string): [string, (text: string) => void] {
  const [draft, setDraft] = useState(() => ({ key, text: readDraft(key) }));
  const text = draft.key === key ? draft.text : readDraft(key);
  if (draft.key !== key) setDraft({ key, text });
  const change = (next: string) => {
    setDraft({ key, text: next });
    keepDraft(key, next);
  };
  return [text, change];
}

/** Forgets what was being typed wherever it is about, or names, somebody. */
export function forgetDrafts(isNamed: (text: string) => boolean): void {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(nameOf('')));
  for (const name of names) {
    if (isNamed(`${name} ${localStorage.getItem(name) ?? ''}`)) localStorage.removeItem(name);
  }
}

const nameOf = (key: string): string => `draft:${key}`;

function readDraft(key: string): string {
  try {
    return localStorage.getItem(nameOf(key)) ?? '';
  } catch {
    // Storage is switched off: the draft then lives as long as the page.
    return '';
  }
}

function keepDraft(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(nameOf(key), text);
    else localStorage.removeItem(nameOf(key));
  } catch {
    // Full or switched off: as above.
  }
}
