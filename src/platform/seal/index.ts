import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * Keeps at rest what only some may read: health notes, links that are mailed again. AES-256-GCM (NIST SP 800-38D) with a
 * random nonce; `about` names the row it belongs to, so that nothing sealed can be moved to another.
 */
export type Seal = {
  seal(words: string, about: string): string;
  /** Undefined for what was not sealed by us, for another row, or with a key that is gone. */
  open(sealed: string, about: string): string | undefined;
  /** True for what an older key sealed: whoever writes its row next seals it anew. */
  isOld(sealed: string): boolean;
};

const FORM = /^1\.([0-9a-f]{8})\.([A-Za-z0-9_-]+)$/;
const NONCE = 12;
const TAG = 16;

/** `keys`, newest first, each 32 bytes in base64url: the first seals, all of them open. */
export function createSeal(keys: readonly [string, ...string[]]): Seal {
  const known = keys.map((key) => {
    const bytes = Buffer.from(key, 'base64url');
    if (bytes.length !== 32) throw new Error('a key to seal with has 32 bytes');
    return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
  });
  const [newest] = known as [(typeof known)[number], ...typeof known];
  return {
    seal(words, about) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', newest.bytes, nonce).setAAD(Buffer.from(about));
      const hidden = Buffer.concat([
        nonce,
        cipher.update(words, 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      return `1.${newest.id}.${hidden.toString('base64url')}`;
    },
    open(sealed, about) {
      const [, id, text = ''] = FORM.exec(sealed) ?? [];
      const key = known.find((one) => one.id === id);
      const bytes = Buffer.from(text, 'base64url');
      if (!key || bytes.length < NONCE + TAG) return undefined;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, NONCE))
          .setAAD(Buffer.from(about))
          .setAuthTag(bytes.subarray(-TAG));
        return decipher.update(bytes.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
    isOld: (sealed) => FORM.exec(sealed)?.[1] !== newest.id,
  };
}
