import { parseEmailAddress } from '../domain/email-address.ts';
import type { Row } from './csv-rows.ts';

export const contactFields = [
  'full',
  'first',
  'middle',
  'last',
  'nickname',
  'emails',
  'role',
  'organisation',
  'labels',
  'note',
  'group',
] as const;
/** What a column of a table of people may hold. `full` is the whole name. */
export type ContactField = (typeof contactFields)[number];

/** In which columns a table has what, counted from 0. */
export type ContactColumns = Record<ContactField, number[]>;

/**
 * What programs call their columns, as `plainHead` spells it. Outlook and LinkedIn write them in the language of the
 * user: English, German, French, Spanish, Italian, Dutch, Portuguese, Hebrew.
 */
const words: Record<Exclude<ContactField, 'emails'>, readonly string[]> = {
  full: [
    'name',
    'full name',
    'contact name',
    'display name',
    'vollständiger name',
    'nom complet',
    'nombre completo',
    'nome completo',
    'volledige naam',
  ],
  first: [
    'first name',
    'given name',
    'firstname',
    'vorname',
    'prénom',
    'nombre',
    'nome',
    'primeiro nome',
    'voornaam',
    'שם פרטי',
  ],
  middle: [
    'middle name',
    'additional name',
    'weitere vornamen',
    'deuxième prénom',
    'segundo nombre',
    'secondo nome',
    'segundo nome',
    'nome do meio',
    'middelste naam',
    'tussenvoegsel',
    'שם פרטי שני',
  ],
  last: [
    'last name',
    'family name',
    'lastname',
    'surname',
    'nachname',
    'nom',
    'nom de famille',
    'apellidos',
    'apellido',
    'cognome',
    'sobrenome',
    'apelido',
    'achternaam',
    'שם משפחה',
  ],
  nickname: ['nickname', 'spitzname', 'surnom', 'apodo', 'soprannome', 'bijnaam'],
  role: [
    'job title',
    'organization title',
    'organization 1 title',
    'jobtitle',
    'position',
    'role',
    'fonction',
    'poste',
    'puesto',
    'cargo',
    'posizione',
    'posizione lavorativa',
    'qualifica',
    'functie',
    'תפקיד',
    'title',
  ],
  organisation: [
    'company',
    'organization name',
    'organization 1 name',
    'company name',
    'associated company',
    'organization',
    'organisation',
    'employer',
    'firma',
    'unternehmen',
    'société',
    'entreprise',
    'organización',
    'empresa',
    'compañía',
    'società',
    'azienda',
    'bedrijf',
    'organisatie',
    'חברה',
  ],
  labels: [
    'labels',
    'group membership',
    'categories',
    'tags',
    'kategorien',
    'catégories',
    'categorías',
    'categorie',
    'categorieën',
    'categorias',
  ],
  note: ['notes', 'note', 'notizen', 'notas', 'notities', 'הערות'],
  group: ['group', 'stakeholder group', 'gruppe', 'groupe', 'grupo', 'gruppo', 'groep'],
};

/** "E-mail 2 Address", "E-Mail 2: Adresse", "Adresse de messagerie 2", "Email", and no type or display name. */
const EMAIL = new RegExp(
  [
    'e ?mail( \\d+)? value',
    '(primary |work |personal |additional )?e ?mails?( \\d+)?( address(es)?)?( \\d+)?',
    'e ?mail( \\d+)? adresse',
    'adresse (de messagerie|e ?mail|électronique)( \\d+)?',
    'courriel( \\d+)?',
    '(dirección del? )?correo electrónico( \\d+)?',
    'indirizzo (di )?(posta elettronica|e ?mail)( \\d+)?',
    'e ?mail ?adres( \\d+)?',
    'endereço de (e ?mail|correio eletr[ôó]nico)( \\d+)?',
    'כתובת דואר אלקטרוני( \\d+)?',
  ]
    .map((one) => `^${one}$`)
    .join('|'),
  'u',
);

/** Of these one column is enough: a second one is of a second job, or says something else by the same name. */
const single = new Set<ContactField>(['role', 'organisation', 'nickname', 'note', 'full', 'group']);
/** So many rows are looked at for addresses when no head says where they are. */
const ROWS_LOOKED_AT = 50;

/** Where the columns are, by their heads alone. */
export function columnsByHead(head: readonly string[]): ContactColumns {
  const heads = head.map(plainHead);
  const at = (field: Exclude<ContactField, 'emails'>): number[] => {
    const found = words[field].flatMap((word) =>
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
    emails: heads.flatMap((one, index) => (EMAIL.test(one) ? [index] : [])),
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
