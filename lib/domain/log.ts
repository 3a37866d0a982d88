import type { CalendarDate } from './calendar-date.ts';
import type { ClockHours } from './clock-hours.ts';
import { tellOf } from './disclosure.ts';
import type {
  Boundary,
  Disclosure,
  LedgerEntry,
  PromiseWay,
  Thanks,
  ThanksDraft,
  ThanksHow,
} from './ledger.ts';
import {
  type EntryStart,
  manualTouch,
  newBoundary,
  newConflict,
  newDisclosure,
  newExpectation,
  newFeedback,
  newFollowUp,
  newNote,
  newPromise,
  newThanks,
  newThanksDraft,
  newWait,
} from './new-entry.ts';
import type { Instant } from './time.ts';
import type { Told } from './told-offer.ts';
import type { Touch, TouchKind } from './touch.ts';

/** Touches nobody else can see, which the user logs by hand. */
export type HandKind = Extract<TouchKind, 'call' | 'chat' | 'in-person'>;

/** What can be picked. That somebody has been told of what they were to hear is only ever offered. */
export type LogKind = Exclude<LogLine['kind'], 'told'>;

/** What can be picked beside the words: whose promise, how thanks were given, which nature, whose boundary, whether it was asked for. */
export type Variant = PromiseWay | ThanksHow | Disclosure['nature'] | Boundary['whose'] | 'got' | 'asked';

/** A contact no page can see. */
type HandLine = { kind: HandKind; text: string; at: Instant };

/**
 * Something written down, with every day that it gets: on one the user works, unless they have said it. `named`: the day
 * was said, and is not the usual one. `drafted`: a draft was opened in Gmail.
 */
type EntryLine =
  | { kind: 'follow-up'; text: string; due: CalendarDate; named: boolean; isWaiting?: true }
  | (Pick<Thanks, 'kind' | 'text' | 'words' | 'how'> & { drafted?: Pick<ThanksDraft, 'subject' | 'due'> })
  | { kind: 'promise'; text: string; way: PromiseWay; due?: CalendarDate }
  | { kind: 'feedback'; text: string; isAsked: boolean; due: CalendarDate }
  | { kind: 'expectation'; text: string; due?: CalendarDate; everyDays?: number; nextUpdate?: CalendarDate }
  | { kind: 'disclosure'; text: string; nature: Disclosure['nature']; due: CalendarDate; isTold?: true }
  | { kind: 'conflict'; text: string; review: CalendarDate }
  | { kind: 'boundary'; text: string; whose: Boundary['whose']; hours?: ClockHours }
  | { kind: 'note'; text: string }
  | Told;

/** What the user means to log, as understood from what is typed. */
export type LogLine = EntryLine | HandLine;

/** The words under a line being typed: what will be kept, or why it cannot be. */
export type LogWords = { tone: 'soft' | 'ready' | 'wrong'; words: string };

/** Something the user logs about somebody, ready to be kept. */
export type Log = { kind: 'entry'; entry: LedgerEntry } | { kind: 'touch'; touch: Touch };

export function toLog(line: LogLine, start: EntryStart): Log {
  if (!isHandLine(line)) return { kind: 'entry', entry: toEntry(line, start) };
  const { kind, at, text } = line;
  return { kind: 'touch', touch: manualTouch(start.id, { kind, at, what: text }) };
}

const isHandLine = (line: LogLine): line is HandLine => 'at' in line;

function toEntry(line: EntryLine, start: EntryStart): LedgerEntry {
  switch (line.kind) {
    case 'follow-up':
      return (line.isWaiting ? newWait : newFollowUp)(start, line.text, line.due);
    case 'thanks':
      return line.drafted
        ? newThanksDraft(start, { ...line, ...line.drafted })
        : newThanks(start, line.text, line);
    case 'promise':
      return newPromise(start, line);
    case 'feedback':
      return newFeedback(start, line);
    case 'expectation':
      return newExpectation(start, line);
    case 'disclosure':
      return line.isTold ? tellOf(newDisclosure(start, line), start.now) : newDisclosure(start, line);
    case 'conflict':
      return newConflict(start, line.text, line.review);
    case 'boundary':
      return newBoundary(start, line);
    case 'note':
      return newNote(start, line.text);
    case 'told':
      return line.after;
  }
}
