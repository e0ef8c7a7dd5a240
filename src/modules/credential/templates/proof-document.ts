import { renderSVG } from 'uqr';
import type { Day } from '#kernel/dates.ts';
import { directionOf } from '#kernel/languages.ts';
import type { Language } from '#kernel/languages.ts';
import { localeOf } from '#platform/i18n/translate.ts';
import { PDF_KEYWORD } from '../domain/identify-file.ts';
import { formatCode } from '../domain/verification-code.ts';
import type { VerificationCode } from '../domain/verification-code.ts';
import { PROOF_WORDS } from './proof-words.ts';

/** One language of the printed proof, as `proof.typ` reads it. */
export type ProofBlock = {
  readonly lang: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly note: string;
  readonly statement: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly modulesTitle: string;
  readonly modules: readonly string[];
  readonly limitsTitle: string;
  readonly limits: readonly string[];
  readonly checkTitle: string;
  readonly check: string;
  readonly bring: string;
  readonly demo: string;
};

/** A name in the person's own script, with the language and direction to set it in. */
export type OwnName = { readonly text: string; readonly lang: string; readonly dir: 'ltr' | 'rtl' };

/** The whole of `data` in `proof.typ`. A type and not an interface, so that it counts as JSON. */
export type ProofDocument = {
  readonly keyword: string;
  readonly codeShown: string;
  readonly address: string;
  readonly issuer: string;
  readonly demo: boolean;
  readonly name: { readonly latin: string; readonly own?: OwnName };
  readonly qr: { readonly svg: string; readonly alt: string };
  readonly blocks: readonly ProofBlock[];
};

export interface PrintedProofFacts {
  readonly code: VerificationCode;
  /** Where the QR code leads: the public page of this proof. */
  readonly checkUrl: string;
  readonly issuer: string;
  readonly issuedOn: Day;
  readonly name: { readonly latin: string; readonly own?: OwnName };
  /** The names of the modules by language; Dutch stands in where a translation is missing. */
  readonly modules: readonly ({ readonly nl: string } & Readonly<Partial<Record<Language, string>>>)[];
  readonly language: Language;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly completedOn: Day;
  /** True outside production: prints a line that says so. */
  readonly demo: boolean;
}

/**
 * Gathers what `proof.typ` prints: Dutch first, and the language of the trajectory beside it.
 * Ask `isPrintable` first whether the own-script name can be set; leave `own` out when not.
 */
export function toProofDocument(facts: PrintedProofFacts): ProofDocument {
  const address = facts.checkUrl.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '');
  const languages: Language[] = facts.language === 'nl' ? ['nl'] : ['nl', facts.language];
  return {
    keyword: `${PDF_KEYWORD}${facts.code}`,
    codeShown: formatCode(facts.code),
    address,
    issuer: facts.issuer,
    demo: facts.demo,
    name: facts.name,
    qr: {
      svg: renderSVG(facts.checkUrl, { ecc: 'M', border: 0 }),
      alt: PROOF_WORDS.nl.qrAlt.replace('{address}', address),
    },
    blocks: languages.map((language) => toBlock(facts, language)),
  };
}

function toBlock(facts: PrintedProofFacts, language: Language): ProofBlock {
  const words = PROOF_WORDS[language];
  const dates = datePrinter(language);
  return {
    lang: language,
    dir: directionOf(language),
    title: words.title,
    note: words.note,
    statement: words.statement.replace('{issuer}', facts.issuer),
    facts: [
      { label: words.languageLabel, value: languageName(facts.language, language) },
      {
        label: words.periodLabel,
        value: dates.formatRange(atMidnight(facts.period.from), atMidnight(facts.period.to)),
      },
      { label: words.completedLabel, value: dates.format(atMidnight(facts.completedOn)) },
      { label: words.issuedLabel, value: dates.format(atMidnight(facts.issuedOn)) },
    ],
    modulesTitle: words.modulesTitle,
    modules: facts.modules.map((names) => names[language] ?? names.nl),
    limitsTitle: words.limitsTitle,
    limits: words.limits,
    checkTitle: words.checkTitle,
    check: words.check,
    bring: words.bring,
    demo: words.demo,
  };
}

/** Prints days in full, with Latin digits as on every letter. UTC, because a day has no time zone. */
function datePrinter(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  });
}

function atMidnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function languageName(named: Language, language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(named) ?? named;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
