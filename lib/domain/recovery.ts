import type { Instant } from './time.ts';

/** What came back after the browser had lost the data: told to the user once. */
export type Recovery = {
  at: Instant;
  /** When the snapshot was taken that it came from; without one, it came from the journal alone. */
  snapshotAt?: Instant;
  /** No more than the last changes were missing: a snapshot was there, and not needed. */
  isOnlyBehind?: true;
  people: number;
  touches: number;
  entries: number;
  /** Changes that were done once more from the journal. */
  changes: number;
  /** What did not come back, in words; nothing when all of it did. */
  missing: string[];
};

/** "212 people, 14,031 touches, 40 entries, and 3 changes from the journal". */
export function broughtBackWords({ people, touches, entries, changes }: Recovery): string {
  const counts = [
    count(people, 'person', 'people'),
    count(touches, 'touch', 'touches'),
    count(entries, 'entry', 'entries'),
  ];
  return `${counts.join(', ')}, and ${count(changes, 'change', 'changes')} from the journal`;
}

/** How much is missing of each kind, from the counts before and after. */
export function missingWords(before: Record<string, number>, after: Record<string, number>): string[] {
  return Object.entries(names).flatMap(([store, [one, many]]) => {
    const short = (before[store] ?? 0) - (after[store] ?? 0);
    return short > 0 ? [count(short, one, many)] : [];
  });
}

/** Years of touches are what a store's record holds. */
const names: Record<string, [one: string, many: string]> = {
  stakeholders: ['person', 'people'],
  touches: ['year of somebody’s touches', 'years of people’s touches'],
  ledger: ['entry', 'entries'],
  settings: ['setting', 'settings'],
};

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
