import { readConfig } from '#platform/server/config.ts';
import { openPlatform, StartError } from '#platform/server/platform.ts';
import { planReplay, type PilotFileError, type PlannedReplay } from '#modules/reporting/server/index.ts';
import { PARTS } from '../modules.ts';
import { replayProgressOn } from '../progress-bar.ts';
import { runReplay, type ReplaySummary } from '../replay/run-replay.ts';
import { readText } from './read-text.ts';
import type { CommandContext } from './index.ts';

/**
 * `./vooraf replay FILE [--json]`: the printed report of the pilots becomes dossiers, through the use cases that always
 * record them, at the printed days. What contradicts itself is listed, not repaired. Twice is the same as once.
 */
export async function run({ root, args }: CommandContext): Promise<number> {
  const files = args.filter((arg) => arg !== '--json');
  const [file] = files;
  if (file === undefined || files.length > 1 || file.startsWith('-'))
    throw new StartError('Usage: ./vooraf replay FILE [--json]');
  // Read and judged before anything is opened: a broken file changes nothing, not even an empty data folder.
  const planned = planReplay(readText(file));
  if (!planned.ok) {
    process.stderr.write(planned.errors.map((error) => `${describe(file, error)}\n`).join(''));
    process.stderr.write(`${file} is not replayed: ${planned.errors.length} ${planned.errors.length === 1 ? 'value' : 'values'} cannot be read. Nothing was changed.\n`); // prettier-ignore
    return 1;
  }
  const platform = await openPlatform(readConfig({ ...process.env, LOG_LEVEL: 'silent' }, root), PARTS);
  try {
    const summary = await runReplay(platform, planned.value, replayProgressOn(process.stderr));
    process.stdout.write(args.includes('--json') ? asJson(planned.value, summary) : asText(planned.value, summary));
  } finally {
    await platform.close();
  }
  return 0;
}

function describe(file: string, { line, column, field, message }: PilotFileError): string {
  const place = [`line ${line}`, column !== undefined && `column ${column}`, field !== '' && `field ${field}`];
  return `${file}: ${place.filter(Boolean).join(', ')}: ${message}`;
}

function asJson({ contradictions }: PlannedReplay, { changed, pilots, refused }: ReplaySummary): string {
  const recorded = pilots.reduce((sum, pilot) => sum + pilot.recorded, 0);
  return `${JSON.stringify({ changed: changed || recorded > 0, recorded, pilots, contradictions, refused }, null, 2)}\n`;
}

function asText({ contradictions }: PlannedReplay, { changed, pilots, refused }: ReplaySummary): string {
  const recorded = pilots.reduce((sum, pilot) => sum + pilot.recorded, 0);
  const persons = pilots
    .map((pilot) => `pilot ${pilot.id}: ${pilot.persons} persons, ${pilot.recorded} new`)
    .join('\n');
  const verdict =
    recorded > 0
      ? `Recorded ${recorded} persons as dossiers.`
      : `Everybody in this file was recorded before. ${changed ? 'The report shows this file again.' : 'Nothing was changed.'}`;
  const places = contradictions.map(
    ({ place, printed, expected, message }) =>
      `\n${place}\n  printed:  ${printed}\n  expected: ${expected}\n  ${message}\n`,
  );
  const apart = refused.map(({ pilot, person, step, code }) => `\npilot ${pilot}, ${person}: ${step} (${code})`);
  return [
    `${persons}\n${verdict}\n`,
    contradictions.length === 0
      ? '\nNothing in the source contradicts itself.\n'
      : `\nThe source contradicts itself in ${contradictions.length} places. Nothing was repaired.\n${places.join('')}`,
    apart.length === 0 ? '' : `\nRefused by the rules, and kept apart from the dossier:${apart.join('')}\n`,
  ].join('');
}
