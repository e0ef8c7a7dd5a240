import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import vm from 'node:vm';

/**
 * `unreached`: no test comes at the place; `survived`: tests come there and none notices; `endless`: they did not end in time,
 * which is noticed too, but on a busy machine it may be the machine.
 */
export type Verdict = 'killed' | 'endless' | 'survived' | 'unreached';

interface Test {
  readonly title: string;
  readonly run: () => unknown;
}

/** A mutant that makes the law run longer than this has been noticed. */
const TIMEOUT = 5000;
/** A property is tried this often on each mutant, and not made smaller when it fails. */
const RUNS = 60;
const state = { active: -1, hits: new Set<number>(), job: (): boolean => false };
Object.assign(globalThis, {
  __mutants: state,
  __m: (id: number): boolean => {
    state.hits.add(id);
    return id === state.active;
  },
});

/** Loads the law with its tests, sees which mutants each test comes past, and returns what judges one of them. */
export async function openLaw(root: string, code: string, seed: number): Promise<(id: number) => Verdict> {
  const modules = await loadOutside(root, code);
  const fc = modules.get('fast-check') as typeof import('fast-check');
  fc.configureGlobal({ seed, endOnFailure: true });
  const assert: typeof fc.assert = (property, given) =>
    fc.assert(property as never, { ...given, numRuns: Math.min(given?.numRuns ?? RUNS, RUNS) } as never) as never;
  modules.set('fast-check', { ...fc, default: { ...fc.default, assert }, assert });
  const factory = vm.runInThisContext(`(function (require, exports, module) {${code}\n})`) as (...args: unknown[]) => void;
  const { load, tests: first } = register(factory, modules);
  const started = new Set(state.hits);
  const fails = (test: Test | undefined): boolean => {
    try {
      return test === undefined || (test.run(), false);
    } catch {
      return true;
    }
  };
  // Each test in a law that is loaded anew: what an earlier test left in a memory would hide the places it comes past.
  const measured = first.map((_, index) => {
    const test = load()[index];
    state.hits = new Set();
    const began = performance.now();
    const failed = fails(test);
    return { index, failed, hits: state.hits, duration: performance.now() - began };
  });
  // What fails here leans on more of vitest than this has, or, in another order, on the test before it: it judges no mutant.
  const again = load();
  const usable = measured
    .toReversed()
    .filter(({ index, failed }) => !fails(again[index]) && !failed)
    .toSorted((one, other) => one.duration - other.duration);
  if (usable.length < first.length * 0.9) throw new Error(`only ${usable.length} of ${first.length} tests run here`);

  return (id) => {
    const meant = usable.filter(({ hits }) => started.has(id) || hits.has(id));
    if (meant.length === 0) return 'unreached';
    state.active = id;
    state.job = () => {
      const tests = load();
      return tests.length !== first.length || meant.some(({ index }) => fails(tests[index]));
    };
    try {
      return vm.runInThisContext('__mutants.job()', { timeout: TIMEOUT }) ? 'killed' : 'survived';
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? 'endless' : 'killed';
    } finally {
      state.active = -1;
    }
  };
} // prettier-ignore

/** Everything that is not law, loaded once. What reads files and YAML remembers what it read. */
async function loadOutside(root: string, code: string): Promise<Map<string, unknown>> {
  const names = new Set([...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name ?? ''));
  const from = createRequire(path.join(root, 'package.json'));
  const modules = new Map<string, unknown>();
  for (const name of names) {
    if (name === 'vitest') continue;
    modules.set(name, await import(name.startsWith('#') ? `../src/${name.slice(1)}` : name.startsWith('node:') ? name : `file://${from.resolve(name)}`)); // prettier-ignore
  }
  const remember = <A, R>(work: (argument: A, ...rest: unknown[]) => R) => {
    const known = new Map<A, R>();
    return (argument: A, ...rest: unknown[]): R => {
      if (!known.has(argument)) known.set(argument, work(argument, ...rest));
      return known.get(argument) as R;
    };
  };
  const wrap = (name: string, made: object) => modules.has(name) && modules.set(name, { ...(modules.get(name) as object), ...made }); // prettier-ignore
  wrap('node:fs', { readFileSync: remember((file) => readFileSync(file as string, 'utf8')) });
  wrap('yaml', { parse: remember((modules.get('yaml') as typeof import('yaml')).parse as (text: string) => unknown) });
  const i18n = '#platform/i18n/load-messages.ts';
  wrap(i18n, { loadDictionaries: remember((modules.get(i18n) as { loadDictionaries: (root: string) => unknown }).loadDictionaries) }); // prettier-ignore
  return modules;
}

/** Evaluates the law anew and gathers its tests, with just enough of vitest. */
function register(factory: (...args: unknown[]) => void, modules: Map<string, unknown>): { load: () => Test[]; tests: Test[] } {
  const load = (): Test[] => {
    const tests: Test[] = [];
    const it = (title: string, run: () => unknown) => void tests.push({ title, run });
    const describe = (_title: string, body: () => void) => body();
    const each = (plain: (title: string, body: () => unknown) => void) => (rows: readonly unknown[]) => (title: string, body: (...args: unknown[]) => unknown) => {
      for (const row of rows) plain(title, () => body(...(Array.isArray(row) ? row : [row])));
    };
    const shim = {
      it: Object.assign(it, { each: each(it) }),
      test: Object.assign(it, { each: each(it) }),
      describe: Object.assign(describe, { each: each(describe as never) }),
      expect: (actual: unknown) => expectations(actual),
      afterEach: () => undefined,
      beforeEach: () => undefined,
      vi: new Proxy({}, { get: () => () => ({ mockImplementation: () => undefined }) }),
    };
    factory((name: string) => (name === 'vitest' ? shim : modules.get(name)), {}, { exports: {} });
    return tests;
  };
  return { load, tests: load() };
} // prettier-ignore

const defined = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(defined);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined).map(([key, one]) => [key, defined(one)])); // prettier-ignore
};
function matches(actual: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return Object.is(actual, wanted);
  if (typeof actual !== 'object' || actual === null) return false;
  if (Array.isArray(wanted) && (actual as unknown[]).length !== wanted.length) return false;
  return Object.entries(wanted).every(([key, one]) => matches((actual as Record<string, unknown>)[key], one));
}
function throws(work: unknown, wanted: unknown): boolean {
  try {
    (work as () => unknown)();
    return false;
  } catch (error) {
    if (typeof wanted === 'function') return error instanceof wanted;
    const message = error instanceof Error ? error.message : String(error);
    return wanted instanceof RegExp ? wanted.test(message) : message.includes(String(wanted ?? ''));
  }
}

const MATCHERS: Readonly<Record<string, (actual: never, wanted: never) => boolean>> = {
  toBe: Object.is,
  toEqual: (actual, wanted) => isDeepStrictEqual(defined(actual), defined(wanted)),
  toBeUndefined: (actual) => actual === undefined,
  toBeNull: (actual) => actual === null,
  toBeGreaterThan: (actual, wanted) => actual > wanted,
  toBeGreaterThanOrEqual: (actual, wanted) => actual >= wanted,
  toBeLessThan: (actual, wanted) => actual < wanted,
  toBeLessThanOrEqual: (actual, wanted) => actual <= wanted,
  toContain: (actual: readonly unknown[], wanted) => actual.includes(wanted),
  toHaveLength: (actual: readonly unknown[], wanted) => actual.length === wanted,
  toMatch: (actual: string, wanted: RegExp | string) => (typeof wanted === 'string' ? actual.includes(wanted) : wanted.test(actual)), // prettier-ignore
  toMatchObject: matches,
  toThrow: throws,
};

/** Just enough of `expect`; a matcher that is not here throws, so that its test judges nothing. */
function expectations(actual: unknown): unknown {
  const made = (wantedResult: boolean) =>
    Object.fromEntries(
      Object.entries(MATCHERS).map(([name, matcher]) => [
        name,
        (wanted: unknown) => {
          if (matcher(actual as never, wanted as never) !== wantedResult) throw new Error(name);
        },
      ]),
    );
  return { ...made(true), not: made(false) };
}
