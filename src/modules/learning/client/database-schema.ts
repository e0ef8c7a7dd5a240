/** A table of the phone's database and its indexes; `key` is what its rows are found by. */
export interface StoreShape {
  readonly name: string;
  readonly key: string;
  readonly numbered?: boolean;
  readonly indexes: readonly string[];
}

export interface DatabaseVersion {
  readonly version: number;
  readonly adds: readonly StoreShape[];
}

/**
 * The database of one person on the phone, by version. A version only adds: a phone may come back after a year with answers that were
 * never sent. What was published is never changed; the next change is a next version.
 */
export const DATABASE = 'vooraf-learning';

export const VERSIONS: readonly DatabaseVersion[] = [
  {
    version: 1,
    adds: [
      { name: 'attempt', key: 'id', indexes: ['lesson'] },
      // In the order it was put in; one entry per attempt.
      { name: 'outbox', key: 'number', numbered: true, indexes: ['id'] },
      { name: 'state', key: 'name', indexes: [] },
    ],
  },
  {
    version: 2,
    adds: [
      // What is kept: a module, and each of its lessons in each of its languages.
      { name: 'module', key: 'id', indexes: [] },
      { name: 'lesson', key: 'place', indexes: ['module'] },
      // What was last heard of the server besides answers, and a form that was sent without a line.
      { name: 'note', key: 'name', indexes: [] },
    ],
  },
];

/** The database of the phone itself: whose it is now, whose it was, and the locks on what they keep. Nothing of a person but their id. */
export const OWNER_DATABASE = 'vooraf-device';

export const OWNER_VERSIONS: readonly DatabaseVersion[] = [
  { version: 1, adds: [{ name: 'person', key: 'id', indexes: [] }] },
  { version: 2, adds: [{ name: 'lock', key: 'person', indexes: [] }] },
];

/** Names of tables that are not used any more. They stay empty on old phones and are never used for something else. */
export const RETIRED: readonly string[] = [];
