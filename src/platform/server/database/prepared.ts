import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type CompiledQuery } from 'kysely'; // prettier-ignore
import type { DB } from './schema.generated.ts';
import type { Database } from './transaction.ts';

/** Where a value stands in a question that is not asked yet. */
class Place {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
}

/** Puts questions together; asks nothing. */
const paper = new Kysely<DB>({
  dialect: {
    createDriver: () => new DummyDriver(),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  },
});

/**
 * A question whose words never change: it is put together once, because for a row by its key that takes longer than asking.
 * `const personById = prepared((db, id: string) => db.selectFrom('participant.person').selectAll().where('person_id', '=', id))`,
 * then `await personById(tx, id)`.
 * @param build gets stand-ins instead of the values, so it may put them in the question and do nothing else with them
 */
export function prepared<Values extends readonly unknown[], Row>(
  build: (db: Kysely<DB>, ...values: Values) => { compile(db: Kysely<DB>): CompiledQuery<Row> },
): ((on: { readonly db: Database }, ...values: Values) => Promise<Row[]>) & {
  /** The question with its values, for who sends it otherwise. */
  of(...values: Values): CompiledQuery<Row>;
} {
  let made: CompiledQuery<Row> | undefined;
  const of = (...values: Values): CompiledQuery<Row> => {
    made ??= build(paper, ...(values.map((_, index) => new Place(index)) as unknown as Values)).compile(paper);
    return { ...made, parameters: made.parameters.map((each) => (each instanceof Place ? values[each.index] : each)) };
  };
  const ask = async (on: { readonly db: Database }, ...values: Values) =>
    (await on.db.executeQuery(of(...values))).rows;
  return Object.assign(ask, { of });
}
