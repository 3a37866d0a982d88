import { toCalendarDate } from '../domain/calendar-date.ts';
import type { Everything } from '../domain/everything.ts';
import type { Instant } from '../domain/time.ts';
import { type TableOf, writeCsv } from '../formats/export-csv.ts';
import { writeDueIcs } from '../formats/export-ics.ts';
import { writeMarkdown } from '../formats/export-markdown.ts';
import { writeVcards } from '../formats/export-vcard.ts';
import { findEverything } from '../store/export.ts';
import { saveFile } from './save-file.ts';

/** What can be exported, beside the JSON that has everything: a table of something, or a form of its own. */
export type ExportOf = TableOf | 'vcards' | 'due' | 'markdown';

/** Downloads what is kept in a form that other programs read. Answers the file's name. */
export async function saveExport(of: ExportOf): Promise<string> {
  const now = Date.now();
  const { parts, type, ending } = write(of, await findEverything(), now);
  const name = `touchbase-${plainName(of)}-${toCalendarDate(now)}.${ending}`;
  saveFile(parts, type, name);
  return name;
}

type Written = { parts: Iterable<string>; type: string; ending: string };

function write(of: ExportOf, everything: Everything, now: Instant): Written {
  const { stakeholders, ledger } = everything;
  switch (of) {
    case 'vcards':
      return { parts: writeVcards(stakeholders), type: 'text/vcard', ending: 'vcf' };
    case 'due':
      return { parts: writeDueIcs(ledger, stakeholders, now), type: 'text/calendar', ending: 'ics' };
    case 'markdown':
      return { parts: writeMarkdown(everything), type: 'text/markdown', ending: 'md' };
    default:
      return { parts: writeCsv(of, everything), type: 'text/csv', ending: 'csv' };
  }
}

const plainName = (of: ExportOf): string => (of === 'vcards' || of === 'markdown' ? 'people' : of);
