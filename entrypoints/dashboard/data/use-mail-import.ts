import { useEffect, useState } from 'preact/hooks';
import { currentMailImport, type MailImport, watchMailImport } from './mail-import-state.ts';

/** How far the import of mail has come, whoever has begun it. */
export function useMailImport(): MailImport {
  const [at, setAt] = useState(currentMailImport);
  useEffect(() => {
    const mounted = new AbortController();
    watchMailImport(() => setAt(currentMailImport()), mounted.signal);
    setAt(currentMailImport());
    return () => mounted.abort();
  }, []);
  return at;
}
