// Long because it is a table: twelve people, each with three months of history.
import type { ClockHours } from './clock-hours.ts';
import type { Decision, PromiseEntry } from './ledger.ts';
import type { Stakeholder } from './stakeholder.ts';

/** A touch so many days ago; the group is everyone on it, two when left out. */
export type SampleTouch = readonly [daysAgo: number, what: SampleKind, subject: string, groupSize?: number];
export type SampleKind = 'mail in' | 'mail out' | 'meeting' | 'call' | 'chat' | 'in person';

/**
 * Something written down so many days ago. `dueIn`: days from now, negative when it is late; `done`, `kept`, `updated` and
 * `told`: days ago. What is to be `told` has a topic of that name.
 */
export type SampleEntry = { written: number } & (
  | { follow: string; dueIn: number; done?: number }
  | { promise: string; way: PromiseEntry['way']; dueIn: number; kept?: number }
  | { thanks: string; words?: string }
  | { feedback: string; decided?: Decided; told?: number }
  | { ask: string }
  | { agreed: string; everyDays: number; updated: number }
  | { topic: keyof typeof sampleTopics; told?: number; how?: string }
  | { boundary: string; hours: ClockHours }
  | { note: string }
);

/** What became of feedback so many days ago, and why. */
type Decided = readonly [what: Decision['what'], reason: string, daysAgo: number];

/** What several of them are to hear. */
export const sampleTopics = {
  launch: { text: 'The launch of the new reports moves to February', nature: 'change' },
  discounts: { text: 'Discounts end with the second site', nature: 'decision' },
  beta: { text: 'The mobile beta slips by three weeks', nature: 'setback' },
} as const;

/** Somebody invented, with a history that ends now. */
export type SamplePerson = Pick<
  Stakeholder,
  'name' | 'group' | 'role' | 'organisation' | 'timeZone' | 'tags' | 'culture' | 'cadenceDays'
> & {
  email: string;
  touches: readonly SampleTouch[];
  entries: readonly SampleEntry[];
};

/**
 * The people a new user may look around with: one for every state there is. Sofia is past the latest day, Lucas and
 * Tom past the ideal one, Ana has something overdue, Hana was never in touch, the others are fine.
 */
export const samplePeople: readonly SamplePerson[] = [
  {
    name: 'Ana Ortiz',
    email: 'ana.ortiz@northwind.example',
    group: 'executive',
    role: 'VP Finance',
    organisation: 'Northwind',
    timeZone: 'Europe/Madrid',
    cadenceDays: 10,
    touches: [
      [12, 'mail in', 'Re: Q3 pricing review'],
      [13, 'mail out', 'Q3 pricing review', 4],
      [21, 'call', 'Budget for the second site'],
      [33, 'mail out', 'Numbers for the board'],
      [34, 'mail in', 'Numbers for the board'],
      [41, 'meeting', 'Ana and me: where the budget stands'],
      [55, 'meeting', 'Quarterly review with Northwind', 8],
      [68, 'mail in', 'Re: Contract renewal'],
      [69, 'mail out', 'Contract renewal', 3],
      [83, 'in person', 'Lunch in Madrid'],
    ],
    entries: [
      { follow: 'Thank her for the intro to procurement', written: 11, dueIn: -4 },
      { follow: 'Send the revised numbers', written: 12, dueIn: 3 },
      { follow: 'Answer her question about the payment terms', written: 34, dueIn: -32, done: 33 },
      { thanks: 'walking the board through our numbers', written: 32 },
      { note: 'Wants one page and one number. Prefers a call when a decision is needed.', written: 41 },
      {
        promise: 'Bring the comparison with last year',
        way: 'i-promised',
        written: 55,
        dueIn: -42,
        kept: 44,
      },
      { agreed: 'Monthly report on the second site', written: 55, everyDays: 30, updated: 12 },
      { topic: 'launch', written: 4 },
      { boundary: 'Call if it is urgent', hours: { from: 9 * 60, to: 17 * 60 }, written: 41 },
      { topic: 'discounts', written: 9, told: 9, how: 'in a call' },
    ],
  },
  {
    name: 'Dev Mehta',
    email: 'dev.mehta@northwind.example',
    group: 'customer',
    role: 'Product Lead',
    organisation: 'Northwind',
    timeZone: 'Asia/Kolkata',
    tags: ['beta'],
    culture: { country: 'IN', language: 'en', saidAs: 'DAVE MEH-ta' },
    touches: [
      [2, 'mail in', 'Beta: what my team would try first'],
      [5, 'mail out', 'An early look at the new reports'],
      [13, 'mail in', 'Re: Q3 pricing review', 4],
      [19, 'meeting', 'Discovery: reporting', 3],
      [37, 'chat', 'Export is slow today'],
      [44, 'mail out', 'Notes from our call'],
      [45, 'call', 'What reporting must answer'],
      [55, 'meeting', 'Quarterly review with Northwind', 8],
      [79, 'mail in', 'Feature request: saved filters'],
    ],
    entries: [
      { follow: 'Send the beta invitation for his team', written: 2, dueIn: 0 },
      { follow: 'Tell him what became of saved filters', written: 19, dueIn: -9, done: 5 },
      { promise: 'The reports his team opens every week', way: 'they-promised', written: 2, dueIn: 9 },
      {
        feedback: 'Saved filters, for everybody in a team',
        written: 79,
        decided: ['take', 'in the next release', 19],
        told: 5,
      },
      { topic: 'launch', written: 4, told: 2, how: 'by mail' },
      {
        thanks: 'testing the reports with real data',
        written: 5,
        words: 'Thanks for testing the reports with real data.',
      },
      {
        note: 'Reads mail in the morning, Pune time. Team of nine; two of them write the reports.',
        written: 19,
      },
      { topic: 'discounts', written: 9 },
    ],
  },
  {
    name: 'Sofia Lindqvist',
    email: 'sofia@fabrikam.example',
    group: 'customer',
    role: 'Head of Operations',
    organisation: 'Fabrikam',
    timeZone: 'Europe/Stockholm',
    touches: [
      [52, 'mail in', 'Re: Rollout in the warehouses'],
      [54, 'mail out', 'Rollout in the warehouses', 3],
      [61, 'meeting', 'Fabrikam: rollout plan', 5],
      [75, 'call', 'Training the night shift'],
      [88, 'mail in', 'Training the night shift'],
    ],
    entries: [
      { follow: 'Ask how the training went', written: 61, dueIn: -55, done: 54 },
      { note: 'The rollout stands or falls with the shift leads; she wants them asked first.', written: 61 },
      { feedback: 'The list forgets its filter', written: 52, decided: ['take', 'asked for by three', 2] },
      { topic: 'discounts', written: 9 },
    ],
  },
  {
    name: 'Kenji Tanaka',
    email: 'kenji.tanaka@contoso.example',
    group: 'partner',
    role: 'Alliance Manager',
    organisation: 'Contoso',
    timeZone: 'Asia/Tokyo',
    culture: { country: 'JP', language: 'ja', salutation: 'Tanaka-san' },
    touches: [
      [20, 'meeting', 'Contoso partnership, monthly', 4],
      [27, 'mail in', 'Webinar for resellers'],
      [48, 'meeting', 'Contoso partnership, monthly', 4],
      [66, 'mail out', 'Joint price list'],
      [76, 'meeting', 'Contoso partnership, monthly', 4],
    ],
    entries: [
      { follow: 'Ask for the date of the reseller webinar', written: 20, dueIn: 4 },
      { thanks: 'introducing us to Hana', written: 6 },
      { feedback: 'A price list for each region', written: 2 },
    ],
  },
  {
    name: 'Mara Okafor',
    email: 'mara.okafor@acme.example',
    group: 'team',
    role: 'Design Lead',
    organisation: 'Acme',
    timeZone: 'Europe/London',
    touches: [
      [1, 'meeting', 'Mara and me'],
      [3, 'chat', 'Empty states'],
      [8, 'meeting', 'Mara and me'],
      [15, 'meeting', 'Mara and me'],
      [18, 'mail in', 'Second round of the report designs', 4],
      [22, 'meeting', 'Mara and me'],
      [36, 'meeting', 'Mara and me'],
      [50, 'meeting', 'Mara and me'],
      [64, 'meeting', 'Mara and me'],
      [78, 'meeting', 'Mara and me'],
    ],
    entries: [
      { thanks: 'turning the feedback round into sketches in two days', written: 17 },
      { follow: 'Ask her to review the onboarding texts', written: 8, dueIn: -2, done: 1 },
      { note: 'Would like to run the next customer workshop herself.', written: 8 },
      { topic: 'beta', written: 3, told: 3, how: 'in our meeting' },
    ],
  },
  {
    name: 'Tom Becker',
    email: 'tom.becker@acme.example',
    group: 'team',
    role: 'Engineering Manager',
    organisation: 'Acme',
    timeZone: 'Europe/Berlin',
    touches: [
      [9, 'meeting', 'Product and engineering', 5],
      [16, 'meeting', 'Product and engineering', 5],
      [23, 'meeting', 'Product and engineering', 5],
      [24, 'chat', 'Estimate for saved filters'],
      [37, 'meeting', 'Product and engineering', 5],
      [51, 'meeting', 'Tom and me'],
      [65, 'meeting', 'Product and engineering', 5],
      [79, 'meeting', 'Product and engineering', 5],
    ],
    entries: [
      { note: 'Two of his people are on leave until the end of the month.', written: 16 },
      { topic: 'beta', written: 3 },
    ],
  },
  {
    name: 'Priya Nair',
    email: 'priya.nair@acme.example',
    group: 'executive',
    role: 'CPO',
    organisation: 'Acme',
    timeZone: 'Europe/London',
    touches: [
      [6, 'meeting', 'Priya and me'],
      [10, 'mail out', 'Steering: three decisions for you'],
      [20, 'meeting', 'Product leadership', 7],
      [34, 'meeting', 'Priya and me'],
      [48, 'meeting', 'Product leadership', 7],
      [62, 'meeting', 'Priya and me'],
      [76, 'meeting', 'Product leadership', 7],
    ],
    entries: [
      { follow: 'Send the summary for the steering meeting', written: 6, dueIn: 0 },
      { note: 'Wants to hear of a delay on the day we know, not at the review.', written: 34 },
      { topic: 'launch', written: 4, told: 4, how: 'in our meeting' },
      { topic: 'beta', written: 3, told: 1, how: 'in our meeting' },
    ],
  },
  {
    name: 'Lucas Moreau',
    email: 'lucas.moreau@fabrikam.example',
    group: 'customer',
    role: 'Data Analyst',
    organisation: 'Fabrikam',
    timeZone: 'Europe/Paris',
    tags: ['beta'],
    touches: [
      [34, 'mail out', 'Re: Fields missing in the export'],
      [35, 'mail in', 'Fields missing in the export'],
      [61, 'meeting', 'Fabrikam: rollout plan', 5],
      [87, 'mail in', 'Access to the data'],
    ],
    entries: [
      { thanks: 'the list of missing fields, with examples', written: 34 },
      {
        feedback: 'Fields are missing in the export',
        written: 35,
        decided: ['park', 'until the export is new in spring', 34],
        told: 34,
      },
    ],
  },
  {
    name: 'Grace Adeyemi',
    email: 'grace.adeyemi@acme.example',
    group: 'executive',
    role: 'COO',
    organisation: 'Acme',
    timeZone: 'Europe/London',
    touches: [
      [18, 'meeting', 'Operations review', 9],
      [25, 'mail in', 'Support load after the release', 3],
      [46, 'meeting', 'Operations review', 9],
      [74, 'meeting', 'Operations review', 9],
    ],
    entries: [
      { note: 'Judges a release by the support tickets of its second week.', written: 25 },
      { topic: 'launch', written: 4 },
    ],
  },
  {
    name: 'Mateo Silva',
    email: 'mateo.silva@wingtip.example',
    group: 'customer',
    role: 'CTO',
    organisation: 'Wingtip',
    timeZone: 'America/Sao_Paulo',
    touches: [
      [12, 'call', 'Single sign-on before the audit'],
      [26, 'mail in', 'Security questionnaire'],
      [27, 'mail out', 'Security questionnaire'],
      [58, 'meeting', 'Wingtip: first month', 4],
      [81, 'mail out', 'Welcome, and who is who'],
    ],
    entries: [
      { follow: 'Send the date for single sign-on', written: 12, dueIn: 5 },
      { ask: 'What the first month was like for his administrators', written: 3 },
      { topic: 'beta', written: 3 },
    ],
  },
  {
    name: 'Noor Haddad',
    email: 'noor.haddad@acme.example',
    group: 'team',
    role: 'Customer Success Lead',
    organisation: 'Acme',
    timeZone: 'Asia/Dubai',
    touches: [
      [3, 'chat', 'Fabrikam has gone quiet'],
      [4, 'meeting', 'Accounts, weekly', 4],
      [11, 'meeting', 'Accounts, weekly', 4],
      [25, 'meeting', 'Accounts, weekly', 4],
      [39, 'mail in', 'What customers asked for this month'],
      [53, 'meeting', 'Accounts, weekly', 4],
      [67, 'meeting', 'Accounts, weekly', 4],
    ],
    entries: [
      { thanks: 'the monthly list of what customers ask for', written: 38 },
      { topic: 'beta', written: 3, told: 3, how: 'in our meeting' },
    ],
  },
  {
    name: 'Hana Novak',
    email: 'hana.novak@tailspin.example',
    group: 'other',
    role: 'Industry Analyst',
    organisation: 'Tailspin',
    timeZone: 'Europe/Prague',
    touches: [],
    entries: [
      { follow: 'Write to her: Kenji made the introduction', written: 6, dueIn: 3 },
      { note: 'Writes the yearly report on our market; drafts are due in spring.', written: 6 },
    ],
  },
];
