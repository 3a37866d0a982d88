import type { Answer } from '../../../lib/domain/page-seen.ts';
import { type Chance, chanceOf, oneOf } from '../mutate.ts';
import type { Room } from '../room.ts';
import { dayOfWeek, type MuseumClock } from './clock.ts';
import type { MuseumEvent, MuseumGuest } from './events.ts';
import { NOTHING } from './expected.ts';
import { makeRoom, pageIn } from './make-room.ts';
import type { View } from './page.ts';
import {
  ana,
  council,
  dev,
  kenji,
  lucas,
  type MuseumPerson,
  mara,
  nameless,
  robin,
  room,
  sofia,
} from './people.ts';
import { closed, opened } from './steps.ts';
import { type Locale, wordsOf } from './words.ts';

/** Whose names are hard to read out of a label in some language. */
const oddlyNamed: MuseumPerson[] = [
  { email: 'noa.levi@fabrikam.example', name: 'נועה לוי', hue: 30 },
  { email: 'ortiz.elder@northwind.example', name: 'Ortiz, Ana', hue: 60 },
  { email: 'jo@contoso.example', name: '"Jo" <script> & Co', hue: 90 },
  { email: 'yes@contoso.example', name: 'Yes, Attending, Organizer', hue: 120 },
];
const everybody = [ana, dev, kenji, lucas, mara, sofia, nameless, room, council, ...oddlyNamed];
const answers: [Answer, ...Answer[]] = ['yes', 'no', 'maybe', 'none'];
/** The views that draw a chip for each event of the week. */
const views: [View, ...View[]] = ['week', 'month', 'schedule', 'search'];
const DAYS = [0, 1, 2, 3, 4, 5, 6];

/** A calendar nobody has thought of, the same for the same seed: language, view, events, guests and answers by chance. */
export function variantRoom(seed: number): Room {
  const chance = chanceOf(seed);
  const locale = oneOf(Object.keys(wordsOf) as [Locale, ...Locale[]], chance);
  const view = oneOf(views, chance);
  const plain = pageIn(locale, { account: 100 + seed, view });
  const page = { ...plain, events: DAYS.map((on) => eventOn(plain.clock, on, chance)) };
  const steps = page.events.map(({ slug, title }) => opened(page, slug, `opens “${title}”`));
  return makeRoom(`by chance, seed ${seed}: ${view} in ${locale}`, page, NOTHING, [...steps, closed]);
}

function eventOn(clock: MuseumClock, on: number, chance: Chance): MuseumEvent {
  const guests = guestsBy(chance);
  const own = guests.find(({ email }) => email === robin.email);
  return {
    slug: `chance-${on}`,
    id: `ch4nce0ev3nt${on}`,
    title: oneOf(['Review', 'Ana, Attending', '10 – 11am', 'Ana <ana@elsewhere.example>', '会議'], chance),
    day: dayOfWeek(clock, on),
    ...(chance() < 0.8 && { time: timeBy(chance) }),
    hue: Math.floor(chance() * 360),
    guests,
    ...(own && { answer: own.answer }),
    meet: chance() < 0.5,
    ...(chance() < 0.3 && { place: 'Madrid, Retiro 8' }),
  };
}

/** None, some, or nearly all, the user among them or not; whoever organises has said yes. */
function guestsBy(chance: Chance): MuseumGuest[] {
  const share = oneOf([0, 0.2, 0.5, 0.9], chance);
  return [robin, ...everybody]
    .filter(() => chance() < share)
    .sort((a, b) => a.hue - b.hue)
    .map((person, index) => ({
      ...person,
      answer: index === 0 ? 'yes' : oneOf(answers, chance),
      optional: index > 0 && chance() < 0.3,
    }));
}

function timeBy(chance: Chance): { from: string; to: string } {
  const start = 7 * 60 + 15 * Math.floor(chance() * 40);
  return { from: clockTime(start), to: clockTime(start + 15 * (1 + Math.floor(chance() * 12))) };
}

const clockTime = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
