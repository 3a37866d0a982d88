import type { Chance } from '../museum/mutate.ts';
import type { labelsOf } from './mailbox-labels.ts';
import { ownAddresses, type Sender } from './mailbox-people.ts';

/** A mail as it is to stand in the file. */
export type MailToWrite = {
  index: number;
  at: number;
  from: Sender;
  to: Sender[];
  cc?: Sender[];
  subject: string;
  /** Mails with the same word here are one conversation. */
  thread?: string;
  labels: string[];
  language: keyof typeof labelsOf;
  signs?: { list?: string; unsubscribe?: true; automatic?: true };
  isSent?: true;
  isChat?: true;
  isDraft?: true;
};

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A megabyte of base64 as an attachment has it, in lines; made once, and cut where chance says. */
const filler = makeFiller(1 << 20);
const dkim = `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n${' b=dzdVyOfAKCdLXdJOc9G2q8LoXSlEniSbav+yuU4zGeeruD00lszZVoG4ZHRNiYzR\r\n'.repeat(8)}`;

/** The mail as Takeout writes it, with CRLF; latin1 text that stands for the file's bytes. */
export function writeMail(mail: MailToWrite, size: number, chance: Chance): string {
  const head = [...headLines(mail, chance), ''].join('\r\n');
  const body = bodyOf(mail, size - head.length, chance);
  return `${separatorOf(mail)}\r\n${head}\r\n${body}\r\n\r\n`;
}

/** Gmail's id carries the time of the mail in its upper bits. */
const idOf = ({ at, index }: Pick<MailToWrite, 'at' | 'index'>): bigint =>
  (BigInt(at) << 20n) | BigInt(index % (1 << 20));

function separatorOf(mail: MailToWrite): string {
  const date = new Date(mail.at);
  const time = date.toISOString().slice(11, 19);
  const day = `${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${two(date.getUTCDate())}`;
  return `From ${idOf(mail)}@xxx ${day} ${time} +0000 ${date.getUTCFullYear()}`;
}

function headLines(mail: MailToWrite, chance: Chance): string[] {
  const { from, to, cc = [], subject, signs, index } = mail;
  const thread = mail.thread ? BigInt.asUintN(63, BigInt(hashOf(mail.thread)) << 20n) : idOf(mail);
  const first = [`X-GM-THRID: ${thread}`, `X-Gmail-Labels: ${encode(mail.labels.join(','))}`];
  if (mail.isChat)
    return [...first, `From: ${person(from)}`, 'MIME-Version: 1.0', 'Content-Type: text/plain'];
  const date = new Date(mail.at);
  const dated = `Date: ${days[date.getUTCDay()]}, ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()} ${date.toISOString().slice(11, 19)} +0000`;
  const received = mail.isSent || mail.isDraft ? [] : [`Delivered-To: ${ownAddresses[0]}`, ...hops(chance)];
  return [
    ...first,
    ...received,
    ...(mail.isDraft ? [] : [`Message-ID: <${index}.${hashOf(from.address)}@mail.example>`, dated]),
    `From: ${person(from)}`,
    ...(to.length > 0 ? [`To: ${to.map(person).join(',\r\n ')}`] : []),
    ...(cc.length > 0 ? [`Cc: ${cc.map(person).join(',\r\n\t')}`] : []),
    `Subject: ${encode(subject)}`,
    ...(signs?.list ? [`List-Id: <${signs.list.replace('@', '.')}>`, 'Precedence: list'] : []),
    ...(signs?.unsubscribe ? ['List-Unsubscribe: <https://news.example/out>', 'Precedence: bulk'] : []),
    ...(signs?.automatic ? ['Auto-Submitted: auto-generated'] : []),
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="0000"',
  ];
}

/** What every mail server adds, which makes most of a real header. */
const hops = (chance: Chance): string[] =>
  Array.from(
    { length: 2 + Math.floor(chance() * 4) },
    (_none, hop) =>
      `Received: from mx${hop}.example (mx${hop}.example. [192.0.2.${hop}])\r\n        by mx.example with ESMTPS id ${Math.floor(chance() * 1e12)}`,
  ).concat(dkim.trimEnd());

function bodyOf(mail: MailToWrite, size: number, chance: Chance): string {
  const text = `--0000\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n${'Hello, and thank you for the note. '.repeat(4)}\r\n>From here on, see below.\r\nFrom: me, in the text\r\n`;
  if (mail.isChat || size < text.length + 200) return text;
  const length = Math.min(filler.length, Math.floor((size - text.length) * 2 * chance()));
  const start = Math.floor((chance() * (filler.length - length)) / 78) * 78;
  return `${text}--0000\r\nContent-Type: application/pdf\r\n\r\n${filler.slice(start, start + length)}\r\n--0000--`;
}

const person = ({ name, address }: Sender): string => `${quoted(name)} <${address}>`;

function quoted(name: string): string {
  return isAscii(name) ? `"${name}"` : encode(name);
}

/** Encoded words as Gmail folds them, when the text is not ASCII. */
function encode(text: string): string {
  if (isAscii(text)) return text;
  const words = [''];
  for (const sign of text) {
    const last = words.at(-1) ?? '';
    if (Buffer.byteLength(last + sign) > 40) words.push(sign);
    else words[words.length - 1] = last + sign;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what it asks for.
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

const two = (number: number): string => String(number).padStart(2, '0');

function hashOf(text: string): number {
  let hash = 7;
  for (const sign of text) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}

function makeFiller(size: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let [text, state] = ['', 42];
  const lines: string[] = [];
  while (lines.length * 78 < size) {
    text = '';
    for (let index = 0; index < 76; index++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      text += letters[state >>> 26];
    }
    lines.push(text);
  }
  return lines.join('\r\n');
}
