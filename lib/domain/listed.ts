/** "5 notes, 2 follow-ups and 1 touch". */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
