import type { Language } from '#kernel/languages.ts';

/** One language of the agreement, as `agreement.typ` reads it. Every language has the same sections. */
export type AgreementBlock = {
  readonly lang: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  /** Which text counts: Dutch is the authentic one. */
  readonly note: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
    readonly points?: readonly string[];
  }[];
  readonly signatureTitle: string;
  /** What the person declared by typing the name. */
  readonly signatureStatement: string;
  /** What the hash below the signature is of. */
  readonly versionNote: string;
  /** Printed at the top when `demo` is true. */
  readonly demo: string;
};

/** A text with the language and direction to set it in. */
export type PrintedValue = { readonly text: string; readonly lang: string; readonly dir: 'ltr' | 'rtl' };

/** One value with its label in each language of the document, in the order of `blocks`. */
export type SharedRow = { readonly labels: readonly string[]; readonly values: readonly PrintedValue[] };

/**
 * The whole of `data` in `agreement.typ` (G01 to G03): Dutch in `blocks[0]`, the participant's language
 * in `blocks[1]` unless it is Dutch. A type and not an interface, so that it counts as JSON.
 */
export type AgreementDocument = {
  readonly issuer: string;
  readonly demo: boolean;
  /** Who agrees: the participant (Latin form and own script) and the agency. */
  readonly parties: readonly SharedRow[];
  /** Typed name, and the moment in Brussels time as text. */
  readonly signature: readonly SharedRow[];
  /** The version of the text, for the foot of every page. */
  readonly versionShown: string;
  /** SHA-256 of the text that was agreed to, as hexadecimal. */
  readonly versionHash: string;
  readonly blocks: readonly AgreementBlock[];
};
