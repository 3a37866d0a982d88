/**
 * By which of its alternatives a reader understood each part of a page: 0 is the way that is expected, later ones are
 * what it falls back to. Names of parts and numbers only, nothing that the page says.
 */
export type PartsUnderstood = Record<string, number>;
