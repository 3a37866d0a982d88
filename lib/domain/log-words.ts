import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import { clockWords } from './clock-hours.ts';
import { thanksHowWords } from './entry-words.ts';
import type { PromiseWay } from './ledger.ts';
import type { HandKind, LogLine } from './log.ts';
import type { Instant } from './time.ts';
import { dayWords, dueWords } from './words-for-time.ts';

/** What will be kept, said while it is typed: "due Thu 26 Nov". */
export function previewWords(line: LogLine, today: CalendarDate): string {
  switch (line.kind) {
    case 'follow-up':
      return line.isWaiting ? waitWords(line, today) : `due ${dueWords(line.due, today)}${unlessNamed(line)}`;
    case 'thanks':
      return ['thanked today', line.how && thanksHowWords[line.how]].filter(Boolean).join(', ');
    case 'promise':
      return `${wayWords[line.way]}, ${line.due ? `due ${dueWords(line.due, today)}` : 'without a day'}`;
    case 'feedback':
      return line.isAsked
        ? `asked today; looked at again ${dueWords(line.due, today)}`
        : `to decide by ${dueWords(line.due, today)}`;
    case 'expectation':
      return expectationWords(line, today);
    case 'disclosure':
      return line.isTold ? 'told today' : `to be told by ${dueWords(line.due, today)}`;
    case 'conflict':
      return `private; review ${dueWords(line.review, today)}`;
    case 'boundary':
      return line.hours ? `kept in mind, ${clockWords(line.hours)}` : 'kept in mind';
    case 'note':
      return 'for you alone; not a touch';
    case 'told':
      return line.after.kind === 'feedback' ? 'told back today' : 'told today, as they were to be';
    default:
      return `${handWords[line.kind]} ${whenWords(line.at, today)}`;
  }
}

/** What has been kept: "Follow-up for Ana Ortiz, due Thu 26 Nov". */
export function savedWords(line: LogLine, name: string, today: CalendarDate): string {
  switch (line.kind) {
    case 'follow-up':
      return line.isWaiting
        ? `Waiting for ${name}, until ${dueWords(line.due, today)}`
        : `Follow-up for ${name}, due ${dueWords(line.due, today)}`;
    case 'thanks':
      return line.drafted
        ? `Draft for ${name} opened; the thanks are logged when it is sent`
        : `Thanks to ${name} logged`;
    case 'promise':
      return `${savedWay(line.way, name)}${line.due ? `, due ${dueWords(line.due, today)}` : ''}`;
    case 'feedback':
      return line.isAsked ? `Asked ${name} for feedback` : `Feedback from ${name} logged`;
    case 'expectation':
      return `Agreed with ${name}: ${expectationWords(line, today)}`;
    case 'disclosure':
      return line.isTold ? `Told ${name}: ${line.text}` : `To tell ${name}: ${line.text}`;
    case 'conflict':
      return `Kept, for you alone: review ${dueWords(line.review, today)}`;
    case 'boundary':
      return line.whose === 'mine' ? `Your boundary with ${name} saved` : `${name}’s boundary saved`;
    case 'note':
      return `Note on ${name} saved`;
    case 'told':
      return `Told ${name}: ${line.text}`;
    default:
      return `${handNames[line.kind]} with ${name}, ${whenWords(line.at, today)}`;
  }
}

type FollowUpLine = Extract<LogLine, { kind: 'follow-up' }>;

const unlessNamed = ({ named }: FollowUpLine): string => (named ? '' : ', unless you name a day');

/** Nobody should wonder later why it is gone. */
const waitWords = (line: FollowUpLine, today: CalendarDate): string =>
  `closes by itself when they answer; else due ${dueWords(line.due, today)}${unlessNamed(line)}`;

const wayWords: Record<PromiseWay, string> = {
  'i-promised': 'you promised',
  'they-promised': 'they promised',
  'i-asked': 'you asked',
  'they-asked': 'they asked',
};

const savedWay = (way: PromiseWay, name: string): string =>
  ({
    'i-promised': `Promised to ${name}`,
    'they-promised': `Promised by ${name}`,
    'i-asked': `Asked of ${name}`,
    'they-asked': `Asked by ${name}`,
  })[way];

function expectationWords(
  { due, nextUpdate }: Pick<Extract<LogLine, { kind: 'expectation' }>, 'due' | 'nextUpdate'>,
  today: CalendarDate,
): string {
  const parts = [
    due && `due ${dueWords(due, today)}`,
    nextUpdate && `next update ${dueWords(nextUpdate, today)}`,
  ].filter(Boolean);
  return parts.join(', ') || 'without a day';
}

const handWords: Record<HandKind, string> = { call: 'call', chat: 'chat', 'in-person': 'in person' };
const handNames: Record<HandKind, string> = { call: 'Call', chat: 'Chat', 'in-person': 'Meeting in person' };

function whenWords(at: Instant, today: CalendarDate): string {
  const day = toCalendarDate(at);
  return day === today ? 'today' : `on ${dayWords(day, today)}`;
}
