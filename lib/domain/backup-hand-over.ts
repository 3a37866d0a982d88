import { type Dump, type DumpedStore, recordsOf } from './backup.ts';
import type { EntryKind } from './ledger.ts';
import type { StakeholderId } from './stakeholder.ts';
import { noTouches, type TouchSummary } from './touch-summary.ts';

/** What is handed over of whom. */
export type HandOver = {
  people: ReadonlySet<StakeholderId>;
  /** Role, organisation, time zone, cadence and the like; names and addresses always go along. */
  details: boolean;
  touches: boolean;
  kinds: ReadonlySet<EntryKind>;
};

/** Written for nobody's eyes but one's own: handed over only when it is said. */
export const privateKinds: readonly EntryKind[] = ['note', 'conflict', 'pulse'];

type Fields = Record<string, unknown>;

/** The part of a dump that is handed over: nothing of anybody else, and nothing of the giver's settings and sightings. */
export function selectForHandOver(dump: Dump, { people, details, touches, kinds }: HandOver): Dump {
  const isChosen = (id: unknown): boolean => people.has(id as StakeholderId);
  const chosen = fieldsOf(dump, 'stakeholders').filter(({ id }) => isChosen(id));
  const toGiven = (one: Fields): Fields => {
    const given = details ? one : withoutDetails(one);
    // What is kept for attention has the user's own judgement in it.
    return { ...given, summary: touches ? factsOf(one.summary as TouchSummary) : noTouches };
  };
  const stores: DumpedStore[] = [
    { name: 'stakeholders', records: chosen.map(toGiven) },
    {
      name: 'touches',
      records: touches ? fieldsOf(dump, 'touches').filter((chunk) => isChosen(chunk.stakeholderId)) : [],
    },
    {
      name: 'ledger',
      records: fieldsOf(dump, 'ledger').filter(
        ({ stakeholderId, kind }) => isChosen(stakeholderId) && kinds.has(kind as EntryKind),
      ),
    },
  ];
  return { schema: dump.schema, stores };
}

const factsOf = ({ kept, trend, ...facts }: TouchSummary): TouchSummary => facts;

/** A new field is a detail until somebody says otherwise. */
const withoutDetails = ({
  id,
  name,
  emails,
  mailboxes,
  group,
  createdAt,
  updatedAt,
  summary,
}: Fields): Fields => ({
  id,
  name,
  emails,
  mailboxes,
  group,
  createdAt,
  updatedAt,
  summary,
});

const fieldsOf = (dump: Dump, name: string): Fields[] => recordsOf(dump, name) as Fields[];
