import type { How } from '../domain/operation.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import { allTags, type Tagging } from '../domain/tags.ts';
import { read } from './database.ts';
import { peoplePages } from './in-pages.ts';
import { perform } from './perform.ts';

/** Every tag in use. */
export const listTags = (): Promise<string[]> =>
  read(['stakeholders'], async (transaction) => {
    const tags = new Set<string>();
    for await (const page of peoplePages((work) => work(transaction))) {
      for (const tag of allTags(page)) tags.add(tag);
    }
    return [...tags].sort();
  });

/** Gives people tags, and takes others away. Answers how many it changed. */
export const tagPeople = (ids: readonly StakeholderId[], tags: Tagging, how?: How): Promise<number> =>
  perform('tagPeople', { ids, ...tags }, how);
