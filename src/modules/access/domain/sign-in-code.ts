/** The rules of the code that comes by e-mail. */
export const CODE_DIGITS = 6;
export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;

/**
 * A code as somebody types it → its six digits: spaces and hyphens fall away, Arabic and Persian digits count.
 * @returns what was typed when it is no code; the schema then refuses it
 */
export function readCode(typed: string): string {
  return typed
    .replaceAll(/[\s\u200e\u200f-]/g, '')
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}
