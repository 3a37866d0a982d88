import type { SaidRules } from './rules.ts';

/** "je vous", "nous te": whom it is done for, between the subject and the verb. */
const FOR_WHOM = /(?:(?:vous|te|t'|le|la|les|l'|lui|leur|y|en|m'en|m') ?){0,2}/.source;

/** What one does for another, in the present: "je t'envoie". */
const DEED =
  /(?:adresse|communique|informe|organise|planifie|programme|finalise|termine|valide|modifie|relis|regarde|vois|cherche|demande|réponds|règle|résous|renvoie|remets|joins|soumets|signe|commande|étudie|complète|traduis|apporte|aide|accompagne|explique|recontacte|consulte|arrange|décale|reporte|avertis|préviens|passe|mets|dépose|publie|teste|rappelons|contactons|organisons|adressons|finalisons|informons|répondons|livrons|chargeons|engageons|réglons|envoie|transmets|fais|tiens|appelle|rappelle|prépare|vérifie|contacte|réserve|mets|donne|partage|présente|reviens|charge|occupe|engage|confirme|prends|propose|relance|transfère|rédige|ajoute|corrige|livre|promets|envoyons|transmettons|faisons|tenons|revenons|préparons|vérifions|mettons|donnons|occupons|engageons)/
    .source;

/** What one has to do, as an order: "envoyez-moi". */
const ORDER =
  /(?:envoie|envoyez|transmets|transmettez|dis|dites|donne|donnez|confirme|confirmez|rappelle|rappelez|fais|faites|tiens|tenez|préviens|prévenez|partage|partagez)/
    .source;

export const french: SaidRules = {
  promise: [
    new RegExp(
      `(?:^|[,;] |et )(?:[Jj]e |[Jj]'|[Nn]ous (?:nous )?)(?:m'|me )?${FOR_WHOM}${DEED}(?![\\p{L}])`,
      'u',
    ),
    /(?:^|[,;] |et )(?:[Jj]e vais|[Nn]ous allons) (?!bien|être|avoir|en vacances|à |au )/,
    /(?:^|[,;] |et )[Jj]e (?:(?:vous|te|t'|le|la|les|lui|leur) ?){0,2}(?!serai\b|ne )\p{L}+rai\b/u,
    /(?:^|[,;] |et )[Nn]ous (?:(?:vous|te|le|la|les|lui|leur) ?){0,2}(?!serons|ne )\p{L}+rons\b/u,
    /(?:^|[,;] |et |[Cc]'est promis)(?:,? )?[Jj]e (?:m'en|m'y) (?:charge|occupe|mets)\b/,
    /\b(?:[Jj]e peux|[Nn]ous pouvons) (?:(?:vous|te|t'|le|la|les|lui|leur) ?){1,2}(?!comprendre|dire que|assurer que)\p{L}+(?:er|ir|re)\b(?!.*\?)/u,
    /\b(?:[Cc]omptez|[Cc]ompte) sur (?:moi|nous)\b/,
    /\b(?:[Jj]e suis en train de|[Jj]'ai prévu de|[Nn]ous avons prévu de|[Jj]e compte|[Nn]ous comptons) (?:(?:vous|te|le|la|les) )?\p{L}+(?:er|ir|re)\b/u,
    /\b(?:[Vv]otre|[Tt]on|[Ll]e|[Ll]a|[Ll]es) .{2,40} (?:vous|te|t') ?(?:sera|seront|parviendra|parviendront)\b/,
    /\b(?:[Vv]ous aurez|[Tt]u auras|[Vv]ous recevrez|[Tt]u recevras)\b(?! du plaisir)/,
  ],
  ask: [
    /\b(?:[Pp]ourriez|[Pp]ouvez)-vous\b.*\?|\b(?:[Pp]eux|[Pp]ourrais)-tu\b(?! imaginer| croire).*\?/,
    /\b[Ee]st-ce que (?:tu peux|vous pouvez|tu pourrais|vous pourriez)\b.*\?/,
    /\b[Mm]erci de (?!ne pas|votre|ton|vos)\p{L}+(?:r|re|ir)\b/u,
    /\b[Vv]euillez (?!trouver|noter|agréer|ne pas|nous excuser|patienter)\p{L}+/u,
    new RegExp(
      `^(?:\\p{Lu}\\p{L}+, |[Aa]lors |[Ss]'il (?:te|vous) plaît,? )?${ORDER}-(?:moi|nous|lui|le|la)\\b`,
      'iu',
    ),
    /\b(?:[Jj]'ai|[Nn]ous avons) (?:encore )?besoin (?:de votre|de ta|de ton|de vos|que (?:vous|tu))/,
    /\b(?:[Jj]e vous prie|[Nn]ous vous prions|[Jj]e te prie) de (?!croire|m'excuser|nous excuser|recevoir|agréer)/,
    /^(?:[Pp]ensez|[Pp]ense|[Nn]'oubliez pas|[Nn]'oublie pas) (?:à|de|d')/,
    /\b(?:[Pp]ourrais|[Pp]eux|[Pp]ourriez|[Pp]ouvez|[Vv]oudrais|[Vv]oudriez|[Aa]urais|[Aa]uriez)-(?:tu|vous)\b(?! imaginer| croire| cru| pensé| dit| été).*\?/,
    /\b(?:[Tt]u peux|[Vv]ous pouvez|[Tt]u pourrais|[Vv]ous pourriez|[Tt]u veux bien|[Vv]ous voulez bien) (?!imaginer|croire|compter|toujours)(?:(?:me|m'|nous|le|la|les|y|en) ?){0,2}\p{L}+(?:er|ir|re).*\?/u,
    /\b(?:[Jj]'aimerais|[Jj]e voudrais|[Nn]ous aimerions|[Nn]ous voudrions|[Jj]e souhaite|[Nn]ous souhaitons|[Jj]e souhaiterais|[Nn]ous souhaiterions|[Ii]l faudrait|[Ii]l faut) que (?:tu|vous)\b/,
    /\b(?:[Jj]e|[Nn]ous) (?:vous|te) (?:demande|demandons|remercie de bien vouloir|remercions de bien vouloir|saurais gré|serais reconnaissant|invite à|invitons à)\b/,
    /\b(?:[Jj]e vous serais|[Jj]e te serais|[Nn]ous vous serions) reconnaissant/,
    /\b(?:[Mm]erci|[Pp]rière) de (?:me|m'|nous|bien|le|la|les|lui) ?\p{L}+/u,
    /\bs'il (?:vous|te) plaît\b(?!.*\bne pas répondre)/,
    /\b(?:[Jj]'attends|[Nn]ous attendons) (?:encore |toujours )?(?:votre|ton|ta|vos|tes)\b/,
    /\b[Oo]n peut (?:se|décaler|reporter|avancer|déplacer)\b.*\?|\b[Pp]ouvons-nous (?:nous|décaler|reporter|avancer|déplacer)\b.*\?/,
    /\b[Ss]erait-il possible\b|\b[Pp]ourrais-je (?:te|vous) demander\b/,
    /\b(?:[Ii]l|[Cc]e) serait (?:bien|super|utile|parfait) (?:que|si) (?:tu|vous)\b/,
  ],
  neither: [
    /^(?:Si|S'il|Au cas où|Dès que vous)\b(?!.{0,3}(?:te|vous) plaît)/,
    /\b[Nn]'hésite[sz]? pas\b/,
    /\bne pas répondre\b|\bdésabonner\b|\bjamais\b|\bnewsletter\b/i,
    /\b[Cc]omme (?:promis|convenu)\b/,
    /\b(?:a|ont|avait|m'a|avez) (?:dit|demandé|écrit|promis)\b/,
    /\b(?:ne|n') ?(?:peux|pouvons|pourrai|pourrons)\b/,
    /^Merci (?:beaucoup )?(?:pour|de (?:votre|ton|vos))\b/,
  ],
};
