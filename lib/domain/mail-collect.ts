import { type MailBatch, signs } from './mail-batch.ts';
import { createLabelSets } from './mail-label-sets.ts';
import type { LabelMeaning } from './mail-labels.ts';
import { createMailNumbers, type MailNumbers } from './mail-numbers.ts';
import { closeBatch, openBatch } from './mail-open-batch.ts';
import type { MailRead } from './mail-read.ts';
import { refOfMail, refOfMessageId } from './mail-ref.ts';
import { mailInWords, whySkipped } from './mail-why-skipped.ts';

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

export function createMailCollector(): MailCollector {
  let open = openBatch();
  const people = createMailNumbers((person) => open.people.push(person));
  const labelSets = createLabelSets((labels) => open.labelSets.push([...labels]));
  const lists = new Set<string>();

  const add = (mail: MailRead) => {
    open.read++;
    for (const who of mail.deliveredTo) {
      const index = people.numberOf(who);
      if (index !== undefined) open.delivered.set(index, (open.delivered.get(index) ?? 0) + 1);
    }
    const labels = labelSets.find(mail.labels);
    const [author] = mail.from;
    const from = author && people.numberOf(author);
    const [ref, why] = [refOfMail(mail), whySkipped(mail, labels.meanings)];
    if (why || from === undefined || mail.at === undefined || !ref) return skip(why ?? 'has no sender', mail);
    meet(mail.signs.list);
    const { columns, lines } = open;
    columns.at.push(mail.at);
    columns.from.push(from);
    columns.to.push(...recipientsOf(mail, people));
    columns.toEnd.push(columns.to.length);
    columns.signs.push(signsOf(mail, labels.meanings));
    columns.labels.push(labels.index);
    lines.refs.push(ref);
    lines.messageIds.push(refOfMessageId(mail.messageId) ?? '');
    lines.subjects.push(mail.subject.slice(0, LONGEST_SUBJECT));
  };

  const skip = (reason: string, mail: MailRead) => {
    const before = open.skipped.get(reason);
    const example = before?.example ?? mailInWords(mail);
    open.skipped.set(reason, { count: (before?.count ?? 0) + 1, example });
  };

  const meet = (list: string | undefined) => {
    if (!list || lists.has(list)) return;
    lists.add(list);
    open.lists.push(list);
  };

  const take = (): MailBatch => {
    const batch = closeBatch(open);
    open = openBatch();
    return batch;
  };

  const remember = (batch: MailBatch) => {
    people.remember(batch.people);
    labelSets.remember(batch.labelSets);
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

/** Each recipient once; whoever is in To as well as in copy is in To. */
function recipientsOf(mail: MailRead, { numberOf }: MailNumbers): number[] {
  const to = new Set(mail.to.flatMap((who) => numberOf(who) ?? []));
  const copies = new Set([...mail.cc, ...mail.bcc].flatMap((who) => numberOf(who) ?? []));
  return [
    ...Array.from(to, (index) => index * 2),
    ...[...copies].filter((index) => !to.has(index)).map((index) => index * 2 + 1),
  ];
}

const signsOf = (
  { signs: { list, canUnsubscribe, isBulk, isAutomatic } }: MailRead,
  meanings: ReadonlySet<LabelMeaning>,
): number =>
  (list ? signs.list : 0) |
  (canUnsubscribe ? signs.unsubscribe : 0) |
  (isBulk ? signs.bulk : 0) |
  (isAutomatic ? signs.automatic : 0) |
  (meanings.has('sent') ? signs.sent : 0) |
  (meanings.has('bulk') ? signs.promotion : 0);
