/** The themes of the course on life here, as the pilots used them (H09). */
export const THEMES = [
  'stad-en-land',
  'verblijfssituatie',
  'werk',
  'wonen',
  'mobiliteit',
  'gezondheid',
  'publieke-diensten',
  'onderwijs',
  'consumptie',
  'vrije-tijd',
] as const;
export type Theme = (typeof THEMES)[number];

/** The seven values that every course carries in the same way (H21, H22). */
export const SOKKELWAARDEN = [
  'scheiding-der-machten',
  'neutraliteit-van-de-overheid',
  'gelijkheid-van-man-en-vrouw',
  'scheiding-van-kerk-en-staat',
  'non-discriminatie',
  'vrijheid-van-meningsuiting',
  'respect-voor-seksuele-diversiteit',
] as const;
export type Sokkelwaarde = (typeof SOKKELWAARDEN)[number];

/** For whom a lesson is meant (H12). */
export const AUDIENCES = ['family', 'labour', 'partner-of-labour'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The module that everybody follows (H04). */
export const BASIS = 'basis';

/** How a lesson is shown: as it is written, or without what could bring somebody in danger (U05, H32). */
export const VARIANTS = ['normal', 'discreet'] as const;
export type Variant = (typeof VARIANTS)[number];
