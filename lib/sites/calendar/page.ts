import { type EmailAddress, parseEmailAddress } from '../../domain/email-address.ts';
import { keepLast } from './keep-last.ts';
import { findPart } from './selectors.ts';

/** What Calendar says of its user in a hidden block on each of its pages. */
export type PageFacts = {
  /** Empty when the page does not say. */
  own: EmailAddress[];
  /** IANA name of the zone in which the page shows its times. */
  zone?: string;
  /** The page's display language, as BCP 47. */
  language: string;
};

export function readPageFacts(document: Document): PageFacts {
  const own = parseEmailAddress(textOf(document, 'ownAddress'));
  const zone = textOf(document, 'zone');
  return {
    own: own ? [own] : [],
    ...(zone && isZone(zone) && { zone }),
    language: toLanguage(textOf(document, 'locale') || document.documentElement.lang),
  };
}

const textOf = (document: Document, part: 'ownAddress' | 'zone' | 'locale'): string =>
  findPart(document, part)?.textContent?.trim() ?? '';

/** Google writes `en_GB`, and codes that are no language of Intl's: then English, whose words never do harm. */
function toLanguage(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    // RangeError: not a language tag.
    return 'en';
  }
}

/**
 * To be called once, when the browser has nothing to do: the first formatter of a page takes longer to make than all that
 * is read with it (10 ms, 2026-11).
 */
export const prepareZones = (): void => void isZone('UTC');

const isZone = keepLast((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    // RangeError: a zone this browser does not know.
    return false;
  }
});
