import type { Language } from '#kernel/languages.ts';
import ar from './2026-11.ar.json' with { type: 'json' };
import en from './2026-11.en.json' with { type: 'json' };
import fr from './2026-11.fr.json' with { type: 'json' };
import nl from './2026-11.nl.json' with { type: 'json' };

export interface AgreementSection {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly points?: readonly string[];
}

/** The text of the agreement in one language (G01–G04, A14). The Dutch one is authentic. */
export interface AgreementText {
  readonly title: string;
  readonly note: string;
  readonly sections: readonly AgreementSection[];
}

/** Every version that was ever signed stays here; a change of a word is a new version. */
const VERSIONS: Readonly<Record<string, Readonly<Record<Language, AgreementText>>>> = { '2026-11': { nl, en, fr, ar } };

export const CURRENT_VERSION = '2026-11';

/**
 * A version in a language, with the number of months that data are kept filled in.
 * @throws when there is no such version
 */
export function agreementText(version: string, language: Language, months: string): AgreementText {
  const text = VERSIONS[version]?.[language];
  if (!text) throw new Error(`no agreement ${version}`);
  const fill = (line: string) => line.replaceAll('{months}', months);
  return {
    ...text,
    sections: text.sections.map(({ heading, paragraphs, points }) => ({
      heading,
      paragraphs: paragraphs?.map(fill),
      points: points?.map(fill),
    })),
  };
}
