import { type CalendarDate, daysBetween } from './calendar-date.ts';
import { type Decision, decisions, type Feedback } from './ledger.ts';

/** How far feedback has come, all of it together. */
export type FeedbackLoop = {
  /** Questions the user has asked, and things they were told, asked or not. */
  asked: number;
  got: number;
  decided: Record<Decision['what'], number>;
  /** They know what came of it: the loop is closed. */
  told: number;
  /** What waits: for their answer, for the user's decision, for them to be told. */
  waiting: { answer: number; decision: number; telling: number };
  /** From what they said to telling them what came of it: half of those closed took no longer. */
  medianDays?: number;
};

export function toLoop(feedback: readonly Feedback[]): FeedbackLoop {
  const count = (is: (one: Feedback) => unknown): number => feedback.filter(is).length;
  const got = feedback.filter(({ gotOn }) => gotOn);
  const days = got.flatMap(({ gotOn, toldOn }) => (gotOn && toldOn ? [daysBetween(gotOn, toldOn)] : []));
  const middle = median(days);
  const decided = decisions.map((what) => [what, count(({ decision }) => decision?.what === what)]);
  return {
    asked: count(({ askedOn }) => askedOn),
    got: got.length,
    decided: Object.fromEntries(decided) as FeedbackLoop['decided'],
    told: days.length,
    waiting: {
      answer: count(({ gotOn, toldOn }) => !gotOn && !toldOn),
      decision: count(({ gotOn, decision, toldOn }) => gotOn && !decision && !toldOn),
      telling: count(({ decision, toldOn }) => decision && !toldOn),
    },
    ...(middle !== undefined && { medianDays: middle }),
  };
}

/** One sentence each on what was asked and heard, what was made of it, and whether they know; as far as it has come. */
export function loopWords(loop: FeedbackLoop): string[] {
  return [heardWords(loop), ...(loop.got > 0 ? [decidedWords(loop), toldWords(loop)] : [])];
}

function heardWords({ asked, got, waiting: { answer } }: FeedbackLoop): string {
  if (asked === 0) {
    return got === 0
      ? 'Nothing asked yet, and nothing heard.'
      : `You were told ${things(got)}; nothing asked yet.`;
  }
  const still = answer > 0 ? `; ${things(answer)} you asked about ${isOrAre(answer)} not answered yet` : '';
  return `You asked ${times(asked)} and were told ${got === 0 ? 'nothing' : things(got)}${still}.`;
}

function decidedWords({ decided: { take, park, decline }, waiting: { decision } }: FeedbackLoop): string {
  const made = [
    take > 0 && `took ${take}`,
    park > 0 && `parked ${park}`,
    decline > 0 && `declined ${decline}`,
  ];
  const words = made.filter((one) => one !== false);
  const still = decision > 0 ? `; ${decision} ${isOrAre(decision)} to be decided` : '';
  return words.length === 0 ? `Nothing decided yet${still}.` : `You ${listed.format(words)}${still}.`;
}

function toldWords({ got, told, waiting: { telling }, medianDays }: FeedbackLoop): string {
  const percent = Math.round((100 * told) / got);
  const half = medianDays === undefined ? '' : `, half of them ${withinWords(medianDays)}`;
  const still = telling > 0 ? `; ${decisionsWords(telling)} ${isOrAre(telling)} not told back yet` : '';
  if (told === 0) return `Nobody knows yet what came of it${still}.`;
  return `They know what came of ${told} of ${got} (${percent} %)${half}${still}.`;
}

const listed = new Intl.ListFormat('en-GB');

/** The first day of the quarter. */
export function quarterOf(today: CalendarDate): CalendarDate {
  const month = Number(today.slice(5, 7));
  const first = month - ((month - 1) % 3);
  return `${today.slice(0, 4)}-${String(first).padStart(2, '0')}-01` as CalendarDate;
}

/** The people who were asked nothing since that day, and have said nothing by themselves. */
export function notHeardSince<Person extends { id: string }>(
  since: CalendarDate,
  people: readonly Person[],
  feedback: readonly Feedback[],
): Person[] {
  const isSince = (day: CalendarDate | undefined) => day !== undefined && day >= since;
  const heard = new Set<string>(
    feedback
      .filter(({ askedOn, gotOn }) => isSince(askedOn) || isSince(gotOn))
      .map((one) => one.stakeholderId),
  );
  return people.filter(({ id }) => !heard.has(id));
}

/** The lower one of the two in the middle: a number of days that really was. */
function median(days: readonly number[]): number | undefined {
  return days.toSorted((a, b) => a - b)[Math.floor((days.length - 1) / 2)];
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
const things = (count: number): string => (count === 1 ? '1 thing' : `${count} things`);
const decisionsWords = (count: number): string => (count === 1 ? '1 decision' : `${count} decisions`);
const withinWords = (days: number): string =>
  days === 0 ? 'on the same day' : `within ${days === 1 ? '1 day' : `${days} days`}`;
const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');
