/** What a column of a table of people may hold. `full` is the whole name. */
export type ContactField =
  | 'full'
  | 'first'
  | 'middle'
  | 'last'
  | 'nickname'
  | 'emails'
  | 'role'
  | 'organisation'
  | 'labels'
  | 'note'
  | 'group';

/**
 * What programs call their columns, as `plainHead` spells it. Outlook and LinkedIn write them in the language of the
 * user: English, German, French, Spanish, Italian, Dutch, Portuguese, Hebrew.
 */
export const columnWords: Record<Exclude<ContactField, 'emails'>, readonly string[]> = {
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
export const EMAIL_COLUMN = new RegExp(
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
