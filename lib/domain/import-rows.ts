import type { EmailAddress } from './email-address.ts';
import { directions, type Touch, type TouchSeen } from './touch.ts';

/** Touches of one address as lines of text: an import may have a hundred thousand, and is written down before it is done. */
export type TouchRows = { email: EmailAddress; rows: string };

/** Mails by the address they are with, packed. */
export function packSeen(seen: readonly TouchSeen[]): TouchRows[] {
  return [...Map.groupBy(seen, ({ email }) => email)].map(([email, ofEmail]) => ({
    email,
    rows: ofEmail.map(({ touch }) => toRow(touch)).join('\n'),
  }));
}

export const unpackSeen = ({ email, rows }: TouchRows): TouchSeen[] =>
  rows.split('\n').flatMap((row) => {
    const touch = fromRow(row);
    return touch ? [{ email, touch }] : [];
  });

const toRow = ({ at, direction, groupSize, ref, subject = '' }: Touch): string =>
  [at, directions.indexOf(direction), groupSize, ref, subject.replaceAll(/\s+/g, ' ')].join('\t');

function fromRow(row: string): Touch | undefined {
  const [at, direction, groupSize, ref = '', subject] = row.split('\t');
  if (!ref) return undefined;
  return {
    at: Number(at),
    kind: 'email',
    direction: directions[Number(direction)] ?? 'in',
    groupSize: Number(groupSize),
    source: 'import',
    ref,
    ...(subject && { subject }),
  };
}
