import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { StartError } from '#platform/server/platform.ts';

/** The options and the other words of a call. @throws {StartError} with the usage, when an option is unknown or lacks its value */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new StartError(`${(error as Error).message.split('. ')[0]}. ${usage}`);
  }
}
