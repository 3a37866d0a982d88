import type { SaidRules } from './rules.ts';

/** What one does for another, in the present: "envio-lhe", "te aviso". */
const DEED =
  /(?:envio|mando|passo|ligo|aviso|confirmo|encaminho|reencaminho|preparo|reviso|cuido|trato|compartilho|partilho|faço|respondo|retorno|apresento|dou|trago|verifico|consulto|comprometo|prometo|enviamos|mandamos|avisamos|confirmamos|cuidamos|tratamos|comprometemos)/
    .source;

/** What one has to do, as an order: "mande-me", "me avise". */
const ORDER =
  /(?:envie|mande|avise|confirme|diga|passe|ligue|lembre|manda|envia|avisa|confirma|diz|passa|liga|lembra)/
    .source;

export const portuguese: SaidRules = {
  promise: [
    new RegExp(
      `(?:^|[,;] |e )(?:[Ee]u |[Nn]ós |[Jj]á )*(?:(?:te|lhe|lhes|me|o|a) )?${DEED}(?:-(?:te|lhe|lhes|vos|me|nos))?(?![\\p{L}-])`,
      'iu',
    ),
    /(?:^|[,;] |e )(?:[Ee]u |[Nn]ós )?(?:[Vv]ou|[Vv]amos) (?:(?:te|lhe|lhes) )?(?!estar|ser|ver\b|de |para |à |ao |bem)\p{L}+r(?![\p{L}])/u,
    /(?:^|[,;] |e )(?:[Ee]u |[Nn]ós )?(?:(?:te|lhe|lhes) )?(?!estar|ser|ter|não|nunca)\p{L}+(?:arei|erei|irei|aremos|eremos|iremos)(?![\p{L}])/iu,
    /^(?:[Vv]ocê |[Vv]ocês |[Oo] senhor |[Aa] senhora )?(?:terá|terão|receberá|receberão)(?![\p{L}])/iu,
  ],
  ask: [
    /\b(?:[Pp]oderia|[Pp]oderias|[Pp]odia|[Pp]odias|[Pp]ode|[Pp]odes|[Vv]ocê pode|[Vv]ocê poderia)(?! ser\b| acreditar| imaginar| cancelar a subs)\b.*\?/,
    /^[Pp]or favor,? (?!não responda|desculp|ignore|note|observe)\p{L}+|, por favor\.?$/u,
    /\b(?:[Pp]reciso|[Pp]recisamos) (?:que|da sua|do seu|da tua|do teu|das suas|dos seus)/,
    /\b(?:[Ss]olicitamos|[Ss]olicito|[Pp]edimos|[Pp]eço|[Aa]gradeço|[Aa]gradecíamos|[Aa]gradecemos) (?:a |o )?que\b/,
    new RegExp(`^(?:\\p{Lu}\\p{L}+, )?(?:[Mm]e |[Nn]os )${ORDER}(?![\\p{L}])`, 'iu'),
    new RegExp(`^(?:\\p{Lu}\\p{L}+, )?${ORDER}-(?:me|nos|lhe|o|a)(?![\\p{L}])`, 'iu'),
    /\b[Ss]eria possível\b.*\?|\b[Ii]mporta-se de\b|\b[Ss]e importaria\b/,
    /^[Nn]ão (?:se |te )?esqueç(?:a|as) de\b/,
    /\b[Ss]eria (?:ótimo|bom|excelente|muito útil) (?:que|se)\b/,
  ],
  neither: [
    /^(?:Se|Caso|Quando)\b(?! (?:puder|pudesse))/,
    /\b[Nn]ão hesite(?:s)? em\b/,
    /\bnão responda a esta\b|\bcancelar a (?:subscrição|assinatura|inscrição)\b|\b[Nn]unca\b/i,
    /\b[Cc]omo (?:prometido|combinado|prometi)\b/,
    /\b(?:disse|perguntou|pediu|escreveu|falou) /,
    /\b[Nn]ão (?:posso|podemos|poderei|poderemos|consigo)\b/,
    /^(?:Muito )?[Oo]brigad[oa]\b/,
  ],
};
