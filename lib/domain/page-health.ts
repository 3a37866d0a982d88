import type { Instant } from './time.ts';

/**
 * By which of its alternatives a reader understood each part of a page: 0 is the way that is expected, later ones are
 * what it falls back to. Names of parts and numbers only, nothing that the page says.
 */
export type PartsUnderstood = Record<string, number>;

/** How a part of a site's pages, such as "gmail messageSender", has been understood lately. */
export type PartHealth = {
  understoodAt?: Instant;
  /** Which alternative understood it: 0 is the expected one. Absent for a page as a whole. */
  alternative?: number;
  failedAt?: Instant;
};

/** By "site part". */
export type PageHealth = Record<string, PartHealth>;

/** A part that is in trouble: not understood since, or by an alternative only. */
export const isInTrouble = ({ understoodAt = 0, alternative = 0, failedAt = 0 }: PartHealth): boolean =>
  failedAt > understoodAt || alternative > 0;

/** All of it as text to hand on: names of parts, numbers and days, and nothing that any page says. */
export function toReport(health: PageHealth, about: string): string {
  const day = (at: Instant | undefined): string =>
    at === undefined ? 'never' : new Date(at).toISOString().slice(0, 10);
  const lines = Object.entries(health)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([part, { understoodAt, alternative, failedAt }]) => {
      const way = alternative === undefined ? '' : `, alternative ${alternative}`;
      return `${part}: understood ${day(understoodAt)}${way}; not understood ${day(failedAt)}`;
    });
  return [about, ...lines].join('\n');
}
