import type { Stakeholder } from '../domain/stakeholder.ts';
import { escapedText, foldedLine } from './fold-line.ts';
import { toStamp } from './ics-time.ts';

/** The people as vCards 4.0, one after another. */
export function* writeVcards(people: readonly Stakeholder[]): Generator<string> {
  for (const person of people) yield propertiesOf(person).map(foldedLine).join('');
}

function propertiesOf({
  id,
  name,
  emails,
  nickname,
  role,
  organisation,
  group,
  timeZone,
  tags = [],
  culture,
  updatedAt,
}: Stakeholder): string[] {
  const [main, ...more] = emails;
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'PRODID:-//Touchbase//EN',
    `UID:urn:uuid:${id}`,
    `FN:${escapedText(name)}`,
    ...(nickname ? [`NICKNAME:${escapedText(nickname)}`] : []),
    ...(main ? [`EMAIL;PREF=1:${escapedText(main)}`] : []),
    ...more.map((email) => `EMAIL:${escapedText(email)}`),
    ...(organisation ? [`ORG:${escapedText(organisation)}`] : []),
    ...(role ? [`TITLE:${escapedText(role)}`] : []),
    ...(timeZone ? [`TZ:${escapedText(timeZone)}`] : []),
    ...(culture?.language ? [`LANG:${escapedText(culture.language)}`] : []),
    `CATEGORIES:${[group, ...tags].map(escapedText).join(',')}`,
    `REV:${toStamp(updatedAt)}`,
    'END:VCARD',
  ];
}
