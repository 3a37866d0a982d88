import { toCalendarDate } from '../domain/calendar-date.ts';
import { writeExport } from '../formats/export-json.ts';
import { findEverything } from '../store/export.ts';

/** The browser reads the file after the click, so its address is given back a little later. */
const READ_BY = 60_000;

/** Downloads everything as one JSON file; it goes to the downloads folder and nowhere else. */
export async function saveEverything(): Promise<void> {
  const now = Date.now();
  const file = new Blob([...writeExport(await findEverything(), now)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `touchbase-${toCalendarDate(now)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY);
}
