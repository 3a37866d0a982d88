import { parseEmailAddress } from '../domain/email-address.ts';
import { type ContactField, columnWords, EMAIL_COLUMN } from './contact-words.ts';
import type { Row } from './csv-rows.ts';

/** In which columns a table has what, counted from 0. */
export type ContactColumns = Record<ContactField, number[]>;

/** Of these one column is enough: a second one is of a second job, or says something else by the same name. */
const single = new Set<ContactField>(['role', 'organisation', 'nickname', 'note', 'full', 'group']);
/** So many rows are looked at for addresses when no head says where they are. */
const ROWS_LOOKED_AT = 50;

/** Where the columns are, by their heads alone. */
export function columnsByHead(head: readonly string[]): ContactColumns {
  const heads = head.map(plainHead);
  const at = (field: Exclude<ContactField, 'emails'>): number[] => {
    const found = columnWords[field].flatMap((word) =>
      heads.flatMap((one, index) => (one === word ? [index] : [])),
    );
    return single.has(field) ? found.slice(0, 1) : found;
  };
  return {
    full: at('full'),
    first: at('first').slice(0, 1),
    middle: at('middle').slice(0, 1),
    last: at('last').slice(0, 1),
    nickname: at('nickname'),
    emails: heads.flatMap((one, index) => (EMAIL_COLUMN.test(one) ? [index] : [])),
    role: at('role'),
    organisation: at('organisation'),
    labels: at('labels'),
    note: at('note'),
    group: at('group'),
  };
}

/** The columns in which at least half of what stands there are addresses, whatever their heads say. */
export function columnsOfAddresses(rows: readonly Row[]): number[] {
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  const width = Math.max(0, ...looked.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_none, index) => index).filter((index) => {
    const filled = looked.flatMap(({ cells }) => cells[index]?.trim() || []);
    const addresses = filled.filter((cell) => parseEmailAddress(cell) !== undefined);
    return addresses.length > 0 && addresses.length * 2 >= filled.length;
  });
}

/** A head without what differs between versions: "E-Mail 2: Adresse" is "e mail 2 adresse". */
export const plainHead = (cell: string): string =>
  cell
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
