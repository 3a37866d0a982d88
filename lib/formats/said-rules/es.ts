import type { SaidRules } from './rules.ts';

/** "te", "se lo": whom it is done for, before the verb. */
const FOR_WHOM = /(?:(?:te|le|les|os|se|lo|la|los|me) ){0,2}/.source;

/** What one does for another, in the present: "te envío". */
const DEED =
  /(?:envío|mando|paso|llamo|aviso|confirmo|reenvío|preparo|reviso|encargo|ocupo|comparto|hago|contesto|respondo|presento|digo|doy|traigo|busco|consulto|comprometo|prometo|enviamos|mandamos|llamamos|avisamos|confirmamos|encargamos|ocupamos|comprometemos)/
    .source;

/** What one has to do, as an order to "tú" or "usted": "mándame". */
const ORDER =
  /(?:envía|envíe|manda|mande|avisa|avise|confirma|confirme|di|diga|dime|pasa|pase|llama|llame|recuerda|recuerde|mánda|envía|avísa|confírma|pása|lláma|recuérda|mánde|envíe|avíse|confírme)(?:me|nos|le|lo|la)/
    .source;

export const spanish: SaidRules = {
  promise: [
    new RegExp(`(?:^|[,;] |y |yo |nosotros |ahora mismo )${FOR_WHOM}${DEED}(?![\\p{L}])`, 'iu'),
    /(?:^|[,;] |y )(?:[Yy]o |[Nn]osotros )?(?:[Vv]oy|[Vv]amos) a (?!la |las |el |los |estar|ser|ver\b)/,
    /(?:^|[,;] |y )(?:[Yy]o |[Nn]osotros )?(?:(?:te|le|les|os|se|lo|la|los|me) ){0,2}(?!estar|ser|nunca|tendr)\p{L}+(?:aré|eré|iré|aremos|eremos|iremos)(?![\p{L}])/iu,
    /^(?:[Tt]endrá|[Tt]endrás|[Rr]ecibirá|[Rr]ecibirás)s?(?![\p{L}])/u,
  ],
  ask: [
    /¿(?:.{0,20}, )?(?:[Mm]e |[Nn]os )?(?:[Pp]odrías|[Pp]odría|[Pp]uedes|[Pp]uede|[Pp]odéis|[Pp]ueden|[Pp]odrían)(?! ser\b| creer)(?! haber)/,
    /^[Pp]or favor,? (?!no responda|no conteste|tenga en cuenta|disculp|ignore)\p{L}+|, por favor\.?$/u,
    /\b(?:[Nn]ecesito|[Nn]ecesitamos) (?:que|tu|su|vuestra|vuestro)\b/,
    /\b(?:[Ll]es?|[Tt]e|[Ss]e lo) (?:rogamos|ruego|pido|pedimos|agradecería|agradeceríamos)\b/,
    new RegExp(`^(?:\\p{Lu}\\p{L}+, )?${ORDER}(?![\\p{L}])`, 'iu'),
    /¿[Ss]ería posible\b|¿[Tt]e importaría\b|¿[Ll]e importaría\b/,
    /^[Nn]o (?:te )?olvides?(?: de)? \p{L}+r(?![\p{L}])|^[Nn]o se olvide de\b/u,
    /\b[Ss]ería (?:genial|estupendo|bueno|de gran ayuda) (?:que|si)\b/,
  ],
  neither: [
    /^(?:Si|En caso de|Cuando)\b(?! (?:pudieras|puedes|puede))/,
    /\b[Nn]o dude(?:s)? en\b/,
    /\bno responda a este\b|\bdarse de baja\b|\b[Nn]unca\b|\bboletín\b/i,
    /\b[Cc]omo (?:prometí|prometido|acordamos)\b/,
    /\b(?:dijo|preguntó|pidió|escribió|ha dicho|ha pedido)\b/,
    /\b[Nn]o (?:puedo|podemos|podré|podremos)\b/,
    /^(?:Muchas )?[Gg]racias por\b/,
  ],
};
