import { parseArgs } from 'node:util';
import { barOn } from '../../src/composition/progress-bar.ts';
import { runChaos } from './chaos.ts';

/** `npm run chaos`: many phones, bad lines and a house that falls again and again; ends badly when anything was lost. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    phones: { type: 'string', default: '200' },
    observations: { type: 'string', default: '50000' },
    kills: { type: 'string', default: '50' },
  },
});
const options = {
  seed: Number(values.seed),
  phones: Number(values.phones),
  observations: Number(values.observations),
  kills: Number(values.kills),
};
process.stderr.write(`seed ${options.seed}\n`);
const show = barOn(process.stderr, 'observations acknowledged');
const report = await runChaos(options, (acknowledged) => show(acknowledged, options.observations));
process.stdout.write(`${JSON.stringify({ ...options, ...report }, undefined, 2)}\n`);
process.exitCode = report.faults.length === 0 ? 0 : 1;
