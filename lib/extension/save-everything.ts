import { toCalendarDate } from '../domain/calendar-date.ts';
import { writeExport } from '../formats/export-json.ts';
import { findEverything } from '../store/export.ts';
import { saveFile } from './save-file.ts';

/** Downloads everything as one JSON file. */
export async function saveEverything(): Promise<void> {
  const now = Date.now();
  const parts = writeExport(await findEverything(), now);
  saveFile(parts, 'application/json', `touchbase-${toCalendarDate(now)}.json`);
}
