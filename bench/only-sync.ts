import { startPlatform } from '../tests/support/running-platform.ts';
import { openBeside } from '../tests/support/beside.ts';
import { prepare } from './stage.ts';
import { measureSync } from './sync.ts';

/** `node bench/only-sync.ts [--times=3]`: the sync route alone, as often as asked, in the same minute. */
const TIMES = Number(process.argv.find((argument) => argument.startsWith('--times='))?.split('=')[1] ?? 3);
const platform = await startPlatform({
  VOORAF_ENV: 'test',
  LOG_LEVEL: 'silent',
  ...(process.env['PROF'] ? { NODE_OPTIONS: '--cpu-prof --cpu-prof-dir=/tmp/prof-g' } : {}),
});
const beside = await openBeside(platform.data);
try {
  const stage = await prepare(beside);
  for (let time = 0; time < TIMES; time += 1) {
    const figures = await measureSync(platform.url, beside, stage);
    for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`);
  }
} finally {
  await beside.close();
  await platform.stop();
}
