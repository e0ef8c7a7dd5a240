import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { build, type Plugin } from 'vite';
import { withSwitches, type Mutant } from './mutants.ts';
import { openLaw, type Verdict } from './mutants-run.ts';

/**
 * `npm run mutate`: changes the law in one place at a time, and looks whether a worked example or a test of the law notices. The score is
 * the share that is noticed. What nobody can notice is explained in src/law/mutants-explained.json.
 */
const root = path.resolve(import.meta.dirname, '..');
const EXPLAINED = 'src/law/mutants-explained.json';
const ENTRY = 'virtual:law-tests';

interface Explained {
  readonly file: string;
  readonly source: string;
  readonly mutation: string;
  readonly reason: string;
}

const isNoticed = (verdict: Verdict | undefined): boolean => verdict === 'killed' || verdict === 'endless';

/** The rows of the parameters are data with a source of their own: not mutated. */
const isRows = (file: string): boolean => /\d{4}-\d{2}-\d{2}\/parameters\.ts$/.test(file);

/** The law and its tests as one script, with every mutant behind its switch. */
async function bundle(mutants: Mutant[]): Promise<string> {
  const tests = [
    'tests/invariants/law-examples.test.ts',
    ...globSync('src/law/**/*.test.ts', { cwd: root }).toSorted(),
  ];
  const plugin: Plugin = {
    name: 'mutants',
    enforce: 'pre',
    resolveId: (id) => {
      if (id === ENTRY) return id;
      return id.startsWith('#law/') ? path.join(root, 'src/law', id.slice('#law/'.length)) : undefined;
    },
    load: (id) => {
      if (id === ENTRY) return tests.map((test) => `import ${JSON.stringify(path.join(root, test))};`).join('\n');
      const file = path.relative(root, id);
      if (!id.startsWith(root) || !file.endsWith('.ts')) return undefined;
      if (!file.startsWith('src/law/') || file.endsWith('.test.ts') || isRows(file))
        return readFileSync(id, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id)));
      return withSwitches(id, file, mutants);
    },
  };
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [plugin],
    build: {
      write: false,
      ssr: true,
      minify: false,
      rolldownOptions: {
        input: ENTRY,
        external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('#law/') && id !== ENTRY,
        output: { format: 'cjs', codeSplitting: false },
      },
    },
  });
  if (!('output' in built)) throw new Error('the law was not built');
  return built.output[0].code;
}

/** A deterministic choice of `size` mutants. */
function sample(mutants: readonly Mutant[], size: number, seed: number): readonly Mutant[] {
  const rank = ({ id }: Mutant) => Math.imul(id + seed * 7919 + 1, 2654435761) >>> 0;
  return mutants.toSorted((one, other) => rank(one) - rank(other)).slice(0, size);
}

/** Judges mutants in threads, each taking the next. A thread that dies of a mutant has noticed it; another goes on. */
async function judge(code: string, mutants: readonly Mutant[], seed: number, told: (done: number, survived: number) => void) {
  const queue = [...mutants];
  const verdicts = new Map<number, Verdict>();
  let survived = 0;
  const thread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      if (queue.length === 0) return resolve();
      let current: Mutant | undefined;
      const worker = new Worker(import.meta.filename, { workerData: { code, seed } });
      const next = () => {
        current = queue.shift();
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage(current?.id ?? null);
      };
      const settle = (verdict: Verdict) => {
        if (current) verdicts.set(current.id, verdict);
        if (!isNoticed(verdict)) survived += 1;
        told(verdicts.size, survived);
      };
      worker.on('message', (message: Verdict | 'ready') => {
        if (message !== 'ready') settle(message);
        next();
      });
      worker.on('error', (error) => {
        if (!current) return reject(error);
        settle('killed');
        resolve(thread());
      });
      worker.on('exit', (status) => status === 0 && resolve());
    });
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, thread));
  return verdicts;
} // prettier-ignore

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { sample: { type: 'string' }, only: { type: 'string' }, seed: { type: 'string', default: '1' }, json: { type: 'boolean' } },
  }); // prettier-ignore
  const began = performance.now();
  const mutants: Mutant[] = [];
  const code = await bundle(mutants);
  const meant = mutants.filter(({ file }) => file.includes(values.only ?? ''));
  const chosen = values.sample ? sample(meant, Number(values.sample), Number(values.seed)) : meant;
  const verdicts = await judge(code, chosen, Number(values.seed), (done, survived) => {
    if (process.stderr.isTTY || done % 100 === 0 || done === chosen.length)
      process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${done} of ${chosen.length}, ${survived} not noticed${process.stderr.isTTY ? '' : '\n'}`); // prettier-ignore
  });
  const explained = JSON.parse(readFileSync(path.join(root, EXPLAINED), 'utf8')) as Explained[];
  const why = (mutant: Mutant) => explained.find((one) => one.file === mutant.file && one.source === mutant.source && one.mutation === mutant.mutation); // prettier-ignore
  // What is explained and only ran out of time is taken for the survivor it is said to be.
  const survivors = chosen.filter((mutant) => {
    const verdict = verdicts.get(mutant.id);
    return !isNoticed(verdict) || (verdict === 'endless' && why(mutant) !== undefined);
  });
  const open = survivors.filter((mutant) => !why(mutant));
  const stale = chosen.length < mutants.length ? [] : explained.filter((one) => !survivors.some((mutant) => why(mutant) === one)); // prettier-ignore
  const killed = chosen.length - survivors.length;
  const percent = (of: number) => Math.round((1000 * killed) / Math.max(1, of)) / 10;
  const figures = {
    mutants: chosen.length,
    killed,
    byTime: chosen.filter((mutant) => verdicts.get(mutant.id) === 'endless' && !why(mutant)).length,
    survivors: survivors.length,
    explained: survivors.length - open.length,
    scorePercent: percent(chosen.length),
    scoreWithoutExplainedPercent: percent(chosen.length - survivors.length + open.length),
    seconds: Math.round((performance.now() - began) / 1000),
  };
  if (values.json) process.stdout.write(`${JSON.stringify({ ...figures, open, stale })}\n`);
  else {
    for (const mutant of open) process.stdout.write(`${mutant.file}:${mutant.line}  ${mutant.mutation}${verdicts.get(mutant.id) === 'unreached' ? '  (no test comes here)' : ''}\n`); // prettier-ignore
    for (const one of stale) process.stdout.write(`explained, but noticed or gone: ${one.file}  ${one.mutation}\n`);
    process.stdout.write(`\n${killed} of ${chosen.length} mutants noticed (${figures.byTime} because they did not end): ${figures.scorePercent} %; ${figures.scoreWithoutExplainedPercent} % of those that are not explained. ${open.length} survivors without explanation, ${figures.explained} explained. ${figures.seconds} s.\n`); // prettier-ignore
  }
  if (chosen.length === mutants.length && open.length + stale.length > 0) process.exitCode = 1;
}

if (isMainThread) await main();
else {
  const { code, seed } = workerData as { code: string; seed: number };
  const judgeOne = await openLaw(root, code, seed);
  parentPort?.on('message', (id: number | null) => {
    if (id === null) parentPort?.close();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    else parentPort?.postMessage(judgeOne(id));
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage('ready');
}
