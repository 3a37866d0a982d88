import type { EmailAddress } from './email-address.ts';
import { MASS, type MailBatch, signs } from './mail-batch.ts';
import { type MailColumns, type MailRow, repeatedIn, rowOf } from './mail-columns.ts';
import { isAmong } from './mailbox.ts';
import { BROADCAST, type Touch, type TouchSeen } from './touch.ts';

/** Who the user is and whom they have chosen, by number. */
export type ChosenInMail = { mine: ReadonlySet<number>; chosen: ReadonlyMap<number, EmailAddress> };

/** What the mails of a batch are to the chosen, and how many of its mails are nobody's of them. */
export type TouchesOfBatch = {
  seen: TouchSeen[];
  mails: number;
  others: number;
  repeated: number;
  /** One that is taken, one of the others, and one that came again, by its subject. */
  examples: { taken?: string; other?: string; repeated?: string };
};

/** Mails with the chosen, with nobody of them, and met before, with an example of each. */
export type MailsCounted = Omit<TouchesOfBatch, 'seen'>;

export const noMails: MailsCounted = { mails: 0, others: 0, repeated: 0, examples: {} };

export const plusBatch = (sum: MailsCounted, batch: MailsCounted): MailsCounted => ({
  mails: sum.mails + batch.mails,
  others: sum.others + batch.others,
  repeated: sum.repeated + batch.repeated,
  examples: { ...batch.examples, ...sum.examples },
});

export function chooseInMail(
  people: MailColumns['people'],
  own: readonly EmailAddress[],
  emails: readonly EmailAddress[],
): ChosenInMail {
  const [isOwn, isChosen] = [isAmong(own), isAmong(emails)];
  const mine = new Set(people.flatMap(({ email }, index) => (isOwn(email) ? [index] : [])));
  const chosen = people.flatMap(({ email }, index) =>
    !mine.has(index) && isChosen(email) ? [[index, email] as const] : [],
  );
  return { mine, chosen: new Map(chosen) };
}

/**
 * The touches that a batch holds: in from whom it is, or out to each it was addressed to. Mail that came twice counts
 * once; `met` grows by what is new.
 */
export function touchesOfBatch(batch: MailBatch, who: ChosenInMail, met: Set<string>): TouchesOfBatch {
  const repeated = repeatedIn(batch, met);
  const refs = batch.refs.split('\n');
  const subjects = batch.subjects.split('\n');
  const found: TouchesOfBatch = { seen: [], mails: 0, others: 0, repeated: repeated.size, examples: {} };
  for (let row = 0; row < batch.at.length; row++) {
    const subject = subjects[row] ?? '';
    if (repeated.has(row)) {
      found.examples.repeated ||= subject;
      continue;
    }
    const mail = rowOf(batch, row);
    const emails = counterparts(mail, who);
    if (emails.length > 0) {
      found.mails++;
      found.examples.taken ||= subject;
    } else {
      found.others++;
      found.examples.other ||= subject;
    }
    const touch = toTouch(mail, who, refs[row] ?? '', subject);
    found.seen.push(...emails.map((email) => ({ email, touch })));
  }
  return found;
}

/** The chosen whom a mail is a contact with. */
function counterparts({ from, to, signs: has }: MailRow, { mine, chosen }: ChosenInMail): EmailAddress[] {
  if (mine.has(from)) return Array.from(to).flatMap((one) => chosen.get(one >> 1) ?? []);
  const author = chosen.get(from);
  if (!author || has & signs.automatic) return [];
  // Somebody's word to a list is no word to the user, unless they are named on it.
  const isForMe = !(has & signs.list) || Array.from(to).some((one) => mine.has(one >> 1));
  return isForMe ? [author] : [];
}

function toTouch(
  { at, from, to, signs: has }: MailRow,
  { mine }: ChosenInMail,
  ref: string,
  subject: string,
): Touch {
  const everybody = new Set([from, ...Array.from(to, (one) => one >> 1)]);
  // The user got it, by a blind copy or another address.
  const isHidden = ![...everybody].some((index) => mine.has(index));
  const size = Math.max(2, everybody.size + (isHidden ? 1 : 0));
  const isMass = !mine.has(from) && (has & MASS & ~signs.list) !== 0;
  return {
    at,
    kind: 'email',
    direction: mine.has(from) ? 'out' : 'in',
    groupSize: isMass ? Math.max(BROADCAST, size) : size,
    source: 'import',
    ref,
    ...(subject && { subject }),
  };
}
