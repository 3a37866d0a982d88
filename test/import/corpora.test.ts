import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MailAddress, MailRead } from '../../lib/domain/mail-read.ts';
import { createMboxReader } from '../../lib/formats/mbox.ts';

const corpora = '../shared/corpora';
const isHere = existsSync(corpora);
if (!isHere) console.log(`Skipped: the real mail of ${corpora} is not on this machine.`);

/** As Python's `email` has read the same mail: people as [name, address]. */
type Expected = {
  from: [string, string][];
  to: [string, string][];
  cc: [string, string][];
  date: number | null;
  message_id: string | null;
  subject: string | null;
};

/**
 * Every field of the list's 3,952 mails that we read otherwise than Python does, and why; by the mail's number. In
 * each of them ours is what the mail says.
 */
const differences: Record<string, string> = {
  '453 from': 'a control character stands before the address: ours drops it',
  '1145 from': 'the name ends in “&lt;”: ours keeps it, theirs stops there',
  '2078 cc': 'a line of the list lacks its comma: theirs loses everybody after it',
  '3242 cc': 'a line of the list lacks its comma: theirs loses everybody after it',
  '3246 to': 'a line of the list lacks its comma: theirs loses everybody after it',
  '3272 to': 'a line of the list lacks its comma: theirs loses everybody after it',
  '3606 from': 'the name is raw UTF-8: theirs cannot read it',
};

describe.runIf(isHere)('real mail', () => {
  it('is read as Python reads it: every mail of a list, none extra, every difference known', () => {
    const file = join(corpora, 'mbox/copslock+kenerl_mipsel_loongson/linux-mips-every21st-lf');
    const lines = readFileSync(`${file}.expected.jsonl`, 'utf8').trim().split('\n');
    const expected = lines.map((line) => JSON.parse(line) as Expected);
    const read = readMbox(readFileSync(`${file}.mbox`), 1 << 20);
    expect(read.length).toBe(3952);
    expect(read.length).toBe(expected.length);
    const found = expected.flatMap((one, index) =>
      unlike(read[index]!, one).map((field) => `${index} ${field}`),
    );
    expect(found).toEqual(Object.keys(differences));
    expect(found.length / (6 * expected.length)).toBeLessThan(0.002);
  });

  const mails = filesUnder(join(corpora, 'eml')).filter((file) => /\.(eml|mbox|txt)$/.test(file));
  it(`reads ${mails.length} mails that were written to break readers, each within a second`, () => {
    for (const file of mails) {
      const mail = readFileSync(file);
      const separated = Buffer.concat([Buffer.from('From - Fri Nov 20 12:00:00 2026\n'), mail]);
      const began = performance.now();
      expect(() => readMbox(separated, 4096), file).not.toThrow();
      expect(performance.now() - began, file).toBeLessThan(1000);
    }
  });

  it('finds every mail of the other tools’ own examples', () => {
    const counts = filesUnder(join(corpora, 'mbox'))
      .filter((file) => /(mboxshell|messages)\/.*\.mbox$/.test(file))
      .map((file) => [file.replace(/.*\//, ''), readMbox(readFileSync(file), 100).length]);
    expect(Object.fromEntries(counts)).toMatchObject({
      'simple.mbox': 5,
      'encoded_words.mbox': 3,
      'google_groups.mbox': 3,
      'empty.mbox': 0,
    });
  });
});

function readMbox(bytes: Uint8Array, size: number): MailRead[] {
  const found: MailRead[] = [];
  const reader = createMboxReader(({ mail }) => found.push(mail));
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  reader.end();
  return found;
}

/** The fields of a mail that differ from what is expected. */
function unlike(mail: MailRead, expected: Expected): string[] {
  const fields = {
    from: [plain(mail.from), theirs(expected.from)],
    to: [plain(mail.to), theirs(expected.to)],
    cc: [plain(mail.cc), theirs(expected.cc)],
    date: [mail.at === undefined ? null : mail.at / 1000, expected.date],
    'message id': [mail.messageId ?? null, expected.message_id],
    subject: [mail.subject, expected.subject ?? ''],
  };
  return Object.entries(fields).flatMap(([name, [ours, other]]) =>
    JSON.stringify(ours) === JSON.stringify(other) ? [] : name,
  );
}

const plain = (people: readonly MailAddress[]): string[][] =>
  people.map(({ name, address }) => [name, address]);

/** Entries that are no addresses count for neither, and a name that only repeats its address is none. */
const theirs = (people: [string, string][]): string[][] =>
  people
    .filter(([, address]) => address.includes('@'))
    .map(([name, address]) => [name.toLowerCase() === address ? '' : name, address]);

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}
