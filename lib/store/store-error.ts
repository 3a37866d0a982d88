import { InDoubtError } from './in-doubt-error.ts';
import { isFull, StorageFullError } from './storage-full-error.ts';
import { StoreUnavailableError } from './store-unavailable-error.ts';

/**
 * What the store says when it cannot do what it was asked, and the user can do something about it. Nothing was changed,
 * unless it says so (InDoubtError).
 */
export type StoreError = StorageFullError | StoreUnavailableError | InDoubtError;

export const isStoreError = (error: unknown): error is StoreError =>
  error instanceof StorageFullError ||
  error instanceof StoreUnavailableError ||
  error instanceof InDoubtError;

/**
 * Why a transaction failed, from how it ended and from what was thrown in it. A full disk shows only in its end; a
 * mistake of our own only in what was thrown, and stays as it is.
 */
export function toStoreError(ended: unknown, thrown: unknown): unknown {
  if (isStoreError(thrown)) return thrown;
  const cause = [ended, thrown].find(isOfBrowser) ?? [thrown].find(isAbort);
  if (!cause) return thrown;
  return isFull(cause) ? new StorageFullError(cause) : new StoreUnavailableError(cause);
}

/** The connection was closed at this very moment; nothing had been begun on it. */
export const isClosed = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError';

/** Errors of the browser's that are no mistake of ours: a full disk, a closing or broken database. */
const ofBrowser = new Set(['QuotaExceededError', 'UnknownError', 'NotReadableError']);

const isOfBrowser = (error: unknown): error is DOMException =>
  error instanceof DOMException && ofBrowser.has(error.name);

/** The browser has closed the database in the middle, for want of room or worse, and says no more than that. */
const isAbort = (error: unknown): error is DOMException =>
  error instanceof DOMException && error.name === 'AbortError';
