/** Where somebody's own words end: a signature, what they answer to, what they pass on, in any of five languages. */
const ends = [
  /^--\s*$/,
  /^_{5,}$|^-{5,}/,
  /^(?:On|Am|Le|El|Em)\b.{5,200}(?:wrote|schrieb|a écrit|escribió|escreveu).{0,80}:$/u,
  /^(?:From|Von|De)\s?: .*(?:@|\n)/,
  /^(?:Sent from my|Gesendet von|Von meinem .* gesendet|Envoyé de mon|Enviado (?:desde mi|do meu|de mi))/,
];

/** The lines of a mail that its writer wrote for it, put back together where they were broken. */
export function readOwnWords(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.findIndex((line) => ends.some((words) => words.test(line)));
  const own = lines.slice(0, end < 0 ? undefined : end).filter((line) => !line.startsWith('>'));
  return own.reduce(joinBroken, []).filter(Boolean);
}

/** A line that goes on in small letters belongs to the one before. */
function joinBroken(lines: string[], line: string): string[] {
  const last = lines.at(-1);
  if (!last || !/^\p{Ll}/u.test(line) || /[.?!:]$/.test(last)) return [...lines, line];
  return [...lines.slice(0, -1), `${last} ${line}`];
}
