/** Where somebody's own words end: a signature, what they pass on, whom they answer, in any of five languages. */
const ends = [
  /^--\s*$/,
  /^_{5,}$|^-{5,}/,
  /^(?:Begin forwarded message|Anfang der weitergeleiteten Nachricht)\s?:/i,
  /^(?:Début du message (?:réexpédié|transféré)|Inicio del mensaje reenviado)\s?:/i,
  /^Início da mensagem (?:re)?encaminhada\s?:/i,
  /^\*?(?:From|Von|De)\s?:.*@/,
  /^(?:Sent from my|Gesendet von|Von meinem .* gesendet|Envoyé de mon|Enviado (?:desde mi|do meu|de mi))/,
];

/** "On …, Dev wrote:", "Dev <dev@…> schrieb am …:". */
const attributions = [
  /^(?:On|Am|Le|El|Em)\b.{5,200}\b(?:wrote|schrieb|a écrit|escribió|escreveu).{0,80}:$/u,
  /^\p{Lu}.{1,150}[\s>](?:wrote|schrieb|a écrit|escribió|escreveu)(?: (?:on|am|le|el|em) .{0,80}\d.{0,40})\s?:$/u,
  /^\p{Lu}.{0,80}[<‹]\S{1,80}@\S{1,80}[>›],? (?:wrote|schrieb|a écrit|escribió|escreveu)\b.{0,80}:$/u,
];

/** How many lines a program breaks an attribution into. */
const MOST_LINES = 3;

/** Where those are looked for; some mails have an empty line after each. */
const NEAR = 2 * MOST_LINES;

/** A mail's head as some programs write it into the answer: a sender's line, and another right under it. */
const from = /^\*?(?:From|Von|De)\s?:/;
const underFrom =
  /^\*?(?:Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado|Enviada|Fecha|Para|Asunto|Data|Assunto)(?: em| el)?\s?:/;

/** What a mail is signed off with; nothing after it on its line but a name. */
const farewells = [
  '(?:(?:with )?(?:best|kind|kindest|warm|warmest|many) )?(?:regards|wishes)',
  'all the best|best|cheers|(?:yours )?(?:sincerely|faithfully|truly)|(?:many )?thanks and (?:best|kind) regards',
  '(?:mit )?(?:(?:viele|liebe|beste|schöne|freundliche|herzliche)[nr]? )?(?:gruß|gruss|grüßen?|grüssen?)(?: aus \\p{L}+)?|mfg|lg|vg',
  '(?:bien |très )?cordialement|bien à (?:vous|toi)|amicalement|(?:meilleures )?salutations(?: distinguées)?',
  '(?:un |muchos )?(?:cordial |fuerte )?(?:saludos?|abrazos?)(?: cordial(?:es)?)?|atentamente|cordialmente',
  '(?:com os )?(?:melhores )?cumprimentos|atenciosamente|(?:um |grande )?abraços?|saudações',
].join('|');
const farewell = new RegExp(`^(?:${farewells})\\s?(?:$|[,.!–-]+(?<name>.{0,40})$)`, 'iu');
const aName = /^(?:\s*\p{Lu}[\p{L}\p{M}.’'-]*)*\s*$/u;

/** The lines of a mail that its writer wrote for it, put back together where they were broken. */
export function readOwnWords(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.findIndex((_line, at) => isEnd(lines, at));
  const own = lines.slice(0, end < 0 ? undefined : end).filter((line) => !line.startsWith('>'));
  return own.reduce(joinBroken, []).filter(Boolean);
}

function isEnd(lines: readonly string[], at: number): boolean {
  const near = lines.slice(at, at + NEAR).filter(Boolean);
  const [line = '', next = ''] = near;
  if (!lines[at]) return false;
  if (ends.some((words) => words.test(line)) || (from.test(line) && underFrom.test(next))) return true;
  // "Cheers" and "Saludos" may begin a mail, too.
  return (at > 0 && isFarewell(line)) || isAttribution(near.slice(0, MOST_LINES));
}

function isFarewell(line: string): boolean {
  const found = farewell.exec(line);
  return found !== null && aName.test(found.groups?.name ?? '');
}

/** In its first line, or broken over those after it: by its date, or because the next cannot begin anything. */
function isAttribution([line = '', ...after]: readonly string[]): boolean {
  if (attributions.some((words) => words.test(line))) return true;
  const [next, ...others] = after;
  if (next === undefined || /[.!?:]$/.test(line)) return false;
  if (!/^(?:On|Am|Le|El|Em)\b.*\d/.test(line) && !/^[<‹\p{Ll}]/u.test(next)) return false;
  return isAttribution([`${line} ${next}`, ...others]);
}

/** A line that goes on in small letters belongs to the one before. */
function joinBroken(lines: string[], line: string): string[] {
  const last = lines.at(-1);
  if (!last || !/^\p{Ll}/u.test(line) || /[.?!:]$/.test(last)) return [...lines, line];
  return [...lines.slice(0, -1), `${last} ${line}`];
}
