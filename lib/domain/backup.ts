/** The records of one store, in the order of their keys. `keys` are there when the records do not hold their own. */
export type DumpedStore = { name: string; records: unknown[]; keys?: string[] };

/** All that is kept, as it is kept, of one moment: what a backup is written from and restored to. */
export type Dump = {
  /** The database's version, so that an older dump can be brought up to date. */
  schema: number;
  stores: DumpedStore[];
};

/** A backup restores everything; a hand-over holds what one user gives another about some people, and only merges. */
export type BackupKind = 'backup' | 'hand-over';

/** A dump, and what its file says about it. */
export type Backup = {
  kind: BackupKind;
  /** Who hands it over, in their own words. */
  from?: string;
  dump: Dump;
};

export const recordsOf = ({ stores }: Dump, name: string): readonly unknown[] =>
  stores.find((store) => store.name === name)?.records ?? [];

export const countRecords = ({ stores }: Dump): number =>
  stores.reduce((sum, { records }) => sum + records.length, 0);
