import { describe, expect, it } from 'vitest';
import type { MailRead } from '../../lib/domain/mail-read.ts';
import { createMboxReader, type MailOfMbox } from '../../lib/formats/mbox.ts';
import { LONGEST_HEADER } from '../../lib/formats/mbox-splitter.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** Reads the file in pieces of `size` bytes, from `start` on. */
function readAll(file: Uint8Array, size = 1 << 20, start = 0): MailOfMbox[] {
  const found: MailOfMbox[] = [];
  const reader = createMboxReader((read) => found.push(read), start);
  for (let at = start; at < file.length; at += size) reader.push(file.subarray(at, at + size));
  reader.end();
  return found;
}

const subjects = (text: string): string[] => readAll(bytes(text)).map(({ mail }) => mail.subject);
const mailOf = (text: string): MailRead | undefined => readAll(bytes(text))[0]?.mail;

const takeout = 'From 1723853304940284153@xxx Fri Feb 04 17:10:22 +0000 2022\n';
const one = (subject: string, body = 'Hello\n'): string =>
  `${takeout}Subject: ${subject}\nFrom: Ana <ana@northwind.example>\n\n${body}\n`;

/** A body may say anything: quoted separators, lines that begin as one does, mails within mails. */
const awkward = [
  one('first', 'From here on it is text\nFrom: not a header\n>From 17@xxx Fri Feb 04 17:10:22 +0000 2022\n'),
  one('second', `no line end before it ${takeout}Subject: not one\n`),
  one('third', `${takeout}and no header follows\n`),
  one('fourth', ''),
].join('');

describe('cutting an mbox into mails', () => {
  it('takes only lines of the right shape that a header follows', () => {
    expect(subjects(awkward)).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it.each([
    ['Takeout', 'From 1723853304940284153@xxx Fri Feb 04 17:10:22 +0000 2022'],
    ['RFC 4155', 'From ana@northwind.example Fri Feb  4 17:10:22 2022'],
    ['a zone after the year', 'From ana@northwind.example Fri Feb  4 17:10:22 2022 +0100'],
    ['Thunderbird', 'From - Fri Feb 04 17:10:22 2022'],
    ['a masked address', 'From ana at northwind.example  Fri Feb  4 17:10:22 2022'],
    ['a zone by name', 'From ana@northwind.example Fri Feb  4 17:10:22 EST 2022'],
  ])('knows the separator of %s', (_whose, line) => {
    expect(subjects(`${line}\nSubject: a\n\nbody\n\n${line}\nSubject: b\n\n`)).toEqual(['a', 'b']);
  });

  it('reads lines that end as on Windows', () => {
    const read = readAll(bytes(awkward.replaceAll('\n', '\r\n')));
    expect(read.map(({ mail }) => mail.subject)).toEqual(['first', 'second', 'third', 'fourth']);
    expect(read[0]?.mail.from).toEqual([{ name: 'Ana', address: 'ana@northwind.example' }]);
  });

  it.each([1, 2, 3, 5, 7, 64, 1000])('finds the same in pieces of %i bytes', (size) => {
    const file = bytes(awkward.replace('first', `first${' and a long word'.repeat(90)}`));
    expect(readAll(file, size)).toEqual(readAll(file));
  });

  it.each([1000, 4095, 4096, 4097, 5003, 1 << 20])(
    'finds the same wherever a chunk of %i bytes ends',
    (size) => {
      const file = bytes(
        Array.from({ length: 40 }, (_none, index) => awkward + '-'.repeat(index)).join('\n'),
      );
      const found = readAll(file, 1);
      expect(found).toHaveLength(160);
      expect(readAll(file, size)).toEqual(found);
    },
  );

  it('goes on from wherever a mail was done, and finds the rest', () => {
    const file = bytes(awkward);
    const all = readAll(file);
    for (const [index, { resumeAt }] of all.entries()) {
      expect(readAll(file, 50, resumeAt).map(({ mail }) => mail.subject)).toEqual(
        all.slice(index + 1).map(({ mail }) => mail.subject),
      );
    }
  });

  it('keeps what was read of a file that ends anywhere, and says which header was cut', () => {
    const file = bytes(awkward);
    const whole = readAll(file);
    for (let length = 0; length < file.length; length += 7) {
      const read = readAll(file.subarray(0, length));
      const cut = read.filter(({ isCut }) => isCut).length;
      expect(cut).toBeLessThanOrEqual(1);
      expect(read.slice(0, read.length - cut)).toEqual(whole.slice(0, read.length - cut));
    }
  });

  it('gives a header up after a mebibyte, and finds the next mail', () => {
    const endless = `${takeout}Subject: endless\n${'x-more: and more of it\n'.repeat(LONGEST_HEADER / 20)}`;
    const read = readAll(bytes(`${endless}\n${one('after')}`), 1 << 16);
    expect(read.map(({ mail, isCut }) => [mail.subject, isCut])).toEqual([
      ['endless', true],
      ['after', false],
    ]);
  });

  const gigabyte = 1 << 30;
  it.each([
    ['a line of a gigabyte', `${one('before')}\n`, 'a', gigabyte],
    ['a gigabyte of zeros', `${one('before')}\n`, '\0', gigabyte],
    ['a field of a gigabyte', `${takeout}Subject: before\nX-More: `, 'a', gigabyte],
    ['lines that all but separate', one('before'), `\nFrom ${' '.repeat(980)}\na:`, 1 << 25],
    ['the beginnings of separators', one('before'), '\nFrom ', 1 << 23],
  ])('takes time by the length of the file alone, and no memory: %s', (_what, start, again, length) => {
    const chunk = bytes(again.repeat((1 << 20) / again.length));
    const found: MailOfMbox[] = [];
    const reader = createMboxReader((read) => found.push(read));
    const [began, before] = [performance.now(), process.memoryUsage().arrayBuffers];
    reader.push(bytes(start));
    for (let at = 0; at < length; at += chunk.length) reader.push(chunk);
    reader.push(bytes(`\n\n${one('after')}`));
    reader.end();
    expect(found.map(({ mail }) => mail.subject)).toEqual(['before', 'after']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1 << 25);
    // Twenty times what is usual: the machine may be busy.
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('what a header says', () => {
  it('has Gmail’s id as its pages show it', () => {
    expect(mailOf(`${takeout}From: a@b.example\n\n`)?.gmailId).toBe('17ec5b728dd948f9');
  });

  it('takes no id from Google Groups, whose numbers are none', () => {
    expect(mailOf('From 28668125511680@xxx Thu Apr 16 09:53:04 +0000 2015\nSubject: a\n\n')?.gmailId).toBe(
      undefined,
    );
  });

  it('takes the separator’s date where the mail has none', () => {
    expect(mailOf(`${takeout}From: a@b.example\n\n`)?.at).toBe(Date.UTC(2022, 1, 4, 17, 10, 22));
  });

  it('splits labels after decoding them', () => {
    const folded = '=?UTF-8?Q?Messages_envoy=C3=A9s,Ouvert,?=\n =?UTF-8?Q?Cat=C3=A9gorie:_Forums?=';
    expect(mailOf(`${takeout}X-Gmail-Labels: ${folded}\n\n`)?.labels).toEqual([
      'Messages envoyés',
      'Ouvert',
      'Catégorie: Forums',
    ]);
  });

  it('knows the signs of lists and robots', () => {
    const header =
      'List-Id: Roadmap talk <roadmap.lists.example.org>\nList-Unsubscribe: <mailto:x@lists.example.org>\nPrecedence: list\nAuto-Submitted: auto-generated\n';
    expect(mailOf(`${takeout}${header}\n`)?.signs).toEqual({
      list: 'roadmap.lists.example.org',
      canUnsubscribe: true,
      isBulk: true,
      isAutomatic: true,
    });
    expect(mailOf(`${takeout}Auto-Submitted: no\nSubject: a\n\n`)?.signs).toEqual({});
  });

  it('joins lines that were folded, in names of fields in any case', () => {
    const mail = mailOf(`${takeout}SUBJECT: a very\n\tlong one\nto: a@b.example,\n c@d.example\n\n`);
    expect(mail?.subject).toBe('a very long one');
    expect(mail?.to.map(({ address }) => address)).toEqual(['a@b.example', 'c@d.example']);
  });
});
