import type { EmailAddress } from './email-address.ts';
import { parseEmailAddress } from './email-address.ts';
import { type MailBatch, signs } from './mail-batch.ts';
import { labelMeaning } from './mail-labels.ts';
import type { MailAddress, MailRead } from './mail-read.ts';
import { refOfMail, refOfMessageId } from './mail-ref.ts';
import { type Mailbox, toMailbox } from './mailbox.ts';

/** Packs mails into batches. Knows everybody it has met, so that a person has one number through all of an import. */
export type MailCollector = {
  add: (mail: MailRead) => void;
  /** Mails read since the last batch, those that are not taken too. */
  readonly waiting: number;
  /** What has been added since the last time. */
  take: () => MailBatch;
  /** Goes on after batches that another run has made. */
  remember: (batch: MailBatch) => void;
};

/** Longer subjects are cut: they are shown on one line. */
const LONGEST_SUBJECT = 300;
const LONGEST_NAME = 120;

type Open = Omit<
  MailBatch,
  | 'at'
  | 'from'
  | 'to'
  | 'toEnd'
  | 'signs'
  | 'labels'
  | 'refs'
  | 'messageIds'
  | 'subjects'
  | 'skipped'
  | 'delivered'
> & {
  [Column in 'at' | 'from' | 'to' | 'toEnd' | 'signs' | 'labels']: number[];
} & { [Lines in 'refs' | 'messageIds' | 'subjects']: string[] } & {
  delivered: Map<number, number>;
  skipped: Map<string, { count: number; example: string }>;
};

export function createMailCollector(): MailCollector {
  const numbers = new Map<Mailbox, number>();
  const named = new Set<number>();
  const known = new Map<string, EmailAddress | undefined>();
  const labelSets = new Map<string, number>();
  const lists = new Set<string>();
  let open = emptyBatch();

  /** The number of whoever has the address; undefined when it is none. */
  const numberOf = ({ address, name }: MailAddress): number | undefined => {
    if (!known.has(address)) known.set(address, parseEmailAddress(address));
    const email = known.get(address);
    if (!email) return undefined;
    const mailbox = toMailbox(email);
    const before = numbers.get(mailbox);
    const index = before ?? numbers.size;
    numbers.set(mailbox, index);
    const isName = name !== '' && !name.includes('@');
    if (before === undefined || (isName && !named.has(index)))
      open.people.push({ index, email, name: isName ? name.slice(0, LONGEST_NAME) : '' });
    if (isName) named.add(index);
    return index;
  };

  const labelsOf = (labels: string[]): number => {
    const key = labels.join('\n');
    const before = labelSets.get(key);
    if (before !== undefined) return before;
    labelSets.set(key, labelSets.size);
    open.labelSets.push(labels);
    return labelSets.size - 1;
  };

  const skip = (reason: string, mail: MailRead) => {
    const before = open.skipped.get(reason);
    open.skipped.set(reason, { count: (before?.count ?? 0) + 1, example: before?.example ?? wordsFor(mail) });
  };

  const add = (mail: MailRead) => {
    open.read++;
    for (const { address, name } of mail.deliveredTo) {
      const index = numberOf({ address, name });
      if (index !== undefined) open.delivered.set(index, (open.delivered.get(index) ?? 0) + 1);
    }
    const why = whySkipped(mail);
    const [author] = mail.from;
    const from = author && numberOf(author);
    const ref = refOfMail(mail);
    if (why || from === undefined || mail.at === undefined || !ref) return skip(why ?? 'has no sender', mail);
    if (mail.signs.list && !lists.has(mail.signs.list)) {
      lists.add(mail.signs.list);
      open.lists.push(mail.signs.list);
    }
    open.at.push(mail.at);
    open.from.push(from);
    open.to.push(...recipientsOf(mail, numberOf));
    open.toEnd.push(open.to.length);
    open.signs.push(signsOf(mail));
    open.labels.push(labelsOf(mail.labels));
    open.refs.push(ref);
    open.messageIds.push(refOfMessageId(mail.messageId) ?? '');
    open.subjects.push(mail.subject.slice(0, LONGEST_SUBJECT));
  };

  const take = (): MailBatch => {
    const batch = toBatch(open);
    open = emptyBatch();
    return batch;
  };

  const remember = (batch: MailBatch) => {
    for (const { index, email, name } of batch.people) {
      numbers.set(toMailbox(email), index);
      if (name) named.add(index);
    }
    for (const labels of batch.labelSets) labelSets.set(labels.join('\n'), labelSets.size);
    for (const list of batch.lists) lists.add(list);
  };

  return {
    add,
    take,
    remember,
    get waiting() {
      return open.read;
    },
  };
}

/** Why a mail is not counted at all, in words for the user. */
function whySkipped(mail: MailRead): string | undefined {
  const meanings = new Set(mail.labels.map(labelMeaning));
  if (meanings.has('chat')) return 'is a chat, not a mail';
  if (meanings.has('spam')) return 'is in Spam';
  if (meanings.has('trash')) return 'is in the bin';
  if (meanings.has('draft')) return 'is a draft, never sent';
  if (mail.at === undefined) return 'has no time';
  if (!refOfMail(mail)) return 'has no id, so it could not be told from others';
  return undefined;
}

/** Each recipient once; whoever is in To as well as in copy is in To. */
function recipientsOf(mail: MailRead, numberOf: (who: MailAddress) => number | undefined): number[] {
  const to = new Set(mail.to.flatMap((who) => numberOf(who) ?? []));
  const copies = new Set([...mail.cc, ...mail.bcc].flatMap((who) => numberOf(who) ?? []));
  return [
    ...[...to].map((index) => index * 2),
    ...[...copies].filter((index) => !to.has(index)).map((index) => index * 2 + 1),
  ];
}

function signsOf({ signs: { list, canUnsubscribe, isBulk, isAutomatic }, labels }: MailRead): number {
  const meanings = labels.map(labelMeaning);
  return (
    (list ? signs.list : 0) |
    (canUnsubscribe ? signs.unsubscribe : 0) |
    (isBulk ? signs.bulk : 0) |
    (isAutomatic ? signs.automatic : 0) |
    (meanings.includes('sent') ? signs.sent : 0) |
    (meanings.includes('bulk') ? signs.promotion : 0)
  );
}

const wordsFor = ({ subject, from, at }: MailRead): string =>
  [
    subject.slice(0, LONGEST_NAME) || '(no subject)',
    from[0]?.address,
    at !== undefined && new Date(at).toISOString().slice(0, 10),
  ]
    .filter(Boolean)
    .join(' · ');

const emptyBatch = (): Open => ({
  at: [],
  from: [],
  to: [],
  toEnd: [],
  signs: [],
  labels: [],
  refs: [],
  messageIds: [],
  subjects: [],
  people: [],
  labelSets: [],
  lists: [],
  delivered: new Map(),
  read: 0,
  skipped: new Map(),
});

const toBatch = (open: Open): MailBatch => ({
  ...open,
  at: Float64Array.from(open.at),
  from: Uint32Array.from(open.from),
  to: Uint32Array.from(open.to),
  toEnd: Uint32Array.from(open.toEnd),
  signs: Uint8Array.from(open.signs),
  labels: Uint16Array.from(open.labels),
  refs: open.refs.join('\n'),
  messageIds: open.messageIds.join('\n'),
  subjects: open.subjects.join('\n'),
  delivered: [...open.delivered],
  skipped: Array.from(open.skipped, ([reason, found]) => ({ reason, ...found })),
});
