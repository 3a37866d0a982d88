import { PageChangedError } from './page-changed-error.ts';

/**
 * Runs one feature on somebody else's page: when the page has changed, `onChanged` hears which part, and nothing is
 * shown there. Anything else that goes wrong is ours, and is thrown.
 */
export function guard<T>(feature: () => T, onChanged: (part: string) => T): T {
  try {
    return feature();
  } catch (error) {
    if (error instanceof PageChangedError) return onChanged(error.part);
    throw error;
  }
}
