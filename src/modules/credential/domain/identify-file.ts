import { sha256, toHex } from './data-integrity.ts';
import { asFields } from './proof-shape.ts';
import type { VerificationCode } from './verification-code.ts';
import { CODE_SHAPE, parseCode } from './verification-code.ts';

/** What precedes the code among the keywords of a printed proof. */
export const PDF_KEYWORD = 'vooraf-proof:';

/**
 * What somebody handed us to check. For a PDF: `sha256` equals that of the issued file → genuine; otherwise
 * with a code → a proof of ours that was changed; without → not ours.
 */
export type IdentifiedFile =
  | { readonly kind: 'pdf'; readonly sha256: string; readonly code?: VerificationCode }
  | { readonly kind: 'credential'; readonly credential: unknown }
  | { readonly kind: 'unknown' };

/** Larger files are not ours: a proof is tens of kilobytes. */
const MAX_BYTES = 5_000_000;

/**
 * Tells a printed proof, a signed credential and anything else apart, without judging it.
 *
 * @param bytes the file as received; never stored or logged here.
 * @returns `unknown` for what is too large or unreadable; never throws for bad content.
 */
export async function identifyProofFile(bytes: Uint8Array): Promise<IdentifiedFile> {
  if (bytes.length > MAX_BYTES) return { kind: 'unknown' };
  // A reader accepts a PDF whose header stands within the first 1024 bytes (ISO 32000-1, annex H.3.4.1).
  if (latin1(bytes.subarray(0, 1024)).includes('%PDF-')) return identifyPdf(bytes);
  const credential = readCredential(bytes);
  return credential === undefined ? { kind: 'unknown' } : { kind: 'credential', credential };
}

async function identifyPdf(bytes: Uint8Array): Promise<IdentifiedFile> {
  const digest = toHex(await sha256(bytes));
  // The keywords stand twice: in the document information and, never compressed, in the XMP packet. Another
  // program may write the first as UTF-16; without the zero bytes both read alike.
  const text = latin1(bytes).replaceAll('\0', '');
  const found = text.matchAll(new RegExp(`${PDF_KEYWORD}(${CODE_SHAPE})`, 'g'));
  // One of the two may be the place that was changed: take the first whose check characters are right.
  const code = Array.from(found, ([, candidate]) => parseCode(candidate ?? '')).find((parsed) => parsed !== undefined);
  return code === undefined ? { kind: 'pdf', sha256: digest } : { kind: 'pdf', sha256: digest, code };
}

function readCredential(bytes: Uint8Array): unknown {
  try {
    // TextDecoder drops a byte order mark, and `fatal` refuses what is not UTF-8.
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const types = asFields(value)?.type;
    return Array.isArray(types) && types.includes('VerifiableCredential') ? value : undefined;
  } catch {
    return undefined;
  }
}

function latin1(bytes: Uint8Array): string {
  // The label latin1 means windows-1252 to TextDecoder; it agrees on ASCII, which is all that is looked for.
  return new TextDecoder('latin1').decode(bytes);
}
