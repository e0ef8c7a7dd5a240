/** A table of the phone's database and its indexes; `key` is what its rows are found by. */
export interface StoreShape {
  readonly name: string;
  readonly key: string;
  readonly numbered?: boolean;
  readonly indexes: readonly string[];
}

/**
 * The database of the phone, by version. A version only adds: a phone may come back after a year with answers that were
 * never sent. What was published is never changed; the next change is a next version.
 */
export const DATABASE = 'vooraf-learning';

export const VERSIONS: readonly { readonly version: number; readonly adds: readonly StoreShape[] }[] = [
  {
    version: 1,
    adds: [
      { name: 'attempt', key: 'id', indexes: ['lesson'] },
      // In the order it was put in; one entry per attempt.
      { name: 'outbox', key: 'number', numbered: true, indexes: ['id'] },
      { name: 'state', key: 'name', indexes: [] },
    ],
  },
];

/** Names of tables that are not used any more. They stay empty on old phones and are never used for something else. */
export const RETIRED: readonly string[] = [];
