import type { SaidRules } from './rules.ts';

/** What one does for another, in the present: "envio-lhe", "te aviso". */
const DEED =
  /(?:ajudo|acompanho|adiciono|agendo|ajusto|altero|anexo|assino|atualizo|busco|corrijo|deixo|encarrego|entrego|escrevo|esclareço|explico|finalizo|fecho|garanto|informo|investigo|levo|marco|mostro|ofereço|organizo|peço ao|peço à|pergunto|ponho|proponho|providencio|resolvo|reservo|reúno|subo|termino|testo|transmito|volto|ocupo|fazemos|entregamos|informamos|respondemos|preparamos|resolvemos|voltamos|ligamos|encarregamos|envio|mando|passo|ligo|aviso|confirmo|encaminho|reencaminho|preparo|reviso|cuido|trato|compartilho|partilho|faço|respondo|retorno|apresento|dou|trago|verifico|consulto|comprometo|prometo|enviamos|mandamos|avisamos|confirmamos|cuidamos|tratamos|comprometemos)/
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
    /\b(?:[Pp]osso|[Pp]odemos) (?:(?:te|lhe|lhes) )?(?!ser|estar|imaginar|dizer que|entender|garantir que não)\p{L}+r(?:-(?:te|lhe|lhes|vos))?(?![\p{L}])(?!.*\?)/u,
    /\b(?:[Cc]onta|[Cc]onte|[Cc]ontem) comigo\b|\b[Dd]eix[ae] comigo\b|\b(?:[Mm]e|[Nn]os) comprome(?:to|temos) a\b|\b[Cc]omprome(?:to-me|temo-nos) a\b/,
    /\b(?:[Ff]ico|[Ff]icamos) de \p{L}+r(?![\p{L}])|\b(?:[Ee]stou|[Ee]stamos) (?:a|te|lhe) ?(?:enviar|enviando|preparar|tratar)\b/u,
    /\b(?:[Pp]retendo|[Pp]retendemos|[Tt]enciono|[Pp]enso) \p{L}+r(?:-\p{L}+)?(?![\p{L}])/u,
    /(?:^|[,;] |e )(?:[Ee]u |[Nn]ós )?(?:(?:te|lhe|lhes) )?(?:farei|faremos|direi|diremos|trarei|traremos|porei)(?![\p{L}])/iu,
    /(?:^|[,;] |e )(?:[Ee]u |[Nn]ós )?\p{L}+r-(?:te|lhe|lhes|vos|lo|la)-(?:ei|emos)(?![\p{L}])/iu,
    /\b(?:[Rr]ecebe|[Rr]ecebes|[Rr]ecebem|[Tt]em|[Tt]ens|[Vv]ai receber|[Vv]ai ter|[Vv]ais receber|[Vv]ais ter)\b.*\b(?:amanhã|até|hoje|na segunda|na terça|na quarta|na quinta|na sexta)\b(?!.*\?)/,
    /^(?:[Vv]ocê |[Vv]ocês |[Oo] senhor |[Aa] senhora )?(?:terá|terão|receberá|receberão)(?![\p{L}])/iu,
  ],
  ask: [
    /\b(?:[Pp]oderia|[Pp]oderias|[Pp]odia|[Pp]odias|[Pp]ode|[Pp]odes|[Vv]ocê pode|[Vv]ocê poderia)(?! ser\b| acreditar| imaginar| cancelar a subs)\b.*\?/,
    /^[Pp]or favor,? (?!não responda|desculp|ignore|note|observe)\p{L}+|, por favor\.?$/u,
    /\b(?:[Pp]reciso|[Pp]recisamos) (?:que|da sua|do seu|da tua|do teu|das suas|dos seus)/,
    /\b(?:[Ss]olicitamos|[Ss]olicito|[Pp]edimos|[Pp]eço|[Aa]gradeço|[Aa]gradecíamos|[Aa]gradecemos) (?:a |o )?que\b/,
    new RegExp(`^(?:\\p{Lu}\\p{L}+, )?(?:[Mm]e |[Nn]os )${ORDER}(?![\\p{L}])`, 'iu'),
    new RegExp(`^(?:\\p{Lu}\\p{L}+, )?${ORDER}-(?:me|nos|lhe|o|a)(?![\\p{L}])`, 'iu'),
    /\b(?:[Vv]ocê|[Vv]ocês|[Tt]u|[Oo] senhor|[Aa] senhora) (?:consegue|conseguem|consegues|conseguiria|poderiam|podem|podes)(?! acreditar| imaginar)\b.*\?/,
    /\b(?:[Cc]onsegue|[Cc]onsegues|[Cc]onseguem|[Cc]onseguiria|[Cc]onseguirias|[Pp]oderiam|[Pp]oderíamos|[Pp]odemos|[Pp]odíamos) (?!acreditar|imaginar|ser\b)(?:me |nos |te )?\p{L}+r\b.*\?/u,
    /\b(?:[Tt]em|[Tt]ens|[Tt]eria|[Tt]erias) (?:um (?:momento|minuto|tempinho)|\p{L}+ minutos|tempo|disponibilidade)\b.*\?/u,
    /\b(?:[Mm]e|[Nn]os) (?:envia|envias|manda|mandas|passa|passas|confirma|confirmas|avisa|avisas|ajuda|ajudas|diz|dizes|liga|ligas)(?![\p{L}]).*\?/u,
    /\b(?:[Gg]ostaria|[Gg]ostaríamos|[Gg]ostava|[Aa]gradeceria|[Aa]gradecia|[Aa]gradeço|[Aa]gradecemos|[Qq]ueria|[Pp]reciso|[Pp]recisamos) (?:de )?(?:que|se) (?:você|vocês|o senhor|a senhora|me|nos|\p{L}+(?:asse|esse|isse|asses|esses|isses|e|a|em|am)\b)/u,
    /\b(?:[Gg]ostaria|[Gg]ostava|[Qq]ueria) de (?:te|lhe|vos) pedir\b|\b[Qq]ueria pedir-(?:te|lhe|vos)\b|\b[Pp]eço-(?:te|lhe|vos)\b/,
    /\b[Pp]or favor,? (?!não responda|não responder|desculp|ignore|note|observe)(?:me |nos )?\p{L}+|\bpor gentileza\b|^(?:[Ff]avor|[Ff]aça o favor de) \p{L}+/u,
    /\b(?:[Aa]guardo|[Aa]guardamos|[Ff]ico a aguardar|[Ff]icamos a aguardar|[Ee]stou à espera d[aeo]) (?:a |o )?(?:sua|seu|tua|teu|vossa|vosso)\b/,
    /^(?:\p{Lu}\p{L}+, )?(?:[Rr]eveja|[Rr]evê|[Aa]ssine|[Aa]ssina|[Pp]reencha|[Pp]reenche|[Vv]erifique|[Vv]erifica|[Cc]omplete|[Cc]onfirme|[Ee]nvie|[Mm]ande|[Aa]vise|[Ll]embre-se|[Ll]embra-te|[Tt]raga|[Cc]ertifique-se|[Dd]á uma olhada|[Dd]ê uma olhada) /u,
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
