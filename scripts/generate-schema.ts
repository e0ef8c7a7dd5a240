import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MODULE_NAMES } from '../src/composition/module-names.ts';
import { startEmbedded } from '../src/platform/server/database/embedded.ts';
import { listMigrations, migrate } from '../src/platform/server/database/migrate.ts';

/** Writes the TypeScript types of all tables from a freshly migrated database. `--check` fails when they differ. */
const root = path.resolve(import.meta.dirname, '..');
const target = path.join(root, 'src/platform/server/database/schema.generated.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'vooraf-schema-'));
const server = await startEmbedded(folder);
try {
  await migrate(server.ownerUrl, listMigrations(root, MODULE_NAMES));
  const out = path.join(folder, 'schema.ts');
  const made = spawnSync(
    path.join(root, 'node_modules/.bin/kysely-codegen'),
    ['--dialect', 'postgres', '--url', server.ownerUrl, '--out-file', out, '--date-parser', 'string', '--exclude-pattern', '{graphile_worker.*,public.*}', '--type-only-imports'], // prettier-ignore
    { encoding: 'utf8', cwd: folder },
  );
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);
  const text = `// Generated from the migrations by \`npm run db:types\`; do not edit.\n${readFileSync(out, 'utf8')
    .replaceAll(/\/\*\*[\s\S]*?\*\/\n+/g, '')
    .replace(
      /export type Int8 = .*;/,
      'export type Int8 = ColumnType<number, number | string | bigint, number | string | bigint>;',
    )}`;
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== text)
      throw new Error('schema.generated.ts is not what the migrations give: run `npm run db:types`.');
  } else writeFileSync(target, text);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
