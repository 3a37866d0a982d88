import { useRef, useState } from 'preact/hooks';

/** A text that is out of its field while it is being saved. Until it is, closing the page loses nothing of it. */
export type TakenText = {
  /** It is saved: forget it. What has been typed since stays. */
  drop: () => void;
  /** It was not, or was taken back: into the field again, before what has been typed since. */
  putBack: () => void;
};

type Draft = { key: string; text: string };

/**
 * A text that is being typed. It survives closing under `key`, in the extension's own localStorage, until it is saved
 * (set to nothing, or taken and dropped).
 */
export function useDraft(key: string): [string, (text: string) => void, () => TakenText] {
  const [draft, setDraft] = useState<Draft>(() => ({ key, text: readDraft(key) }));
  const taken = useRef<Draft>(undefined);
  const takenFrom = (place: string) => (taken.current?.key === place ? taken.current.text : '');
  const text = draft.key === key ? draft.text : after(takenFrom(key), readDraft(key));
  if (draft.key !== key) setDraft({ key, text });
  const change = (next: string) => {
    setDraft({ key, text: next });
    keepDraft(key, join(takenFrom(key), next));
  };
  const take = () => {
    taken.current = { key, text };
    setDraft({ key, text: '' });
    return {
      drop: () => {
        taken.current = undefined;
        keepDraft(key, after(text, readDraft(key)));
      },
      putBack: () => {
        const isKept = takenFrom(key) !== '';
        taken.current = undefined;
        setDraft((now) => (now.key === key ? { key, text: join(text, now.text) } : now));
        if (!isKept) keepDraft(key, join(text, readDraft(key)));
      },
    };
  };
  return [text, change, take];
}

const join = (...texts: string[]): string => texts.filter((text) => text !== '').join('\n');

/** What was joined to `first`. */
const after = (first: string, whole: string): string =>
  first === '' ? whole : whole.slice(first.length).replace(/^\n/, '');

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
