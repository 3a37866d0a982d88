import {
  ana,
  dev,
  kenji,
  lucas,
  type MuseumPerson,
  mara,
  priya,
  robin,
  sofia,
  tom,
} from '../calendar/people.ts';
import { arrival, gmailId } from './clock.ts';

/** How a message lies in the page. `unopened` ones have no id and no recipients there. */
export type MessageState = 'unopened' | 'folded' | 'closed' | 'open';

export type MuseumMessage = {
  from: MuseumPerson;
  to: MuseumPerson[];
  /** Epoch ms of its arrival in this mailbox. */
  at: number;
  id: string;
  state: MessageState;
  body: string[];
  /** Whose mail is quoted below it, with that person's address in the markup. */
  quotes?: MuseumPerson;
  /** Its details were opened once: they stay in the page, hidden. */
  hadDetails?: true;
  /** When it was really sent, for mail that was imported long after. */
  sentAt?: number;
};

export type MuseumThread = {
  slug: string;
  id: string;
  /** As the address bar names it. */
  token: string;
  subject: string;
  messages: MuseumMessage[];
};

type Telling = Omit<MuseumMessage, 'at' | 'id'> & { when: readonly [days: number, time: string] };

/** A group that passes on what others write to it, under their names. */
const supportGroup = { email: 'support@acme.example', name: "'Jana Novak' via Support", hue: 0 };
const noReply = { email: 'no-reply@tickets.example', name: 'Tickets', hue: 90 };
/** Only in quoted text, so on no conversation. */
const quoted = { email: 'quoted.only@elsewhere.example', name: 'Quoted Only', hue: 0 };

/** The conversations that the museum holds whole. */
export const museumThreads = (now: number): MuseumThread[] => [
  tell(now, 'thread-a', 'FMfcgzQdBNqWtLkVbXcZrPlHsGjDwMnT', 'Q3 pricing review', pricing),
  tell(now, 'thread-b', 'FMfcgzQdCVrXsMkWtZbLpNqGhJfDcTvB', 'Beta feedback, week 2', beta(now)),
  tell(
    now,
    'thread-c',
    'FMfcgzQdDWsZtNlXvCqMrPkHgKjFbSwL',
    'Escalation: export fails for large accounts',
    escalation,
  ),
];

const pricing: Telling[] = [
  {
    from: robin,
    to: [ana, dev, mara],
    when: [13, '08:05'],
    state: 'closed',
    body: [
      'Hi Ana, hi Dev,',
      'the third quarter is closed, so here is the pricing review as agreed: seats are up 14 %, and the discount on the second site runs out in December.',
      'Could we settle the new tiers before the steering meeting?',
    ],
  },
  {
    from: dev,
    to: [robin, ana, mara],
    when: [13, '09:40'],
    state: 'unopened',
    body: ['Works for me. My team mostly needs the reporting tier to stay as it is.'],
  },
  {
    from: mara,
    to: [robin, ana, dev],
    when: [13, '10:15'],
    state: 'folded',
    body: ['I have added the usage numbers to the sheet, by site and by month.'],
  },
  {
    from: tom,
    to: [robin, mara],
    when: [13, '10:50'],
    state: 'folded',
    body: ['One caution: the old tier names are still in the export. I can change them by Friday.'],
  },
  {
    from: ana,
    to: [robin, dev, mara],
    when: [13, '14:20'],
    state: 'unopened',
    body: ['Thank you. Finance needs one page and one number: what does the second site cost from January?'],
  },
  {
    from: robin,
    to: [ana, dev, mara, tom],
    when: [13, '15:35'],
    state: 'closed',
    body: ['Fair. I will send one page with that number, and the assumptions on the back of it.'],
  },
  {
    from: dev,
    to: [robin, ana, mara, tom],
    when: [13, '16:10'],
    state: 'open',
    body: [
      'One wish from our side: if the tiers change, please tell us two weeks before, not on the day. Two of my people build their monthly reports around them.',
    ],
  },
  {
    from: ana,
    to: [robin, dev, mara, tom],
    when: [12, '09:12'],
    state: 'open',
    body: [
      'Robin,',
      'I can take this to procurement, and I am happy to introduce you to Lena there. Before I do, please send me the revised numbers: with the second site at the old discount until June, and without.',
      'If they arrive by Thursday I can have an answer before the steering meeting.',
      'Ana',
    ],
    quotes: quoted,
    hadDetails: true,
  },
];

const beta = (now: number): Telling[] => [
  {
    from: kenji,
    to: [robin],
    when: [6, '07:45'],
    // Imported a few days ago, sent years before: the id tells only when it was imported.
    sentAt: arrival(now, 1103, '11:20'),
    state: 'open',
    body: ['For the record, the notes of our first beta, from before we moved our mail here.'],
  },
  {
    from: robin,
    to: [sofia, kenji],
    when: [6, '08:30'],
    state: 'open',
    body: [
      'Hi both, week 2 of the beta is over. What would you not want to miss any more, and what got in the way?',
    ],
  },
  {
    from: lucas,
    to: [robin, sofia, priya],
    when: [5, '13:05'],
    state: 'open',
    body: [
      'Hi Robin, answering for Sofia, who is with the night shift this week.',
      'Bulk edit saves us an hour a day. What got in the way: the list forgets its filter when you go back.',
    ],
  },
];

const escalation: Telling[] = [
  {
    from: supportGroup,
    to: [supportGroup, robin],
    when: [3, '08:55'],
    state: 'open',
    body: ['Our export stops at 50,000 rows since Monday. Is this known?'],
  },
  {
    from: noReply,
    to: [robin],
    when: [3, '08:56'],
    state: 'open',
    body: ['Ticket 4711 has been opened.'],
  },
  {
    from: priya,
    to: [robin, supportGroup],
    when: [3, '09:30'],
    state: 'open',
    body: ['Robin, please look at this one first. I have told Jana she will hear from us today.'],
  },
];

function tell(now: number, slug: string, token: string, subject: string, tellings: Telling[]): MuseumThread {
  const messages = tellings.map(({ when, ...telling }, index) => {
    const at = arrival(now, ...when);
    return { ...telling, at, id: gmailId(at, index + 1) };
  });
  return { slug, id: messages[0]?.id ?? '', token, subject, messages };
}
