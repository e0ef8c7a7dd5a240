import path from 'node:path';
import { StartError } from '#platform/server/platform.ts';
import { ConfigError } from '#platform/server/config.ts';
import { COMMANDS, usage } from './commands/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
const [name = '--help', ...args] = process.argv.slice(2);

/** Errors that are no bug: one sentence on the error stream, exit code 1. */
function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

if (name === '--help' || name === '-h' || name === 'help') {
  process.stdout.write(usage());
  process.exit(0);
}
const command = COMMANDS[name];
if (!command) fail(`There is no command “${name}”. Run ./vooraf --help to see what there is.`);
try {
  const { run } = await command.load();
  process.exitCode = await run({ root, args });
} catch (error) {
  if (error instanceof StartError || error instanceof ConfigError) fail(error.message);
  throw error;
}
