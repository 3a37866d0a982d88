import { fingerprint } from './fingerprint.ts';
import type { MailRead } from './mail-read.ts';

/**
 * What makes a mail count once, whichever file it is in and whether a page has shown it: Gmail's id, else one made of
 * its Message-ID. Kept for good with every touch, so it never changes.
 */
export const refOfMail = ({
  gmailId,
  messageId,
}: Pick<MailRead, 'gmailId' | 'messageId'>): string | undefined => gmailId ?? refOfMessageId(messageId);

export const refOfMessageId = (messageId: string | undefined): string | undefined =>
  messageId && `mid:${fingerprint(messageId).toString(16).padStart(14, '0')}`;
