import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { drawStates, tableOfStates } from '../src/modules/voortraject/domain/draw-states.ts';

/** Draws the states of a dossier from the table of moves. `--check` fails when a picture is not what the table gives. */
const folder = path.resolve(import.meta.dirname, '../docs/generated');
const files = { 'dossier-states.svg': drawStates(), 'dossier-states.md': tableOfStates() };

if (process.argv.includes('--check')) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      throw new Error(
        `docs/generated/${name} is not what the table of moves gives: run \`node scripts/generate-states.ts\`.`,
      );
    }
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
}
