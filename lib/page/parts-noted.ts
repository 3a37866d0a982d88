import type { PartsUnderstood } from '../domain/page-health.ts';

let noted: PartsUnderstood | undefined;

/** What `read` returns; meanwhile `parts` is told by which alternative each part of the page was understood. */
export function noteParts<T>(parts: PartsUnderstood, read: () => T): T {
  noted = parts;
  try {
    return read();
  } finally {
    noted = undefined;
  }
}

/** Of several places, what the worst of them needed. */
export function notePart(name: string, alternative: number): void {
  if (noted) noted[name] = Math.max(noted[name] ?? 0, alternative);
}
