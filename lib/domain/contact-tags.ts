import type { Contact } from './contact.ts';
import { type Group, groups } from './group.ts';
import { parseTags } from './tags.ts';

/** What Google puts people under by itself, as its vCards have it; its tables mark these, and their reader leaves them out. */
const OF_PROGRAMS = new Set(['mycontacts', 'my contacts', 'other contacts', 'starred']);

/** What a contact's labels say: the user's own words, and the group where one of them is its name, as in our own exports. */
export function readLabels({ labels }: Pick<Contact, 'labels'>): { tags: string[]; group?: Group } {
  const words = labels.flatMap(parseTags).filter((word) => !OF_PROGRAMS.has(word));
  const isGroup = (word: string): word is Group => groups.some((one) => one === word);
  const group = words.find(isGroup);
  return { tags: [...new Set(words.filter((word) => !isGroup(word)))], ...(group && { group }) };
}
