import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ok, type Result } from '#kernel/result.ts';
import { readConfig, type Config } from '#platform/server/config.ts';
import { runAsSystem } from '#platform/server/jobs.ts';
import { openPlatform, StartError, type Platform } from '#platform/server/platform.ts';
import { checkProofFile, checkProofOffline, type ProofCheck } from '#modules/credential/server/index.ts';
import { PARTS } from '../modules.ts';
import { readArguments } from './read-arguments.ts';
import type { CommandContext } from './index.ts';

const USAGE = 'Usage: ./vooraf verify FILE [--name "as printed"] [--json] [--offline [--keys FILE]]';

const OPTIONS = {
  json: { type: 'boolean' },
  offline: { type: 'boolean' },
  keys: { type: 'string' },
  name: { type: 'string' },
} as const;

/** Other problems (no such file, no register) end with 1. */
const EXIT_CODES = { valid: 0, revoked: 3, altered: 4, 'not-ours': 5, unknown: 5 } as const;

const SENTENCES = {
  valid: 'VALID: this is a proof of participation as it was issued.',
  revoked: 'REVOKED: this proof was issued, and withdrawn later.',
  altered: 'ALTERED: this bears our name, and is not what was issued.',
  'not-ours': 'NOT OURS: this was not issued here. That says nothing about whether it is genuine.',
  unknown: 'NOT OURS: this was not issued here.',
} as const;

/** `./vooraf verify FILE`: judges a printed proof or a credential; the exit code tells the verdict. */
export async function run({ root, args }: CommandContext): Promise<number> {
  const { positionals, values: options } = readArguments(args, OPTIONS, USAGE);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new StartError(USAGE);
  const bytes = readProof(file);
  const config = readConfig({ ...process.env, LOG_LEVEL: 'silent' }, root);
  const check = options.offline
    ? await checkProofOffline(bytes, { ...knownKeys(config, options.keys), name: options.name })
    : await checkOnline(config, bytes, options.name);
  if (!check)
    throw new StartError(
      'A printed proof can be checked against the register only: leave out --offline, or hand in the JSON file.',
    );
  process.stdout.write(options.json ? `${JSON.stringify(check)}\n` : `${describe(check)}\n`);
  return EXIT_CODES[check.verdict];
}

/** Reads a file relative to where the caller stands. @throws StartError with one sentence */
function readProof(file: string): Buffer {
  const place = path.resolve(file);
  try {
    if (statSync(place).isDirectory()) throw new StartError(`${file} is a folder; name the file of the proof.`);
    return readFileSync(place);
  } catch (error) {
    if (error instanceof StartError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(
      code === 'ENOENT'
        ? `There is no file ${file}.`
        : `The file ${file} cannot be read (${code ?? 'unknown reason'}).`,
    );
  }
}

/** Opens the register only when the file asks for it: what bears no mark of ours needs none. */
async function checkOnline(config: Config, bytes: Uint8Array, name: string | undefined): Promise<ProofCheck> {
  let platform: Platform | undefined;
  const open = async (): Promise<Platform> => {
    if (!config.databaseUrl && !existsSync(path.join(config.dataFolder, 'postgres'))) {
      throw new StartError(`There is no register in ${config.dataFolder}. Set VOORAF_DATA or DATABASE_URL, or check a JSON file with --offline.`); // prettier-ignore
    }
    return openPlatform(config, PARTS);
  };
  try {
    const inRegister = async <T>(work: Parameters<typeof runAsSystem<T>>[1]): Promise<Result<T>> =>
      ok(await runAsSystem((platform ??= await open()), work));
    const checked = await checkProofFile(inRegister, { bytes, name, from: 'command-line' });
    if (!checked.ok) throw new Error(checked.code);
    return checked.value;
  } finally {
    await platform?.close();
  }
}

/** Keys for checking without a register: those that the issuer publishes at /verify/keys, and the one that this platform signs with. */
function knownKeys(config: Config, file: string | undefined): { published?: unknown; seed?: Buffer } {
  const kept = path.join(config.dataFolder, 'signing.key');
  const seed = config.signingKey ?? (existsSync(kept) ? Buffer.from(readFileSync(kept, 'utf8'), 'base64') : undefined);
  if (file === undefined) {
    if (!seed)
      throw new StartError('There is no key to check with. Fetch /verify/keys of the issuer and name it: --keys FILE.');
    return { seed };
  }
  try {
    return { seed, published: JSON.parse(readProof(file).toString('utf8')) };
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(`The file ${file} is no list of keys.`);
  }
}

function describe({ verdict, proof, statusKnown, revokedOn, nameMatches }: ProofCheck): string {
  if (!proof) return SENTENCES[verdict];
  return [
    SENTENCES[verdict],
    `  document      bewijs van deelname (proof of participation; no inburgeringsattest, no exemption by itself)`,
    `  issued        ${proof.issuedOn} by ${proof.issuer}`,
    `  course        ${proof.period.from} to ${proof.period.to}, in ${proof.language}`,
    `  modules       ${proof.modules.map(({ name }) => name).join(', ')}`,
    ...(proof.recordOnly
      ? ['  note          of before this platform: it stands in the register, nothing was printed']
      : []),
    ...(revokedOn ? [`  withdrawn     ${revokedOn}`] : []),
    ...(statusKnown ? [] : ['  withdrawal    not checked: the register was not asked']),
    ...(nameMatches === null
      ? []
      : [`  name          ${nameMatches ? 'is the one on the proof' : 'is NOT the one on the proof'}`]),
  ].join('\n');
}
