import type { DumpedStore } from '../domain/backup.ts';

/** A message of so many records takes a page a few milliseconds to read. */
const LOT = 500;

/** The stores in parts that are quick to hand over; each store comes at least once. */
export function* inLots(stores: readonly DumpedStore[]): Generator<DumpedStore> {
  for (const { name, records, keys } of stores) {
    for (let at = 0; at === 0 || at < records.length; at += LOT) {
      const part = { name, records: records.slice(at, at + LOT) };
      yield keys ? { ...part, keys: keys.slice(at, at + LOT) } : part;
    }
  }
}

/** Puts a part to what has come of its store before. */
export function gather(stores: DumpedStore[], lot: DumpedStore): void {
  const store = stores.find(({ name }) => name === lot.name);
  if (!store) {
    stores.push(lot);
    return;
  }
  store.records.push(...lot.records);
  store.keys?.push(...(lot.keys ?? []));
}
