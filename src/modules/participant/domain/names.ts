/** The ways a name can be written, each with whoever wrote it (E04). */
export const NAME_KINDS = ['latin', 'own-script', 'mrz', 'dvz', 'rijksregister'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export interface Name {
  readonly given: string;
  readonly family: string;
}

export interface NameForm extends Name {
  readonly kind: NameKind;
  /** Who wrote it so: `person`, `partner`, `pilot`, `dvz`, `rijksregister`… */
  readonly source: string;
  readonly since: Date;
}

/** The newest form of each kind; of equal dates the one that came last. */
export function newestForms(forms: readonly NameForm[]): Partial<Record<NameKind, NameForm>> {
  const newest: Partial<Record<NameKind, NameForm>> = {};
  for (const form of forms) {
    const known = newest[form.kind];
    if (!known || form.since.getTime() >= known.since.getTime()) newest[form.kind] = form;
  }
  return newest;
}

/** A name in the order people say it. */
export function fullName(name: Name): string {
  return [name.given, name.family].filter((part) => part !== '').join(' ');
}

const SPACES = /\s+/g;

/** A name as typed, without the spaces that a keyboard adds. */
export function tidyName(text: string): string {
  return text.normalize('NFC').replace(SPACES, ' ').trim();
}

const LATIN = /^[\p{Script=Latin}\p{Mark}\s'’.-]*$/u;

/** True when a text is written in Latin letters, as on a passport. */
export function isLatin(text: string): boolean {
  return LATIN.test(text);
}
