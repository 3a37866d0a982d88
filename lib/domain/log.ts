import type { CalendarDate } from './calendar-date.ts';
import { toCalendarDate } from './calendar-date.ts';
import type { LedgerEntry } from './ledger.ts';
import { type EntryStart, manualTouch, newFollowUp, newNote, newThanks } from './new-entry.ts';
import type { Instant } from './time.ts';
import type { Touch, TouchKind } from './touch.ts';
import { dayWords, dueWords } from './words-for-time.ts';

/** Touches nobody else can see, which the user logs by hand. */
export type HandKind = Extract<TouchKind, 'call' | 'chat' | 'in-person'>;

export type LogKind = 'follow-up' | 'thanks' | 'note' | HandKind;

/** What the user means to log, as understood from what is typed. `named`: the day was said, and is not the usual one. */
export type LogLine =
  | { kind: 'follow-up'; text: string; due: CalendarDate; named: boolean }
  | { kind: 'thanks'; text: string; words?: string }
  | { kind: 'note'; text: string }
  | { kind: HandKind; text: string; at: Instant };

/** The words under a line being typed: what will be kept, or why it cannot be. */
export type LogWords = { tone: 'soft' | 'ready' | 'wrong'; words: string };

/** Something the user logs about somebody, ready to be kept. */
export type Log = { kind: 'entry'; entry: LedgerEntry } | { kind: 'touch'; touch: Touch };

export function toLog(line: LogLine, start: EntryStart): Log {
  switch (line.kind) {
    case 'follow-up':
      return { kind: 'entry', entry: newFollowUp(start, line.text, line.due) };
    case 'thanks':
      return { kind: 'entry', entry: newThanks(start, line.text, line.words) };
    case 'note':
      return { kind: 'entry', entry: newNote(start, line.text) };
    default:
      return {
        kind: 'touch',
        touch: manualTouch(start.id, { kind: line.kind, at: line.at, what: line.text }),
      };
  }
}

/** What will be kept, said while it is typed: "due Thu 26 Nov". */
export function previewWords(line: LogLine, today: CalendarDate): string {
  switch (line.kind) {
    case 'follow-up':
      return `due ${dueWords(line.due, today)}${line.named ? '' : ', unless you name a day'}`;
    case 'thanks':
      return 'thanked today';
    case 'note':
      return 'for you alone; not a touch';
    default:
      return `${handWords[line.kind]} ${whenWords(line.at, today)}`;
  }
}

/** What has been kept: "Follow-up for Ana Ortiz, due Thu 26 Nov". */
export function savedWords(line: LogLine, name: string, today: CalendarDate): string {
  switch (line.kind) {
    case 'follow-up':
      return `Follow-up for ${name}, due ${dueWords(line.due, today)}`;
    case 'thanks':
      return `Thanks to ${name} logged`;
    case 'note':
      return `Note on ${name} saved`;
    default:
      return `${handNames[line.kind]} with ${name}, ${whenWords(line.at, today)}`;
  }
}

const handWords: Record<HandKind, string> = { call: 'call', chat: 'chat', 'in-person': 'in person' };
const handNames: Record<HandKind, string> = { call: 'Call', chat: 'Chat', 'in-person': 'Meeting in person' };

function whenWords(at: Instant, today: CalendarDate): string {
  const day = toCalendarDate(at);
  return day === today ? 'today' : `on ${dayWords(day, today)}`;
}
