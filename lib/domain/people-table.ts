import { cadenceOf, type GroupCadences } from './cadence.ts';
import { fold } from './fold.ts';
import type { Group } from './group.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Stakeholder, StakeholderId } from './stakeholder.ts';
import { DAY } from './time.ts';

/** A line of the table of people. */
export type PersonRow = { stakeholder: Stakeholder; open: number };

export const sortKeys = ['name', 'group', 'organisation', 'last', 'next', 'open'] as const;
export type SortKey = (typeof sortKeys)[number];
export type Sort = { by: SortKey; descending: boolean };

/** Whom the table shows: those whose name, nickname, addresses, organisation or tags hold what is typed, of one group or tag or of all. */
export type Filter = { typed: string; group: Group | undefined; tag?: string | undefined };

/** Everybody, in the order given, with the number of what is open between them. */
export function toPersonRows(
  stakeholders: readonly Stakeholder[],
  open: readonly LedgerEntry[],
): PersonRow[] {
  const counts = new Map<StakeholderId, number>();
  for (const { stakeholderId } of open) counts.set(stakeholderId, (counts.get(stakeholderId) ?? 0) + 1);
  return stakeholders.map((stakeholder) => ({ stakeholder, open: counts.get(stakeholder.id) ?? 0 }));
}

export function filterRows(rows: readonly PersonRow[], { typed, group, tag }: Filter): PersonRow[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return rows.filter(({ stakeholder }) => {
    if (group && stakeholder.group !== group) return false;
    if (tag && !stakeholder.tags?.includes(tag)) return false;
    return words.length === 0 || words.every((word) => textOf(stakeholder).includes(word));
  });
}

/** Sorted by one column, out of rows by name; those without a value last either way; those alike stay in the order they came in. */
export function sortRows(
  rows: readonly PersonRow[],
  { by, descending }: Sort,
  ofGroups?: GroupCadences,
): PersonRow[] {
  // They come by name, and folding case and accents for 20,000 names takes a while.
  if (by === 'name') return descending ? rows.toReversed() : [...rows];
  const way = descending ? -1 : 1;
  const { compare } = new Intl.Collator();
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by, ofGroups) }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined);
    if (typeof a.key === 'number' && typeof b.key === 'number') return way * (a.key - b.key);
    return way * compare(String(a.key), String(b.key));
  });
  return keyed.map(({ row }) => row);
}

function keyOf(
  { stakeholder, open }: PersonRow,
  by: SortKey,
  ofGroups: GroupCadences | undefined,
): string | number | undefined {
  const { last } = stakeholder.summary;
  switch (by) {
    case 'open':
      return open;
    case 'last':
      return last;
    case 'next':
      return last === undefined ? undefined : last + cadenceOf(stakeholder, ofGroups).ideal * DAY;
    default:
      return stakeholder[by];
  }
}

/** Folding a text takes longer than looking through it, so each person's is kept for as long as they are. */
const texts = new WeakMap<Stakeholder, string>();

function textOf(stakeholder: Stakeholder): string {
  const known = texts.get(stakeholder);
  if (known !== undefined) return known;
  const { name, nickname = '', emails, organisation = '', tags = [] } = stakeholder;
  const text = fold([name, nickname, ...emails, organisation, ...tags].join('\n'));
  texts.set(stakeholder, text);
  return text;
}
