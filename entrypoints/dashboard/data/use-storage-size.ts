import { useEffect, useState } from 'preact/hooks';

/**
 * How much room the data takes, in words, where the browser says so; asked again whenever `changed` does. Whether it
 * is kept is no question: with the permission `unlimitedStorage` neither Chromium nor Firefox evicts it.
 */
export function useStorageSize(changed: unknown): string | undefined {
  const [size, setSize] = useState<string>();
  useEffect(() => void readSize().then(setSize), [changed]);
  return size;
}

async function readSize(): Promise<string | undefined> {
  try {
    const { usage } = await navigator.storage.estimate();
    return usage === undefined ? undefined : sizeWords(usage);
  } catch {
    // Private windows of some browsers say nothing; the counts are there all the same.
    return undefined;
  }
}

/** "84 kB", "1.2 MB". */
function sizeWords(bytes: number): string {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${amount.toLocaleString(undefined, { maximumFractionDigits: amount < 10 ? 1 : 0 })} ${unit}`;
}
