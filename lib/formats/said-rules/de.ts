import type { SaidRules } from './rules.ts';

/** Deeds as German main clauses have them behind "ich": "ich schicke". */
const DEED =
  /(?:schicke|sende|maile|schreibe|melde|kläre|prüfe|kümmere|gebe|leite|stelle|rufe|erledige|besorge|bringe|erstelle|bereite|liefere|überarbeite|aktualisiere|teile|frage|spreche|lade|buche|bestelle|informiere|übernehme|sorge|reiche|lege|mache|verspreche|komme|hole|trage|organisiere|korrigiere|ergänze|behebe|beheben|bestätige|bearbeite|schaue|sehe|lasse|veranlasse|versende|verschicke|verschiebe|vereinbare|unterschreibe|überprüfe|untersuche|recherchiere|reserviere|sammle|starte|teste|treffe|unterstütze|helfe|beantworte|antworte|präsentiere|plane|passe|richte|setze|beauftrage|bespreche|nehme|gehe|denke|ersetze|tausche|halte|zeige|erkläre|begleite|erinnere|hake|schicken|senden|melden|klären|lassen|teilen|bringen|erstellen|bereiten|überarbeiten|aktualisieren|rufen|machen|legen|reichen|setzen|richten|nehmen|tauschen|ersetzen|beheben|kommen|schreiben|bearbeiten|bestätigen|veranlassen|versenden|verschicken|beantworten|antworten|unterstützen|halten|zeigen|prüfen|kümmern|geben|leiten|stellen|liefern|informieren|übernehmen|sorgen)/
    .source;

/** Verbs in the infinitive that end a sentence with "werde". */
const DONE_LATER = /\p{L}+(?:en|ern|eln)\b/u.source;

export const german: SaidRules = {
  promise: [
    new RegExp(`(?:^|[,;:] |und )(?:[Ii]ch|[Ww]ir) ${DEED}\\b`),
    new RegExp(`(?:^|, )(?:\\p{L}+ ){1,3}?${DEED} (?:ich|wir)\\b`, 'u'),
    new RegExp(
      `\\b(?:[Ii]ch|[Ww]ir) (?:werden?|kann|können) (?!nicht|nie|leider|im |in den |auf |verreist|sein)(?:.* )?${DONE_LATER}`,
      'u',
    ),
    /\b(?:[Ss]ie|[Dd]u) (?:bekommen|erhalten|bekommst|erhältst|hören|hörst|haben|hast)\b.*\b(?:von (?:mir|uns)|bis (?:\p{Lu}|zum|Ende)|auf (?:Ihrem|deinem))/u,
    /\b(?:[Ii]ch|[Ww]ir) (?:habe|haben) (?:vor|zugesagt),/,
    /\b(?:[Ii]ch|[Ww]ir) (?:verspreche|versprechen|sichere|sichern|garantiere|garantieren|sage|sagen) (?:Ihnen|dir|euch)\b.*(?:, dass|\bzu\b)/,
    /\b(?:[Ss]ie|[Dd]u|[Ii]hr) (?:können|kannst|könnt) (?:auf (?:mich|uns) zählen|sich auf (?:mich|uns) verlassen|dich auf (?:mich|uns) verlassen)/,
    /\b(?:[Dd]as|[Dd]ies) (?:übernehme|erledige|mache|kläre|prüfe) ich\b/,
    /\b(?:[Ii]st|[Ww]ird) (?:so gut wie )?(?:gleich|sofort|umgehend|heute noch) erledigt\b/,
  ],
  ask: [
    /\b(?:[Kk]önnten|[Kk]önntest|[Kk]annst|[Kk]önnen|[Kk]önntet|[Ww]ürden|[Ww]ürdest|[Ww]ürdet) (?:[Ss]ie|du|ihr)\b(?! (?:dir|sich) (?:das )?vorstellen).*\?/,
    /\b[Bb]itte (?!antworten|beachten|beachte|wenden|entschuldig|verzeih|finden|nicht|um Verständnis|haben Sie Verständnis)(?:\p{Ll}+ )?\p{L}+/u,
    /^(?:\p{Lu}\p{L}+, )?(?:[Ss]chicken|[Ss]enden|[Gg]eben|[Tt]eilen|[Rr]ufen|[Ss]agen|[Dd]enken) Sie (?:mir|uns|bitte|daran)\b/u,
    /^(?:\p{Lu}\p{L}+, )?(?:[Ss]chick|[Ss]end|[Gg]ib|[Ss]ag|[Dd]enk|[Vv]ergiss|[Mm]eld)\b.*\b(?:mir|uns|bitte|daran|dich|nicht)\b/u,
    /\b(?:[Ii]ch|[Ww]ir) (?:brauche|brauchen|benötige|benötigen)\b.*\b(?:von (?:Ihnen|dir|euch)|Ihre|deine|eure)/,
    /\b(?:[Ii]ch|[Ww]ir) bitten?\b(?! um (?:Verständnis|Entschuldigung|Geduld))/,
    /\bWäre es möglich\b|\b[Ww]äre (?:toll|gut|schön|hilfreich|super), wenn (?:Sie|du|ihr)\b/,
    /\b[Ii]ch wäre (?:Ihnen|dir|euch)? ?dankbar\b/,
    /\b(?:[Mm]agst|[Mm]öchtest|[Kk]annst|[Mm]ögen|[Kk]önnen|[Kk]önnten|[Ww]ürden|[Dd]ürfte|[Dd]ürften) (?:du|[Ss]ie|ihr|ich Sie|ich dich|wir Sie|wir euch)\b.*\b(?:bitten|mir|uns|kurz|mal|bitte)\b.*\?/,
    /\b(?:[Kk]önnen|[Kk]önnten|[Ww]ollen|[Ss]ollen) wir\b.*\b(?:auf|um|am|zu einem|kurz)\b.*\b(?:verschieben|verlegen|legen|vorziehen|treffen|sprechen|telefonieren|abstimmen|vereinbaren)\?/,
    /\b(?:[Ii]ch|[Ww]ir) (?:würde|würden) (?:mich|uns) (?:sehr )?freuen, wenn (?:Sie|du|ihr)\b/,
    /\b(?:[Ss]ind|[Bb]ist|[Ss]eid) (?:Sie|du|ihr) so (?:gut|lieb|nett|freundlich)\b/,
    /\b(?:[Hh]ätten|[Hh]ättest|[Hh]aben|[Hh]ast) (?:Sie|du)\b.*\b(?:Zeit|einen Moment|Minuten)\b.*\?/,
    /^(?:\p{Lu}\p{L}+, )?(?:[Bb]ringen|[Pp]rüfen|[Bb]estätigen|[Uu]nterschreiben|[Ll]eiten|[Mm]elden|[Ll]assen|[Ff]ügen|[Tt]ragen|[Ff]üllen) Sie\b(?!.*\b(?:sich gern|wenn Sie|keine Sorge)\b)/u,
    /\b(?:[Ii]ch|[Ww]ir) (?:warte|warten) (?:noch )?auf (?:Ihre|deine|eure)\b/,
    /\b(?:[Dd]enken|[Dd]enk|[Dd]enkt) (?:Sie )?(?:bitte )?(?:daran|an)\b/,
  ],
  neither: [
    /^(?:Wenn|Falls|Sollten?|Sofern|Hätte)\b/,
    /\b(?:wenn Sie|falls Sie|wenn du|falls du) (?:noch )?(?:Fragen|etwas)/,
    /\bantworten Sie nicht\b|\babbestellen\b|\bNewsletter\b|\bniemals\b/i,
    /\b[Ww]ie (?:versprochen|besprochen)\b|\bzögern Sie nicht\b/,
    /\b(?:sagte|meinte|fragte|schrieb|hat gesagt|hat gefragt|bat),? /,
    /\b(?:leider|kann|können|werde) (?:\p{L}+ )?nicht\b/u,
    /^(?:Vielen )?Dank\b/,
  ],
};
