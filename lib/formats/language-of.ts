/** The languages whose promises and requests are understood. */
export const spoken = ['en', 'de', 'fr', 'es', 'pt'] as const;
export type Spoken = (typeof spoken)[number];

/** Small words that a text of some length cannot do without, and that the other languages do not have. */
const small: Record<Spoken, RegExp> = {
  en: /(?<!\p{L})(?:the|and|you|is|are|to|of|we|will|have|with|please|this|that|for|i'll|i)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:der|die|das|und|ich|sie|wir|ist|nicht|mit|bitte|ein|eine|den|für|auf|zu|ihnen|dir|du|mir|bis)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|la|les|et|je|vous|nous|est|pas|avec|une|des|du|pour|dans|merci|votre|d'ici|au|tu)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:el|la|los|las|y|que|usted|es|con|una|por|para|del|gracias|su|tu|lo|te|un|al)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:o|a|os|as|e|que|você|é|com|uma|por|para|do|da|não|obrigado|obrigada|sua|seu|no|na|até|ao|em)(?!\p{L})/giu,
};

/** Which of them a text is written in: the one whose small words it has most of. English, when it has none. */
export function languageOf(text: string): Spoken {
  const counts = spoken.map((language) => text.match(small[language])?.length ?? 0);
  const most = Math.max(...counts);
  return spoken[counts.indexOf(most)] ?? 'en';
}
