/** Nobody writes a line like it: what is longer is cut, or refused. Characters. */
export const LONGEST_LINE = 1 << 20;

/** More people, or events, are in no calendar or address book. */
export const MOST_ENTRIES = 500_000;

/** The word for what comes after that. */
export const wordsForTooMany = `The file has more than ${MOST_ENTRIES.toLocaleString('en')} entries: from here on it was not read. Split it, and import the parts.`;
