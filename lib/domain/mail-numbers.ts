import { type EmailAddress, parseEmailAddress } from './email-address.ts';
import type { MailBatch } from './mail-batch.ts';
import type { MailAddress } from './mail-read.ts';
import { type Mailbox, toMailbox } from './mailbox.ts';

type Person = MailBatch['people'][number];

/** Gives everybody one number through all of an import, whichever of their spellings a mail has. */
export type MailNumbers = {
  /** The number of whoever has the address; undefined when it is none. */
  numberOf: (who: MailAddress) => number | undefined;
  /** Takes over those whom another run has numbered. */
  remember: (people: readonly Person[]) => void;
};

const LONGEST_NAME = 120;

/** `onNews` is told of new people, and again of whoever has got a name. */
export function createMailNumbers(onNews: (person: Person) => void): MailNumbers {
  const byMailbox = new Map<Mailbox, number>();
  const byAddress = new Map<string, { index: number; email: EmailAddress } | undefined>();
  const named = new Set<number>();

  const numbered = (address: string) => {
    const email = parseEmailAddress(address);
    if (!email) return undefined;
    const mailbox = toMailbox(email);
    const before = byMailbox.get(mailbox);
    if (before !== undefined) return { index: before, email };
    const index = byMailbox.size;
    byMailbox.set(mailbox, index);
    onNews({ index, email, name: '' });
    return { index, email };
  };

  const numberOf = ({ address, name }: MailAddress): number | undefined => {
    if (!byAddress.has(address)) byAddress.set(address, numbered(address));
    const found = byAddress.get(address);
    if (!found) return undefined;
    if (name !== '' && !named.has(found.index) && !name.includes('@')) {
      named.add(found.index);
      onNews({ ...found, name: name.slice(0, LONGEST_NAME) });
    }
    return found.index;
  };

  const remember = (people: readonly Person[]) => {
    for (const { index, email, name } of people) {
      byMailbox.set(toMailbox(email), index);
      if (name) named.add(index);
    }
  };

  return { numberOf, remember };
}
