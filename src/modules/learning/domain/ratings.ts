/** How well somebody knew a word, in the order of the buttons. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;
export type WordRating = (typeof RATINGS)[number];

export const isRating = (value: unknown): value is WordRating => RATINGS.some((rating) => rating === value);
