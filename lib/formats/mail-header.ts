import type { ListSigns, MailAddress, MailRead } from '../domain/mail-read.ts';
import { parseAddresses } from './mail-addresses.ts';
import { parseMailDate } from './mail-date.ts';
import { type MailFields, readFields } from './mail-fields.ts';
import { decodeField } from './mail-words.ts';
import type { Separator } from './mbox-separator.ts';
import { remembering } from './remembering.ts';

/** What a mail's header and the separator before it say. What is missing or makes no sense is left out. */
export type MailReader = (block: Uint8Array, separator: Separator) => MailRead;

/** Reads mails one after another: what comes again and again in their fields is read once. */
export function createMailReader(): MailReader {
  const addresses = remembering(parseAddresses);
  const subject = remembering(subjectIn);
  const labels = remembering(labelsIn);
  const addressesIn = (raw: readonly string[] = []): readonly MailAddress[] =>
    raw.length === 1 ? addresses(raw[0] ?? '') : raw.flatMap(addresses);
  return (block, { gmailId, date }) => {
    const fields = readFields(block);
    const messageId = fields['message-id']?.[0];
    const at = parseMailDate(fields.date?.[0] ?? '') ?? parseMailDate(date);
    return {
      ...(gmailId && { gmailId }),
      ...(messageId && { messageId }),
      ...(at !== undefined && { at }),
      from: addressesIn(fields.from),
      to: addressesIn(fields.to),
      cc: addressesIn(fields.cc),
      bcc: addressesIn(fields.bcc),
      deliveredTo: addressesIn(fields['delivered-to']),
      subject: subject(fields.subject?.[0] ?? ''),
      labels: labels(fields['x-gmail-labels']?.[0] ?? ''),
      signs: signsIn(fields),
    };
  };
}

const subjectIn = (raw: string): string => decodeField(raw).replaceAll(/\s+/g, ' ').trim();

/** The whole list may be one encoded word: it is decoded first and split after. */
const labelsIn = (raw: string): string[] =>
  decodeField(raw)
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '');

function signsIn(fields: MailFields): ListSigns {
  const list = listIn(fields);
  const precedence = fields.precedence?.[0]?.toLowerCase() ?? '';
  const automatic = fields['auto-submitted']?.[0]?.toLowerCase() ?? 'no';
  return {
    ...(list && { list }),
    ...(fields['list-unsubscribe'] && { canUnsubscribe: true as const }),
    ...(/^(bulk|list|junk)\b/.test(precedence) && { isBulk: true as const }),
    ...(!automatic.startsWith('no') && { isAutomatic: true as const }),
  };
}

function listIn(fields: MailFields): string | undefined {
  const id = fields['list-id']?.[0];
  const named = id && (/<([^<>]+)>/.exec(id)?.[1] ?? id);
  return named || fields['x-google-groups']?.[0] || fields['x-beenthere']?.[0];
}
