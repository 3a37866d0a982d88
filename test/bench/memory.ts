import { readdirSync, readFileSync } from 'node:fs';

/** Bytes that the browsers this process has started have for themselves, with all their own processes. */
export function memoryOfBrowsers(): number {
  const all = processes();
  const ours = new Set([process.pid]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { pid, parent } of all) {
      if (ours.has(pid) || !ours.has(parent)) continue;
      ours.add(pid);
      grown = true;
    }
  }
  ours.delete(process.pid);
  return [...ours].reduce((sum, pid) => sum + anonymous(pid), 0);
}

type Process = { pid: number; parent: number };

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]);
        return [{ pid: Number(name), parent }];
      } catch {
        // It has ended in the meantime.
        return [];
      }
    });
}

function anonymous(pid: number): number {
  try {
    return Number(/^RssAnon:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    // It has ended in the meantime.
    return 0;
  }
}
