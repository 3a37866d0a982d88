import type { Answer } from '../../../lib/domain/page-seen.ts';
import { basicUtc, type Day, dayOfWeek, instantOf, type MuseumClock } from './clock.ts';
import {
  ana,
  council,
  dev,
  kenji,
  lucas,
  type MuseumPerson,
  mara,
  nameless,
  priya,
  robin,
  room,
  sofia,
  tom,
} from './people.ts';

export type MuseumGuest = MuseumPerson & { answer: Answer; optional?: boolean };

/** An event as the museum's calendar holds it. `slug` is what a step calls it. */
export type MuseumEvent = {
  slug: string;
  id: string;
  title: string;
  day: Day;
  /** "10:00" to "11:00" on the clocks of the room; an all-day event has none. */
  time?: { from: string; to: string };
  /** OKLCH hue of the chip. */
  hue: number;
  /** Organiser first. Without guests it is the user's own time. */
  guests: MuseumGuest[];
  /** The user's own answer, where the event asks for one. */
  answer?: Answer;
  place?: string;
  meet?: boolean;
  task?: boolean;
};

type Draft = Omit<MuseumEvent, 'day' | 'guests'> & { on: number; guests?: MuseumGuest[] };

const yes = (person: MuseumPerson): MuseumGuest => ({ ...person, answer: 'yes' });
const no = (person: MuseumPerson): MuseumGuest => ({ ...person, answer: 'no' });
const maybe = (person: MuseumPerson): MuseumGuest => ({ ...person, answer: 'maybe' });
const asked = (person: MuseumPerson): MuseumGuest => ({ ...person, answer: 'none' });
const optional = (guest: MuseumGuest): MuseumGuest => ({ ...guest, optional: true });

/** The week that every room shows: each kind of event that Calendar draws differently. */
export function weekOfEvents(clock: MuseumClock): MuseumEvent[] {
  const drafts: Draft[] = [...standups(clock), ...meetings(clock), ...ownTime];
  return drafts.map(({ on, guests = [], ...event }) => ({ ...event, guests, day: dayOfWeek(clock, on) }));
}

/** A daily meeting: one id with each day's own beginning. */
function standups(clock: MuseumClock): Draft[] {
  return [0, 1, 2, 3, 4].map((on) => ({
    slug: `standup-${on}`,
    id: `7st4ndup0da1ly0teamv_${startOfInstance(clock, on, '09:15')}`,
    title: 'Team stand-up',
    on,
    time: { from: '09:15', to: '09:45' },
    hue: 190,
    guests: [yes(mara), yes(tom), yes(robin)],
    answer: 'yes',
    meet: true,
  }));
}

const meetings = (clock: MuseumClock): Draft[] => [
  {
    slug: 'demo',
    id: '2vend0rdem0tru1ydecl1ned',
    title: 'Vendor demo',
    on: 0,
    time: { from: '16:00', to: '17:00' },
    hue: 340,
    guests: [yes(lucas), yes(sofia), no(robin)],
    answer: 'no',
  },
  {
    slug: 'workshop',
    id: '4integrat10nw0rksh0pa5b',
    title: 'Integration workshop',
    on: 1,
    time: { from: '14:00', to: '16:30' },
    hue: 150,
    guests: [yes(kenji), asked(priya), yes(robin)],
    answer: 'yes',
    place: 'Contoso, Gran Vía 18',
  },
  {
    slug: 'pricing',
    id: '5pr1c1ngrev1ewn0rthv1nd',
    title: 'Pricing review with Northwind',
    on: 2,
    time: { from: '10:00', to: '11:00' },
    hue: 250,
    guests: [yes(robin), yes(ana), asked(dev), yes(mara), maybe(tom)],
    answer: 'yes',
    meet: true,
  },
  {
    slug: 'moved',
    // This week's instance of a fortnightly meeting was moved from Wednesday 12:00 to Thursday 11:30: the id stays.
    id: `6one0n0nemara4a7b_${startOfInstance(clock, 2, '12:00')}`,
    title: 'Mara and Robin',
    on: 3,
    time: { from: '11:30', to: '12:15' },
    hue: 70,
    guests: [yes(mara), yes(robin)],
    answer: 'yes',
  },
  {
    slug: 'renewal',
    id: '3renewa1fabr1kam2027qjl',
    title: 'Renewal with Fabrikam',
    on: 3,
    time: { from: '15:00', to: '16:00' },
    hue: 340,
    guests: [yes(sofia), optional(asked(lucas)), asked(robin), yes(room), asked(nameless)],
    answer: 'none',
    place: room.name,
    meet: true,
  },
  {
    slug: 'council',
    id: '1pr0ductc0unc1lm0nth1yv8',
    title: 'Product council',
    on: 4,
    time: { from: '11:00', to: '12:30' },
    hue: 300,
    guests: [yes(council), yes(priya), maybe(robin)],
    answer: 'maybe',
    meet: true,
  },
];

/** Time that nobody else shares, and what only looks like an event. */
const ownTime: Draft[] = [
  { slug: 'focus', id: '8f0cust1mepr0sec0nd', title: 'Write the Q1 plan', on: 2, ...hours('13:30', '15:30') },
  { slug: 'gym', id: '9gymm0ndayn00nq', title: 'Climbing', on: 0, ...hours('12:30', '13:30') },
  {
    slug: 'offsite',
    id: 'a0ffs1teplann1ngday',
    title: 'Team offsite',
    on: 4,
    hue: 70,
    guests: [yes(mara), yes(tom), yes(robin)],
    answer: 'yes',
  },
  { slug: 'trip', id: 'btr1pl1sb0nvcc', title: 'Robin in Lisbon', on: 0, hue: 150 },
  { slug: 'task', id: 'tasks_c4llback0numbers', title: 'Send revised numbers', on: 3, hue: 265, task: true },
];

function hours(from: string, to: string): Pick<Draft, 'time' | 'hue'> {
  return { time: { from, to }, hue: 265 };
}

const startOfInstance = (clock: MuseumClock, on: number, time: string): string =>
  basicUtc(instantOf(dayOfWeek(clock, on), time, clock.zone));
