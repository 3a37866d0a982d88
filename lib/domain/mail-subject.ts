/** What mail programs put before the subject of an answer or of mail passed on, in the languages that have their own. */
const MARK =
  /^(?:re|fwd?|aw|wg|antw|sv|vs|tr|rv|res|enc|ref|odp|pd|ynt|i|r)(?:\[\d+\]|\(\d+\))?\s*[:：]\s*/iu;

/** The subject without "Re:" and its like: what all mails of a conversation have in common, in lower case. */
export function baseSubject(subject: string): string {
  let base = subject.trim();
  for (let mark = MARK.exec(base); mark; mark = MARK.exec(base)) base = base.slice(mark[0].length);
  return base.replaceAll(/\s+/g, ' ').toLowerCase();
}

/** How out-of-office notices begin: nobody has written them. */
const AUTOMATIC =
  /^(?:(?:automatic|auto) ?-?repl(?:y|ies)|autoreply|out of (?:the )?office|automatische antwort|abwesenheits|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina|resposta automática|fora do escritório)/iu;

/** Whether the mail has answered by itself, as far as its subject says. */
export const isAutomatic = (subject: string): boolean => AUTOMATIC.test(subject.trim());
