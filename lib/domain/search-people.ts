import { fold } from './fold.ts';
import type { Stakeholder } from './stakeholder.ts';

/** Those whose name, nickname, address or organisation has a word that begins with each word of `typed`, in the order given. */
export function searchPeople<
  Person extends Pick<Stakeholder, 'name' | 'nickname' | 'emails' | 'organisation'>,
>(people: readonly Person[], typed: string, limit: number): Person[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const found: Person[] = [];
  for (const person of people) {
    if (found.length === limit) break;
    const text = fold(
      ` ${person.name} ${person.nickname ?? ''} ${person.emails.join(' ')} ${person.organisation ?? ''}`,
    );
    if (words.every((word) => BREAKS.some((before) => text.includes(before + word)))) found.push(person);
  }
  return found;
}

const BREAKS = [' ', '.', '-', '@', '_'];
