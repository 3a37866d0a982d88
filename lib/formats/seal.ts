import { joined } from './backup-frames.ts';

/**
 * A passphrase, made slow to guess: what files are sealed with. The key lets nobody read it out again and is of no use
 * without the salt it was made with, which stands in each file.
 */
export type SealKey = { salt: Uint8Array<ArrayBuffer>; key: CryptoKey };

/** OWASP's figure for PBKDF2 with SHA-256, 2026. Another figure is another version of the file. */
const ROUNDS = 600_000;
export const SALT_SIZE = 16;
const PART_SIZE = 1 << 18;
const TAG_SIZE = 16;
const NONCE_SIZE = 12;
const USE = new TextEncoder().encode('touchbase backup');

/** Some half a second of work, on purpose; off the main thread. */
export async function toSealKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer> = newSalt(),
): Promise<SealKey> {
  // The same letters typed on another system may come in other code points.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const typed = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  const bits = await crypto.subtle.deriveBits(algorithm, typed, 256);
  return { salt, key: await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']) };
}

export const newSalt = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(SALT_SIZE));

/**
 * Encrypts with AES-GCM in parts. Each part's nonce says which it is and whether it is the last (the STREAM
 * construction; Hoang, Reyhanitabar, Rogaway and Vizár 2015), so that parts cannot be left out, swapped or cut off
 * unseen; `header` is bound to every part. `fileSalt` gives each file a key of its own, so no nonce comes twice.
 */
export async function seal(
  bytes: Uint8Array<ArrayBuffer>,
  { key }: SealKey,
  fileSalt: Uint8Array<ArrayBuffer>,
  header: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const fileKey = await toFileKey(key, fileSalt);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const { part, nonce } of cut(bytes, PART_SIZE)) {
    const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: header };
    parts.push(new Uint8Array(await crypto.subtle.encrypt(algorithm, fileKey, part)));
  }
  return parts;
}

/** Decrypts what seal made. Undefined when the key is another, or anything was changed: nobody can tell which. */
export async function unseal(
  bytes: Uint8Array<ArrayBuffer>,
  { key }: SealKey,
  fileSalt: Uint8Array<ArrayBuffer>,
  header: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const fileKey = await toFileKey(key, fileSalt);
  const parts: Uint8Array[] = [];
  try {
    for (const { part, nonce } of cut(bytes, PART_SIZE + TAG_SIZE)) {
      const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: header };
      parts.push(new Uint8Array(await crypto.subtle.decrypt(algorithm, fileKey, part)));
    }
  } catch {
    return undefined;
  }
  return joined(parts, bytes.length - parts.length * TAG_SIZE);
}

const toFileKey = (key: CryptoKey, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: USE },
    key,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );

/** At least one part, even of nothing: the last must be there to be known as the last. */
function* cut(
  bytes: Uint8Array<ArrayBuffer>,
  size: number,
): Generator<{ part: Uint8Array<ArrayBuffer>; nonce: Uint8Array<ArrayBuffer> }> {
  const count = Math.max(1, Math.ceil(bytes.length / size));
  for (let index = 0; index < count; index++) {
    const nonce = new Uint8Array(NONCE_SIZE);
    new DataView(nonce.buffer).setUint32(NONCE_SIZE - 5, index);
    nonce[NONCE_SIZE - 1] = index === count - 1 ? 1 : 0;
    yield { part: bytes.subarray(index * size, (index + 1) * size), nonce };
  }
}
