import { useEffect, useState } from 'preact/hooks';

/** What the browser says about the place where the data lies; absent what it does not say. */
export type StorageFacts = {
  size?: string;
  isKept?: boolean;
  /** The browser was asked to keep it, and has said nothing. */
  isRefused?: boolean;
  keep: () => Promise<void>;
};

/** Asks the browser, and asks again whenever `changed` does. */
export function useStorageFacts(changed: unknown): StorageFacts {
  const [facts, setFacts] = useState<Omit<StorageFacts, 'keep'>>({});
  const look = async () => setFacts(await readFacts());
  useEffect(() => void look(), [changed]);
  const keep = async () => {
    const isKept = await navigator.storage.persist();
    setFacts({ ...(await readFacts()), isRefused: !isKept });
  };
  return { ...facts, keep };
}

async function readFacts(): Promise<Omit<StorageFacts, 'keep'>> {
  try {
    const [{ usage }, isKept] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { isKept, ...(usage !== undefined && { size: sizeWords(usage) }) };
  } catch {
    // Private windows of some browsers say nothing; the counts are there all the same.
    return {};
  }
}

/** "84 kB", "1.2 MB". */
function sizeWords(bytes: number): string {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${amount.toLocaleString(undefined, { maximumFractionDigits: amount < 10 ? 1 : 0 })} ${unit}`;
}
