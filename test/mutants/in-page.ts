import { guard } from '../../lib/page/guard.ts';
import { readCalendarPage } from '../../lib/sites/calendar/read-page.ts';
import { readGmailPage } from '../../lib/sites/gmail/read-page.ts';
import { judge, type Verdict } from '../museum/judge.ts';
import { type Mutation, mutate } from '../museum/mutate.ts';
import type { Expected, Room } from '../museum/room.ts';

/** What became of one mutant: which it was, and how it was read. */
export type Mutant = Verdict & { seed: number; mutations: Mutation[] };

/** The page at one moment: mutants are made of copies of it. */
type Moment = { body: HTMLElement; title: string; location: Location; expected: Expected };

const moments: Moment[] = [];

const readers = { gmail: readGmailPage, calendar: readCalendarPage };

/** Keeps a copy of the page as it is now, without what it will show only later. */
function keepMoment(expected: Expected): void {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const later of body.querySelectorAll('template, script')) later.remove();
  const { hash, href } = location;
  moments.push({ body, title: document.title, location: { hash, href } as Location, expected });
}

/** Makes mutants of the kept moments in turn, one for each seed, and reads them. */
function readMutants(site: Room['site'], from: number, count: number): Mutant[] {
  return Array.from({ length: count }, (_, index) => {
    const moment = moments[index % moments.length];
    if (!moment) throw new Error('No moment was kept');
    return { seed: from + index, ...readMutant(site, from + index, moment) };
  });
}

function readMutant(
  site: Room['site'],
  seed: number,
  { body, title, location, expected }: Moment,
): Verdict & { mutations: Mutation[] } {
  const mutant = body.cloneNode(true) as HTMLElement;
  const mutations = mutate(mutant, seed);
  document.title = title;
  document.body.replaceWith(mutant);
  const seen = guard(
    () => readers[site](document, location),
    (part) => ({ kind: 'not-understood' as const, part }),
  );
  return { mutations, ...judge(seen, expected) };
}

const mutants = { keepMoment, readMutants };
Object.assign(globalThis, { mutants });

declare global {
  interface Window {
    mutants: typeof mutants;
  }
}
