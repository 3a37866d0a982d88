import { toCalendarDate } from '../domain/calendar-date.ts';
import { readNewerData } from '../store/newer-data.ts';
import { isNewerData } from '../store/store-unavailable-error.ts';
import { download } from './download.ts';

/** Downloads the data of a newer Touchbase, where that is why it cannot be opened; otherwise there is nothing to offer. */
export const newerDataExport = (error: Error): (() => void) | undefined =>
  isNewerData(error) ? () => void save() : undefined;

async function save(): Promise<void> {
  const text = JSON.stringify(await readNewerData(), withBytes);
  download(new Blob([text], { type: 'application/json' }), `touchbase-${toCalendarDate(Date.now())}.json`);
}

/** Bytes as numbers. */
const withBytes = (_name: string, value: unknown): unknown =>
  value instanceof Uint8Array ? [...value] : value;
