import { browser } from 'wxt/browser';
import { isExtensionAlive } from './content-script-context.ts';

/**
 * Listens for one word from the extension's own parts, until `signal` aborts. What `answer` returns goes back to whoever
 * said it; undefined says nothing. In a private window nothing is heard.
 */
export function hear(word: string, answer: () => unknown, signal: AbortSignal): void {
  if (browser.extension.inIncognitoContext || signal.aborted) return;
  const listener = (message: unknown) => {
    if (message !== word) return undefined;
    const said = answer();
    return said === undefined ? undefined : Promise.resolve(said);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) browser.runtime.onMessage.removeListener(listener);
  });
}
