import { cultureWords } from '../domain/culture-facts.ts';
import type { Everything } from '../domain/everything.ts';
import { influenceWords } from '../domain/importance.ts';
import type { EntryKind, LedgerEntry } from '../domain/ledger.ts';
import type { Stakeholder, StakeholderId } from '../domain/stakeholder.ts';
import type { Touch } from '../domain/touch.ts';
import { dayOf, partsOfEntry } from './entry-parts.ts';

/** What the entries of each kind are headed with. */
export const entryTitles: Record<EntryKind, string> = {
  'follow-up': 'Follow-ups',
  promise: 'Promises',
  thanks: 'Thanks',
  feedback: 'Feedback',
  expectation: 'Agreed',
  disclosure: 'To tell',
  conflict: 'Differences',
  boundary: 'Boundaries',
  pulse: 'Pulse',
  note: 'Notes',
};

/** Everybody with all that is held about them, as one document, a chapter each. */
export function* writeMarkdown({ stakeholders, ledger, touches }: Everything): Generator<string> {
  const entriesOf = grouped(ledger);
  const touchesOf = grouped(touches);
  for (const person of stakeholders) {
    yield markdownOf(person, entriesOf.get(person.id) ?? [], touchesOf.get(person.id) ?? []);
  }
}

/** One person's chapter: who they are, what was written down, and every touch, the newest first. */
function markdownOf(
  stakeholder: Stakeholder,
  entries: readonly LedgerEntry[],
  touches: readonly Touch[],
): string {
  const { name, emails, group, nickname, role, organisation, timeZone, tags, cadenceDays, culture } =
    stakeholder;
  const influence = influenceWords(stakeholder);
  const facts = [
    `Group: ${group}`,
    nickname && `Also called: ${nickname}`,
    role && `Role: ${role}`,
    organisation && `Organisation: ${organisation}`,
    timeZone && `Time zone: ${timeZone}`,
    tags && `Tags: ${tags.join(', ')}`,
    cadenceDays && `In touch every: ${cadenceDays} days`,
    influence && `Influence: ${influence}`,
    culture && `Language and culture: ${cultureWords(culture)}`,
    `Addresses: ${emails.join(', ')}`,
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  const chapters = Object.entries(entryTitles).flatMap(([kind, title]) => {
    const lines = entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => `- ${plain(textOfEntry(entry))}`);
    return lines.length > 0 ? [`## ${title}`, lines.join('\n')] : [];
  });
  const lines = touches.toSorted((a, b) => b.at - a.at).map((touch) => `- ${plain(textOfTouch(touch))}`);
  return `${[`# ${plain(name)}`, facts.map((fact) => `- ${plain(String(fact))}`).join('\n'), ...chapters, ...(lines.length > 0 ? [`## Touches (${lines.length})`, lines.join('\n')] : [])].join('\n\n')}\n\n`;
}

/** An entry in one line, with each of its fields. */
export function textOfEntry({
  id,
  stakeholderId,
  kind,
  text,
  createdAt,
  updatedAt,
  origin,
  ...rest
}: LedgerEntry): string {
  return `${dayOf(createdAt)} ${[text, ...partsOfEntry(rest)].filter(Boolean).join(' · ')}`;
}

export const textOfTouch = ({ at, kind, direction, groupSize, subject }: Touch): string =>
  `${dayOf(at)} ${kind} ${direction}${groupSize > 2 ? `, ${groupSize} people` : ''}${subject ? ` · ${subject}` : ''}`;

/** One line, in which nothing is taken for Markdown or for HTML. */
export const plain = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|~]/g, (one) => `\\${one}`);

function grouped<T extends { stakeholderId: StakeholderId }>(all: Iterable<T>): Map<StakeholderId, T[]> {
  const groups = new Map<StakeholderId, T[]>();
  for (const one of all) {
    const group = groups.get(one.stakeholderId);
    if (group) group.push(one);
    else groups.set(one.stakeholderId, [one]);
  }
  return groups;
}
