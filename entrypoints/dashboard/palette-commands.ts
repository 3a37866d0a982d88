import { saveEverything } from '../../lib/extension/save-everything.ts';
import { addSamplePeople, removeSamplePeople } from './data/sample-actions.ts';
import { go, hashOf } from './route.ts';
import type { Desk } from './use-desk.ts';

/** What a command may use beside the address bar. */
type Hands = { act: Desk['act']; showKeys: () => void };

/** `also` are words that are not in its name and by which it is looked for. */
export type Command = { words: string; also: string; run: (hands: Hands) => unknown };

const commands: Command[] = [
  { words: 'Go to Today', also: 'due follow-ups losing touch', run: () => go(hashOf.today) },
  { words: 'Go to People', also: 'stakeholders table list', run: () => go(hashOf.people) },
  {
    words: 'Go to Insights',
    also: 'told not yet told decisions feedback transparency',
    run: () => go(hashOf.insights),
  },
  { words: 'Go to Data', also: 'storage', run: () => go(hashOf.data) },
  {
    words: 'Go to Settings',
    also: 'own addresses never always sightings shortcuts',
    run: () => go(hashOf.settings),
  },
  { words: 'Find duplicates', also: 'merge same person twice', run: () => go(hashOf.duplicates) },
  { words: 'Add a person', also: 'new track stakeholder create', run: () => go(hashOf.newPerson) },
  { words: 'Import Google Contacts', also: 'csv file', run: () => go(hashOf.data) },
  { words: 'Export JSON', also: 'backup download save', run: ({ act }) => act(exportAll) },
  { words: 'Load sample people', also: 'demo', run: ({ act }) => act(addSamplePeople) },
  { words: 'Remove sample people', also: 'demo delete', run: ({ act }) => act(removeSamplePeople) },
  { words: 'Keyboard shortcuts', also: 'keys help', run: ({ showKeys }) => showKeys() },
];

/** The commands that have a word beginning with each of the words typed. */
export function findCommands(typed: string): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter((command) => {
    const text = ` ${command.words} ${command.also}`.toLowerCase();
    return words.every((word) => text.includes(` ${word}`));
  });
}

async function exportAll(): Promise<undefined> {
  await saveEverything();
}
