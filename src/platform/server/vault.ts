import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { sql } from 'kysely';
import { identityOf, type Tx } from './database/transaction.ts';

/**
 * Envelope encryption for chosen columns: each subject (a person, an organisation, an account) has a data key of its
 * own, wrapped by the master key. Erasing the data key makes all that was sealed with it unreadable, except in backups
 * of before.
 * AES-256-GCM; layout: 12 bytes nonce, 16 bytes tag, ciphertext. The subject's id is bound in as associated data.
 */
export interface Vault {
  /** Seals a text for a subject; makes the subject's key when it has none. */
  seal(tx: Tx, subjectId: string, text: string): Promise<Buffer>;
  /** Opens what was sealed. Throws when the key is gone or a byte was changed. */
  open(tx: Tx, subjectId: string, sealed: Uint8Array): Promise<string>;
  /** Destroys the key of a subject for ever, with what of them waits to be mailed; for the platform only. */
  erase(tx: Tx, subjectId: string): Promise<void>;
  /** A keyed digest of a value, to find a row by e-mail address without keeping the address readable. */
  blindIndex(purpose: string, value: string): Buffer;
}

/** Opens the vault with the master key (32 bytes). */
export function openVault(masterKey: Buffer): Vault {
  const derive = (label: string) => Buffer.from(hkdfSync('sha256', masterKey, 'vooraf', label, 32));
  const wrappingKey = createSecretKey(derive('wrap'));
  const indexKey = derive('index');
  // Key objects, because a plain buffer is made into one again at each use: that takes longer than the opening.
  const opened = new Map<string, KeyObject>();
  // Keys made in a transaction that may still be rolled back: never remembered, or what is sealed later is lost.
  const uncommitted = new WeakMap<object, Set<string>>();

  async function find(tx: Tx, subjectId: string): Promise<KeyObject | undefined> {
    const known = opened.get(subjectId);
    if (known) return known;
    const wrapped = await readKey(tx, subjectId);
    if (!wrapped) return undefined;
    const key = createSecretKey(decrypt(wrappingKey, subjectId, wrapped));
    return uncommitted.get(identityOf(tx))?.has(subjectId) ? key : remember(subjectId, key);
  }

  async function make(tx: Tx, subjectId: string): Promise<KeyObject> {
    const wrapped = encrypt(wrappingKey, subjectId, randomBytes(32));
    await tx.db
      .insertInto('platform.data_key')
      .values({ subject_id: subjectId, wrapped, created_at: tx.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const kept = await readKey(tx, subjectId);
    if (!kept) throw new Error('the data key was not kept');
    uncommitted.set(identityOf(tx), (uncommitted.get(identityOf(tx)) ?? new Set()).add(subjectId));
    return createSecretKey(decrypt(wrappingKey, subjectId, kept));
  }

  function remember(subjectId: string, key: KeyObject): KeyObject {
    if (opened.size > 5000) opened.clear();
    opened.set(subjectId, key);
    return key;
  }

  return {
    async seal(tx, subjectId, text) {
      const key = (await find(tx, subjectId)) ?? (await make(tx, subjectId));
      return encrypt(key, subjectId, Buffer.from(text, 'utf8'));
    },
    async open(tx, subjectId, sealed) {
      const key = await find(tx, subjectId);
      if (!key) throw new Error('the data key of this subject was erased');
      return decrypt(key, subjectId, sealed).toString('utf8');
    },
    async erase(tx, subjectId) {
      await sql`select platform.erase_subject(${subjectId}::uuid, ${tx.now})`.execute(tx.db);
      opened.delete(subjectId);
    },
    blindIndex(purpose, value) {
      return createHmac('sha256', indexKey)
        .update(`${purpose}\0${value.normalize('NFC').trim().toLowerCase()}`)
        .digest();
    },
  };
}

async function readKey(tx: Tx, subjectId: string): Promise<Buffer | undefined> {
  const row = await tx.db
    .selectFrom('platform.data_key')
    .select('wrapped')
    .where('subject_id', '=', subjectId)
    .executeTakeFirst();
  return row?.wrapped;
}

function encrypt(key: KeyObject, subjectId: string, plain: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(subjectId));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: KeyObject, subjectId: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(subjectId));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}
