/** One tab at a time reads mail or chooses from it: what is staged is one import. A tab that is closed lets it go. */
const NAME = 'mail-import';

/** Long enough for those who only see whether it is free, far shorter than anybody chooses. */
const PATIENCE = 300;

let letGo: (() => void) | undefined;

/** Takes the import for this tab, or keeps it. Answers whether it could: another tab may have it. */
export async function holdImport(): Promise<boolean> {
  if (letGo) return true;
  const held = Promise.withResolvers<boolean>();
  const over = Promise.withResolvers<void>();
  const signal = AbortSignal.timeout(PATIENCE);
  navigator.locks
    .request(NAME, { signal }, () => {
      letGo = over.resolve;
      held.resolve(true);
      return over.promise;
    })
    .catch(() => held.resolve(false));
  return held.promise;
}

export function letImportGo(): void {
  letGo?.();
  letGo = undefined;
}

/** Whether another tab has it. */
export async function isImportElsewhere(): Promise<boolean> {
  if (letGo) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name, mode }) => name === NAME && mode === 'exclusive');
}

/** Comes back when no tab has it, or nobody waits any more. */
export async function untilImportIsFree(signal: AbortSignal): Promise<void> {
  await navigator.locks.request(NAME, { mode: 'shared', signal }, () => undefined).catch(() => undefined);
}
