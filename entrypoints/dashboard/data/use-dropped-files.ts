import { useEffect, useRef, useState } from 'preact/hooks';
import { takeDropped } from './file-handles.ts';

/** Takes files dropped anywhere on the page. True while some are held over it. */
export function useDroppedFiles(onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const current = useRef(onFiles);
  current.current = onFiles;
  useEffect(() => {
    const mounted = new AbortController();
    const { signal } = mounted;
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      void takeDropped(event.dataTransfer).then((files) => current.current(files));
    };
    addEventListener('dragover', hold, { signal });
    addEventListener('drop', drop, { signal });
    // Left the window, not only one element of it.
    addEventListener('dragleave', (event) => !event.relatedTarget && setOver(false), { signal });
    return () => mounted.abort();
  }, []);
  return isOver;
}
