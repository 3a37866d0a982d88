import type { Everything, TouchWith } from '../domain/everything.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';

/** The form's version; it rises when a reader of the old form would misunderstand the new one (docs/export.md). */
const VERSION = 1;
/** Lines are handed over in parts of so many, so that no single text grows past what a browser can hold. */
const LINES_A_PART = 5_000;

/**
 * Everything as one JSON document, in parts to be joined, a record a line. The fields are described in docs/export.md;
 * what can be worked out from the rest (a stakeholder's summary) is left out.
 */
export function* writeExport(everything: Everything, now: Instant): Generator<string> {
  const { stakeholders, touches, ledger, sightings, meetings, settings } = everything;
  yield `{\n"format": "touchbase",\n"version": ${VERSION},\n"exportedAt": ${now}`;
  yield* writeList('stakeholders', stakeholders, withoutSummary);
  yield* writeList('touches', touches, whoFirst);
  yield* writeList('followUps', ofKind(ledger, 'follow-up'), withoutKind);
  yield* writeList('thanks', ofKind(ledger, 'thanks'), withoutKind);
  yield* writeList('notes', ofKind(ledger, 'note'), withoutKind);
  yield* writeList('promises', ofKind(ledger, 'promise'), withoutKind);
  yield* writeList('feedback', ofKind(ledger, 'feedback'), withoutKind);
  yield* writeList('expectations', ofKind(ledger, 'expectation'), withoutKind);
  yield* writeList('disclosures', ofKind(ledger, 'disclosure'), withoutKind);
  yield* writeList('conflicts', ofKind(ledger, 'conflict'), withoutKind);
  yield* writeList('boundaries', ofKind(ledger, 'boundary'), withoutKind);
  yield* writeList('pulses', ofKind(ledger, 'pulse'), withoutKind);
  yield* writeList('sightings', sightings, (sighting) => sighting);
  yield* writeList('meetings', meetings, (meeting) => meeting);
  yield `,\n"settings": ${JSON.stringify(settings)}\n}\n`;
}

function* writeList<T>(
  name: string,
  records: Iterable<T>,
  toRecord: (record: T) => object,
): Generator<string> {
  yield `,\n"${name}": [`;
  let lines: string[] = [];
  let separator = '\n';
  for (const record of records) {
    lines.push(separator + JSON.stringify(toRecord(record)));
    separator = ',\n';
    if (lines.length < LINES_A_PART) continue;
    yield lines.join('');
    lines = [];
  }
  yield `${lines.join('')}\n]`;
}

const ofKind = (ledger: readonly LedgerEntry[], kind: LedgerEntry['kind']): LedgerEntry[] =>
  ledger.filter((entry) => entry.kind === kind);

const withoutSummary = ({ summary, ...stakeholder }: Stakeholder): object => stakeholder;

const withoutKind = ({ kind, ...entry }: LedgerEntry): object => entry;

const whoFirst = ({ stakeholderId, ...touch }: TouchWith): object => ({ stakeholderId, ...touch });
