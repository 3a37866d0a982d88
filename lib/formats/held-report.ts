import type { Culture } from '../domain/culture.ts';
import { cultureWords } from '../domain/culture-facts.ts';
import type { Held } from '../domain/held.ts';
import type { EntryKind } from '../domain/ledger.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import type { Touch } from '../domain/touch.ts';
import { dayOf } from './entry-parts.ts';
import { entryTitles, plain, textOfEntry, textOfTouch } from './export-markdown.ts';

/** One kind of what is held: what it is, and each of it in a line. */
export type HeldPart = { title: string; words?: string; lines: string[] };

/** What the user would not want them to read over a shoulder. */
const PRIVATE: ReadonlySet<EntryKind> = new Set(['conflict', 'note', 'pulse']);

/** All that is held about somebody, by kind, in plain words: what a page shows and a file has. */
export function toHeldParts(held: Held): HeldPart[] {
  const { touches, sightings, meetings, lists, deeds, mentions } = held;
  return [
    { title: 'Details', lines: detailLines(held) },
    { title: `Touches (${touches.length})`, lines: [...yearLines(touches), ...touches.map(textOfTouch)] },
    ...entryParts(held),
    {
      title: 'Meetings to come',
      lines: meetings.map(
        ({ start, subject, guests }) => `${dayOf(start)} ${subject}, ${counted(guests.length, 'guest')}`,
      ),
    },
    {
      title: 'Seen on pages before they were tracked',
      lines: sightings.map(
        ({ email, count, firstAt, lastAt }) =>
          `${email}, ${count} times, ${dayOf(firstAt)} to ${dayOf(lastAt)}`,
      ),
    },
    { title: 'On your lists of who is a person', lines: lists },
    {
      title: 'In what you wrote about others',
      words:
        'These are about somebody else and name them. Erasing leaves them: change or remove them by hand.',
      lines: mentions.map(textOfEntry),
    },
    {
      title: 'History',
      words: 'What you have changed; with each, what was there before is kept so that you can undo it.',
      lines: deeds.map(({ at, words }) => `${dayOf(at)} ${words}`),
    },
    { title: 'Elsewhere', lines: elsewhereLines(held) },
  ].filter(({ lines }) => lines.length > 0);
}

/** The same as a document. */
export function* writeHeld(held: Held, now: number): Generator<string> {
  yield `# What Touchbase holds about ${plain(held.stakeholder.name)}\n\n${dayOf(now)}\n\n`;
  for (const { title, words, lines } of toHeldParts(held)) {
    yield `## ${title}\n\n${words ? `${words}\n\n` : ''}${lines.map((line) => `- ${plain(line)}\n`).join('')}\n`;
  }
}

const detailNames: Record<string, string> = {
  name: 'Name',
  emails: 'Addresses',
  group: 'Group',
  nickname: 'Also called',
  role: 'Role',
  organisation: 'Organisation',
  timeZone: 'Time zone',
  tags: 'Tags',
  cadenceDays: 'Days between touches, at most',
  power: 'Power',
  interest: 'Interest',
  engagementNow: 'Engagement now',
  engagementWanted: 'Engagement wanted',
  pausedUntil: 'Paused until',
  culture: 'Language and culture',
  overrule: 'Your word on the attention score',
  createdAt: 'Tracked since',
  updatedAt: 'Details last changed',
};
/** What says nothing about them. */
const INTERNAL = new Set(['id', 'summary', 'sample']);

/** Every field there is; one without a name of its own here goes by what it is called inside. */
function detailLines({ stakeholder, known }: Held): string[] {
  const lines = Object.entries(stakeholder satisfies Stakeholder)
    .filter(([field]) => !INTERNAL.has(field))
    .map(([field, value]) => `${detailNames[field] ?? field}: ${valueWords(field, value)}`);
  const names = known.names.filter((name) => name !== stakeholder.name);
  const emails = known.emails.filter((email) => !stakeholder.emails.includes(email));
  const { trend } = stakeholder.summary;
  return [
    ...lines,
    ...(trend ? [`Attention, a score a week until that of ${trend.last}: ${trend.scores}`] : []),
    ...(names.length > 0 ? [`Called before: ${names.join(', ')}`] : []),
    ...(emails.length > 0 ? [`Addresses before: ${emails.join(', ')}`] : []),
  ];
}

function valueWords(field: string, value: unknown): string {
  if (field === 'culture') return cultureWords(value as Culture);
  if (field.endsWith('At') && typeof value === 'number') return dayOf(value);
  if (Array.isArray(value)) return value.map((one) => valueWords('', one)).join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, inside]) => `${name} ${valueWords(name, inside)}`)
      .join(', ');
  return String(value);
}

/** "2026: 12 email, 3 meeting", the newest year first. */
const yearLines = (touches: readonly Touch[]): string[] =>
  [...Map.groupBy(touches, ({ at }) => dayOf(at).slice(0, 4))].map(([year, ofYear]) => {
    const kinds = [...Map.groupBy(ofYear, ({ kind }) => kind)];
    return `In ${year}: ${kinds.map(([kind, { length }]) => `${length} ${kind}`).join(', ')}`;
  });

const entryParts = ({ entries }: Held): HeldPart[] =>
  Object.entries(entryTitles).map(([kind, title]) => {
    const lines = entries.filter((entry) => entry.kind === kind).map(textOfEntry);
    const isPrivate = PRIVATE.has(kind as EntryKind);
    return {
      title: `${title} (${lines.length})`,
      ...(isPrivate && { words: 'Private: for you alone.' }),
      lines,
    };
  });

function elsewhereLines({ isInImport, events, snapshots }: Held): string[] {
  return [
    ...(isInImport ? ['In mail that was read and not imported yet'] : []),
    ...(events > 0
      ? [
          `On ${counted(events, 'calendar event')} opened since the browser was started; forgotten when it ends`,
        ]
      : []),
    ...(snapshots > 0
      ? [`In the ${counted(snapshots, 'snapshot')} that Touchbase keeps in case the browser loses its data`]
      : []),
    'In backups and exports that you have saved to files',
  ];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
