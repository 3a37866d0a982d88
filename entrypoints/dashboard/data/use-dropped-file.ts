import { useEffect, useRef, useState } from 'preact/hooks';

/** Takes a file dropped anywhere on the page. True while one is held over it. */
export function useDroppedFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const current = useRef(onFile);
  current.current = onFile;
  useEffect(() => {
    const mounted = new AbortController();
    const { signal } = mounted;
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      setOver(false);
      if (!file) return;
      event.preventDefault();
      current.current(file);
    };
    addEventListener('dragover', hold, { signal });
    addEventListener('drop', drop, { signal });
    // Left the window, not only one element of it.
    addEventListener('dragleave', (event) => !event.relatedTarget && setOver(false), { signal });
    return () => mounted.abort();
  }, []);
  return isOver;
}
