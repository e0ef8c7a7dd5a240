import type { Doel, Gewest } from '#law/feiten/persoon.ts';

/** Why somebody comes, in the words of the law. */
export const PURPOSE_IN_LAW: Readonly<Record<'family' | 'labour' | 'partner-of-labour', Doel>> = {
  family: 'gezin',
  labour: 'arbeid',
  'partner-of-labour': 'partner-van-arbeidsmigrant',
};

/** Where somebody wants to live, in the words of the law. */
export const DESTINATION_IN_LAW: Readonly<Record<'flanders' | 'brussels' | 'unknown', Gewest | 'onbekend'>> = {
  flanders: 'vlaams',
  brussels: 'brussels',
  unknown: 'onbekend',
};
