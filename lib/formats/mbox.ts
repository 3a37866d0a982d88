import type { MailRead } from '../domain/mail-read.ts';
import { createMailReader } from './mail-header.ts';
import { parseSeparator, type Separator } from './mbox-separator.ts';
import { createMboxSplitter, type MailBlock, type MboxSplitter } from './mbox-splitter.ts';

const text = new TextDecoder('windows-1252');

/** A mail of an mbox, and where in the file reading can go on after it. */
export type MailOfMbox = { mail: MailRead; resumeAt: number; isCut: boolean };

/** Reads the mails of an mbox by their headers as the file's bytes come in, from `start` in the file. */
export function createMboxReader(onMail: (read: MailOfMbox) => void, start = 0): MboxSplitter {
  const readMail = createMailReader();
  const onBlock = ({ separator, header, resumeAt, isCut }: MailBlock<Separator>) =>
    onMail({ mail: readMail(header, separator), resumeAt, isCut });
  return createMboxSplitter((line) => parseSeparator(text.decode(line)), onBlock, start);
}
