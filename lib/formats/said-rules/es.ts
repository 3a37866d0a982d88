import type { SaidRules } from './rules.ts';

/** "te", "se lo": whom it is done for, before the verb. */
const FOR_WHOM = /(?:(?:te|le|les|os|se|lo|la|los|me) ){0,2}/.source;

/** What one does for another, in the present: "te envío". */
const DEED =
  /(?:actualizo|añado|ayudo|arreglo|cierro|compruebo|corrijo|dejo|entrego|escribo|explico|facilito|firmo|gestiono|informo|investigo|llevo|miro|modifico|muestro|organizo|pido|pongo|pregunto|propongo|recuerdo|resuelvo|reservo|solicito|subo|termino|tramito|traslado|verifico|vuelvo|remito|haremos|preparamos|revisamos|pasamos|entregamos|informamos|respondemos|hacemos|gestionamos|envío|mando|paso|llamo|aviso|confirmo|reenvío|preparo|reviso|encargo|ocupo|comparto|hago|contesto|respondo|presento|digo|doy|traigo|busco|consulto|comprometo|prometo|enviamos|mandamos|llamamos|avisamos|confirmamos|encargamos|ocupamos|comprometemos)/
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
    /\b(?:[Pp]uedo|[Pp]odemos) (?!ser|estar|imaginar|decir que|entender)\p{L}+r(?:te|le|les|os|lo|la|los|las|selo|telo)(?![\p{L}])(?!.*\?)/u,
    /\b(?:[Cc]uenta|[Cc]uente|[Cc]uenten|[Cc]ontad) conmigo\b|\b[Dd](?:é|e)jal[oa] en mis manos\b|\b[Yy]o me (?:encargo|ocupo)\b/,
    /\b(?:[Qq]uedo|[Qq]uedamos) en (?!contacto|espera)\p{L}+r(?![\p{L}])|\b(?:[Mm]e|[Nn]os) comprome(?:to|temos) a\b/u,
    /\b(?:[Tt]engo|[Tt]enemos) (?:previsto|pensado) \p{L}+r/u,
    /\b(?:[Ll]a|[Ll]o|[Ll]os|[Ll]as) (?:tendrás|tendrá|recibirás|recibirá|tendréis|tendrán)(?![\p{L}])/u,
    /(?:^|[,;] |y )(?:[Yy]o )?(?:(?:te|le|les|os|se|lo|la|los|me) ){0,2}(?:haré|haremos|diré|diremos|pondré|pondremos|vendré|saldré|tendré (?:listo|lista))(?![\p{L}])/iu,
    /^(?:[Tt]endrá|[Tt]endrás|[Rr]ecibirá|[Rr]ecibirás)s?(?![\p{L}])/u,
  ],
  ask: [
    /¿(?:.{0,20}, )?(?:[Mm]e |[Nn]os )?(?:[Pp]odrías|[Pp]odría|[Pp]uedes|[Pp]uede|[Pp]odéis|[Pp]ueden|[Pp]odrían)(?! ser\b| creer)(?! haber)/,
    /^[Pp]or favor,? (?!no responda|no conteste|tenga en cuenta|disculp|ignore)\p{L}+|, por favor\.?$/u,
    /\b(?:[Nn]ecesito|[Nn]ecesitamos) (?:que|tu|su|vuestra|vuestro)\b/,
    /\b(?:[Ll]es?|[Tt]e|[Ss]e lo) (?:rogamos|ruego|pido|pedimos|agradecería|agradeceríamos)\b/,
    new RegExp(`^(?:\\p{Lu}\\p{L}+, )?${ORDER}(?![\\p{L}])`, 'iu'),
    /¿(?:.{0,25}, )?(?:[Mm]e|[Nn]os|[Tt]e|[Ll]e|[Oo]s) (?:(?:puedes|puede|podrías|podría|podéis)(?! creer| imaginar)|importa|importaría|ayudas|ayuda|envías|envía|mandas|manda|pasas|pasa|confirmas|confirma|avisas|avisa|dices|dice|llamas|llama|echas|echa|das|da)(?![\p{L}])/u,
    /¿(?:[Pp]odemos|[Pp]odríamos|[Tt]e parece si|[Ll]e parece si|[Tt]e va bien si|[Ll]e va bien si) (?!saber si existe)(?:\p{L}+ )?\p{L}+/u,
    /¿(?:[Tt]ienes|[Tt]iene|[Tt]endrías|[Tt]endría) (?:un (?:momento|rato|minuto|hueco)|\p{L}+ minutos|tiempo)\b/u,
    /\b(?:[Mm]e|[Nn]os) (?:gustaría|encantaría|vendría bien|ayudaría) (?:mucho )?(?:que|si)\b/,
    /\b[Qq]uería pedir(?:te|le|os|les)|\b[Qq]uisiera pedir(?:te|le|os|les)|\b[Qq]uiero pedir(?:te|le)/,
    /\b(?:[Aa]gradecería|[Aa]gradeceríamos|[Aa]gradezco|[Rr]uego|[Rr]ogamos) (?:que|si|me|nos|su|tu)\b/,
    /\b(?:[Hh]az|[Hh]aga)(?:me|nos) (?:el|un) favor\b|\b[Pp]or favor,? (?!no responda|no conteste|tenga en cuenta|disculp|ignore|no dud)(?:me |nos )?\p{L}+/u,
    /\b(?:[Ss]igo|[Ss]eguimos|[Qq]uedo|[Qq]uedamos) (?:esperando|a la espera de) (?:tu|su|vuestra?)\b/,
    /^(?:\p{Lu}\p{L}+, )?(?:[Ee]nvíame|[Ee]nvíeme|[Rr]evisa|[Rr]evise|[Ff]irma|[Ff]irme|[Rr]ellena|[Rr]ellene|[Cc]ompleta|[Cc]omplete|[Ee]cha|[Ee]che|[Aa]segúrate|[Aa]segúrese|[Tt]ráeme|[Dd]éjame saber|[Hh]azme|[Hh]ágame|[Pp]onme|[Pp]regúntale) /u,
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
