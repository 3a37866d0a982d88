import type { Worth } from './asks.ts';
import type { Day } from './day.ts';

/** Why something stands where it does: "Attention 34, importance 3 of 5; by call, about 20 min". */
export function worthWords({ attention, importance, doing, minutes }: Worth): string {
  const score = attention === undefined ? 'No attention score' : `Attention ${Math.round(attention)}`;
  return `${score}, importance ${importance} of 5; ${doingWords[doing]}, about ${minutes} min`;
}

/** How full the day is: "5 things, about 48 min; 60 a day are meant for this". */
export function dayLine({ list, planned, spent, share }: Day): string {
  const things = list.length === 1 ? '1 thing' : `${list.length} things`;
  const done = spent > 0 ? `, after ${spent} min done` : '';
  return `${things}, about ${planned} min${done}; you mean to spend ${share} a day`;
}

/** What stays for another day, and why: "3 left out: 2 for lack of time, 1 not today". */
export function leftOutWords(leftOut: Day['leftOut']): string {
  const skipped = leftOut.filter(({ why }) => why === 'skipped').length;
  const late = leftOut.length - skipped;
  const parts = [
    late > 0 && `${late.toLocaleString()} for lack of time`,
    skipped > 0 && `${skipped} not today`,
  ];
  return `${leftOut.length.toLocaleString()} left out: ${parts.filter(Boolean).join(', ')}`;
}

const doingWords: Record<Worth['doing'], string> = {
  thanks: 'a thank-you',
  mail: 'by mail',
  call: 'by call',
  'one-to-one': 'one-to-one',
};
