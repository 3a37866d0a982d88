import type { Instant } from '../domain/time.ts';
import { toStamp } from './ics-time.ts';

/** `<id>@google.com`, of a series split at "this and following" `<id>_R20231016T190000@google.com`. */
const GOOGLES = /^([a-v0-9_]+?)(?:_R\d{8}(?:T\d{6})?)?@google\.com$/i;

/** What all parts of a series that was split have in common. */
export const seriesOf = (uid: string): string => {
  const id = GOOGLES.exec(uid)?.[1];
  return id ? `${id}@google.com` : uid;
};

/**
 * The id that Calendar's pages give to the event of a file, so that both are one touch. Google's own is in the uid; to an
 * event from elsewhere it gives an underscore and the uid in base32hex. An instance has its planned start behind it.
 */
export function toEventRef(uid: string, plannedStart?: Instant): string {
  const id = GOOGLES.exec(uid)?.[1] ?? `_${toBase32Hex(uid)}`;
  return plannedStart === undefined ? id : `${id}_${toStamp(plannedStart)}`;
}

const DIGITS = '0123456789abcdefghijklmnopqrstuv';

/** RFC 4648, 7, in lower case and without padding. */
function toBase32Hex(text: string): string {
  let [bits, held, encoded] = [0, 0, ''];
  for (const byte of new TextEncoder().encode(text)) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      encoded += DIGITS[(held >> bits) & 31];
    }
  }
  return bits > 0 ? encoded + DIGITS[(held << (5 - bits)) & 31] : encoded;
}
