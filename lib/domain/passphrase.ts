/** What is said of a passphrase while it is typed. */
export type PassphraseWords = { isUsable: boolean; words: string };

const SHORTEST = 8;

/**
 * How hard it would be to guess, in plain words. By its length and variety alone: we bring no list of known ones, so the
 * words promise nothing. With 600,000 rounds a graphics card tries some ten thousand a second.
 */
export function judgePassphrase(text: string): PassphraseWords {
  const signs = [...text.normalize('NFKC')];
  if (signs.length < SHORTEST) return { isUsable: false, words: `At least ${SHORTEST} characters.` };
  const different = new Set(signs).size;
  if (different < 5)
    return { isUsable: false, words: 'The same few characters again and again are guessed at once.' };
  const parts = text.trim().split(/[\s-]+/).length;
  if (signs.length >= 20 || parts >= 5)
    return { isUsable: true, words: 'Long: hard to guess, when it is no known phrase.' };
  if (signs.length >= 13)
    return { isUsable: true, words: 'Fair: hard to guess, unless it is a name or a saying.' };
  return {
    isUsable: true,
    words: 'Short: somebody determined could guess it. Five unrelated words are better.',
  };
}
