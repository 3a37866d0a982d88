import { type Backup, type BackupKind, recordsOf } from './backup.ts';
import type { Instant } from './time.ts';

/** What is in a backup, for the user to look at before it is restored. */
export type BackupContents = {
  kind: BackupKind;
  from?: string;
  people: number;
  touches: number;
  /** Entries by their kind. */
  entries: Record<string, number>;
  /** The first of them, by name. */
  names: string[];
  /** When something in it was last changed. */
  newest?: Instant;
};

/** So many names are shown. */
const SHOWN = 100;

type Fields = Record<string, unknown>;

/** Sums up a backup whose records have passed their shapes. */
export function contentsOf({ kind, from, dump }: Backup): BackupContents {
  const people = recordsOf(dump, 'stakeholders') as Fields[];
  const entries = recordsOf(dump, 'ledger') as Fields[];
  const kinds = Map.groupBy(entries, (entry) => String(entry.kind));
  const newest = newestOf([...people, ...entries]);
  return {
    kind,
    ...(from && { from }),
    people: people.length,
    touches: people.reduce((sum, { summary }) => sum + Number((summary as Fields).count), 0),
    entries: Object.fromEntries([...kinds].map(([name, ofKind]) => [name, ofKind.length])),
    names: people
      .slice(0, SHOWN)
      .map(({ name }) => String(name))
      .sort(),
    ...(newest > 0 && { newest }),
  };
}

const newestOf = (records: readonly Fields[]): number =>
  records.reduce((newest, { updatedAt }) => Math.max(newest, Number(updatedAt)), 0);
