import { useState } from 'preact/hooks';
import type { Refused } from '../../../lib/domain/contact.ts';
import { parseEmailAddress } from '../../../lib/domain/email-address.ts';
import type { ImportedEvent } from '../../../lib/domain/imported-event.ts';
import { decodeText } from '../../../lib/formats/decode-text.ts';
import { parseIcs } from '../../../lib/formats/ics.ts';
import { occurrencesOf } from '../../../lib/formats/occurrences.ts';
import { importMeetings, type MeetingsPlan, previewMeetings } from '../../../lib/store/import-meetings.ts';
import { takeBack } from '../../../lib/store/undo.ts';
import { countOf } from '../count-of.ts';
import { useDesk } from '../use-desk.ts';

/** How far the import of calendars has come. */
export type MeetingsStep =
  | { step: 'none' }
  | { step: 'reading' }
  | { step: 'preview' | 'importing'; plan: MeetingsPlan; refused: Refused[] };

export type MeetingsImport = MeetingsStep & {
  read: (files: readonly File[]) => void;
  run: () => void;
  leave: () => void;
};

/** Reads calendars, shows what took place with whom, records it. */
export function useMeetingsImport(): MeetingsImport {
  const { act } = useDesk();
  const [at, setAt] = useState<MeetingsStep>({ step: 'none' });
  const leave = () => setAt({ step: 'none' });
  const orBack = (back: MeetingsStep) => (error: unknown) => {
    setAt(back);
    throw error;
  };
  const read = (files: readonly File[]) => {
    setAt({ step: 'reading' });
    void act(() =>
      preview(files)
        .then((next) => setAt(next))
        .then(() => undefined)
        .catch(orBack({ step: 'none' })),
    );
  };
  const run = () => {
    if (at.step !== 'preview') return;
    setAt({ ...at, step: 'importing' });
    void act(async () => {
      const { operation } = await importMeetings(at.plan).catch(orBack(at));
      leave();
      return { message: `Imported ${meetingWords(at.plan.withPeople)}.`, undo: takeBack(operation) };
    });
  };
  return { ...at, read, run, leave };
}

export const meetingWords = (count: number): string => countOf(count, 'meeting', 'meetings');

async function preview(files: readonly File[]): Promise<MeetingsStep> {
  const events: ImportedEvent[] = [];
  const refused: Refused[] = [];
  const names: string[] = [];
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const file of files) {
    const read = parseIcs(decodeText(new Uint8Array(await file.arrayBuffer())), zone);
    if (!read.ok) refused.push({ line: 1, what: file.name, reason: read.error });
    else {
      for (const event of read.value.events) events.push(event);
      for (const one of read.value.refused) refused.push(one);
      names.push(read.value.name ?? '');
    }
  }
  const found = await occurrencesOf(events, 0, Date.now());
  // Google calls a calendar by the address of whoever it belongs to.
  const own = names.flatMap((name) => parseEmailAddress(name) ?? []);
  const plan = await previewMeetings(found.occurrences, own);
  return { step: 'preview', plan, refused: [...refused, ...found.refused] };
}
