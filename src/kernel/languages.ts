/** Languages of the platform; Dutch is the source and the authentic text (design §2.10). */
export const LANGUAGES = ['nl', 'en', 'fr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  en: 'English',
  fr: 'Français',
  ar: 'العربية',
};

/** Direction of a language's script. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The language a text names, or undefined. */
export function asLanguage(text: string | null | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}
