import { parseArgs } from 'node:util';
import { barOn } from '../../src/composition/progress-bar.ts';
import { runChaos } from './chaos.ts';

/**
 * `npm run chaos`: many phones, bad lines and a house that falls again and again; ends badly when anything was lost.
 * By itself a size for every day; `--full` is the size of the proof, and each number can be chosen.
 */
const EVERY_DAY = { phones: 40, observations: 4000, kills: 8 };
const FULL = { phones: 200, observations: 50_000, kills: 50 };
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    full: { type: 'boolean', default: false },
    phones: { type: 'string' },
    observations: { type: 'string' },
    kills: { type: 'string' },
  },
});
const size = values.full ? FULL : EVERY_DAY;
const options = {
  seed: Number(values.seed),
  phones: Number(values.phones ?? size.phones),
  observations: Number(values.observations ?? size.observations),
  kills: Number(values.kills ?? size.kills),
};
process.stderr.write(`seed ${options.seed}\n`);
const show = barOn(process.stderr, 'observations acknowledged');
const report = await runChaos(options, (acknowledged) => show(acknowledged, options.observations));
process.stdout.write(`${JSON.stringify({ ...options, ...report }, undefined, 2)}\n`);
process.exitCode = report.faults.length === 0 ? 0 : 1;
