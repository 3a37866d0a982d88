import { dayOfWeek, type MuseumClock } from './clock.ts';
import { type MuseumEvent, type MuseumGuest, weekOfEvents } from './events.ts';
import { mara, robin } from './people.ts';

const FIRST = ['Ines', 'Jonas', 'Leila', 'Mateo', 'Nora', 'Oskar', 'Paula', 'Quentin', 'Rosa', 'Stefan'];
const LAST = ['Abel', 'Brandt', 'Costa', 'Dunne', 'Eriksen', 'Farrow'];
const ANSWERS = ['yes', 'none', 'maybe', 'no'] as const;

type Calendar = { clock: MuseumClock; events?: MuseumEvent[]; also?: string };

/** The week's events, and where a room asks for it the one with sixty guests. */
export function eventsOn({ clock, events, also }: Calendar): MuseumEvent[] {
  const week = events ?? weekOfEvents(clock);
  return also === 'crowd' ? [...week, allHands(clock)] : week;
}

/** Sixty guests: the organiser, the user, and 58 whom nobody else in the museum knows. */
const allHands = (clock: MuseumClock): MuseumEvent => ({
  slug: 'crowd',
  id: 'ca11hands0s1xtyguests0v',
  title: 'All hands',
  day: dayOfWeek(clock, 4),
  time: { from: '15:00', to: '16:30' },
  hue: 110,
  guests: [{ ...mara, answer: 'yes' }, ...crowd().slice(0, 58), { ...robin, answer: 'yes' }],
  answer: 'yes',
  meet: true,
});

const crowd = (): MuseumGuest[] =>
  LAST.flatMap((last) => FIRST.map((first) => `${first} ${last}`)).map((name, index) => ({
    name,
    email: `${name.toLowerCase().replace(' ', '.')}@acme.example`,
    hue: (index * 47) % 360,
    answer: ANSWERS[index % ANSWERS.length] ?? 'none',
    optional: index % 7 === 3,
  }));
