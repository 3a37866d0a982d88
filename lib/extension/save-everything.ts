import { toCalendarDate } from '../domain/calendar-date.ts';
import { writeExport } from '../formats/export-json.ts';
import { findEverything } from '../store/export.ts';
import { download } from './download.ts';

/** Downloads everything as one JSON file; it goes to the downloads folder and nowhere else. */
export async function saveEverything(): Promise<void> {
  const now = Date.now();
  const file = new Blob([...writeExport(await findEverything(), now)], { type: 'application/json' });
  download(file, `touchbase-${toCalendarDate(now)}.json`);
}
