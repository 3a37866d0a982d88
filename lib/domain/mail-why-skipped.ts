import type { LabelMeaning } from './mail-labels.ts';
import type { MailRead } from './mail-read.ts';
import { refOfMail } from './mail-ref.ts';

const byLabel: Partial<Record<LabelMeaning, string>> = {
  chat: 'is a chat, not a mail',
  spam: 'is in Spam',
  trash: 'is in the bin',
  draft: 'is a draft, never sent',
};
const LONGEST_SUBJECT = 120;

/** Why a mail is not counted at all, in words for the user. */
export function whySkipped(mail: MailRead, meanings: ReadonlySet<LabelMeaning>): string | undefined {
  for (const meaning of ['chat', 'spam', 'trash', 'draft'] as const) {
    if (meanings.has(meaning)) return byLabel[meaning];
  }
  if (mail.at === undefined) return 'has no time';
  if (!refOfMail(mail)) return 'has no id, so it could not be told from others';
  return undefined;
}

/** By what the user knows a mail again. */
export const mailInWords = ({ subject, from, at }: MailRead): string =>
  [
    subject.slice(0, LONGEST_SUBJECT) || '(no subject)',
    from[0]?.address,
    at !== undefined && new Date(at).toISOString().slice(0, 10),
  ]
    .filter(Boolean)
    .join(' · ');
