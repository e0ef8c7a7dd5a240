import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/**
 * The one place that reads the environment. Parsed once at start; a wrong setting stops the start with one sentence.
 * Secrets may come from a file: `NAME_FILE=/run/secrets/name` stands for `NAME`.
 */
export interface Config {
  readonly root: string;
  readonly environment: 'development' | 'test' | 'production';
  readonly port: number;
  readonly host: string;
  readonly origin: string;
  readonly dataFolder: string;
  /** Absent: a PostgreSQL of our own is started in the data folder. */
  readonly databaseUrl?: string;
  /** Login that owns the schema and migrates; absent: `databaseUrl` does both and drops to the role `vooraf_app`. */
  readonly databaseOwnerUrl?: string;
  /** 32 bytes; absent outside production: made once and kept in the data folder. */
  readonly masterKey?: Buffer;
  /** 32-byte seed of the Ed25519 key that signs proofs; absent outside production: made once and kept in the data folder. */
  readonly signingKey?: Buffer;
  /** Absent outside production: mails are kept and readable at /dev/mail. */
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  /** Where “Snel weg” leads: a page that nobody wonders about (U06). */
  readonly outside: string;
  readonly oidc?: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };
  readonly logLevel: string;
}

export class ConfigError extends Error {}

const optionalText = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? undefined : text.trim()));

const key = optionalText.transform((text, context) => {
  if (text === undefined) return undefined;
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32) {
    context.addIssue({ code: 'custom', message: 'must be 32 bytes in base64' });
    return z.NEVER;
  }
  return bytes;
});

const url = (protocols: readonly string[]) =>
  optionalText.refine(
    (text) => text === undefined || (URL.canParse(text) && protocols.includes(new URL(text).protocol)),
    { message: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}` },
  );

const schema = z.object({
  VOORAF_ENV: z
    .enum(['development', 'test', 'production'], { error: 'must be development, test or production' })
    .default('development'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'must be a number from 0 to 65535' })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'must be a number from 0 to 65535' })
    .default(4310),
  HOST: z.string().default('127.0.0.1'),
  VOORAF_ORIGIN: url(['http:', 'https:']),
  VOORAF_DATA: optionalText,
  DATABASE_URL: url(['postgres:', 'postgresql:']),
  DATABASE_OWNER_URL: url(['postgres:', 'postgresql:']),
  VOORAF_MASTER_KEY: key,
  VOORAF_SIGNING_KEY: key,
  SMTP_URL: url(['smtp:', 'smtps:']),
  MAIL_FROM: z.string().default('Vooraf <noreply@vooraf.invalid>'),
  LEAVE_URL: url(['http:', 'https:']),
  OIDC_ISSUER: url(['http:', 'https:']),
  OIDC_CLIENT_ID: optionalText,
  OIDC_CLIENT_SECRET: optionalText,
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be trace, debug, info, warn, error or silent',
    })
    .default('info'),
});

const REQUIRED_IN_PRODUCTION = ['VOORAF_ORIGIN', 'VOORAF_MASTER_KEY', 'VOORAF_SIGNING_KEY', 'SMTP_URL'] as const;

/**
 * Reads the configuration from an environment.
 * @param environment names and values, normally `process.env`
 * @param root the folder of the checkout
 * @throws ConfigError with one sentence that names the setting and what to do
 */
export function readConfig(environment: Record<string, string | undefined>, root: string): Config {
  const parsed = schema.safeParse(withFiles(environment));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`The setting ${issue?.path.join('.')} ${issue?.message}.`);
  }
  const values = parsed.data;
  if (values.VOORAF_ENV === 'production') {
    const missing = REQUIRED_IN_PRODUCTION.filter((name) => values[name] === undefined);
    if (missing.length > 0) throw new ConfigError(`In production these settings are required: ${missing.join(', ')}.`);
  }
  const oidc = [values.OIDC_ISSUER, values.OIDC_CLIENT_ID, values.OIDC_CLIENT_SECRET] as const;
  if (oidc.some(Boolean) && !oidc.every(Boolean)) {
    throw new ConfigError('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together.');
  }
  return {
    root,
    environment: values.VOORAF_ENV,
    port: values.PORT,
    host: values.HOST,
    origin: (values.VOORAF_ORIGIN ?? originAt(values.HOST, values.PORT)).replace(/\/$/, ''),
    dataFolder: path.resolve(root, values.VOORAF_DATA ?? '.data'),
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    masterKey: values.VOORAF_MASTER_KEY,
    signingKey: values.VOORAF_SIGNING_KEY,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    outside: values.LEAVE_URL ?? 'https://www.wikipedia.org/',
    oidc: oidc[0] && oidc[1] && oidc[2] ? { issuer: oidc[0], clientId: oidc[1], clientSecret: oidc[2] } : undefined,
    logLevel: values.LOG_LEVEL,
  };
}

const originAt = (host: string, port: number) => `http://${host}:${port}`;

/** The configuration once the port is taken: with port 0 the machine chose one, and links have to name that one. */
export function atPort(config: Config, port: number): Config {
  const derived = config.origin === originAt(config.host, config.port);
  return { ...config, port, origin: derived ? originAt(config.host, port) : config.origin };
}

function withFiles(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  const result = { ...environment };
  for (const name of Object.keys(schema.shape)) {
    const file = environment[`${name}_FILE`];
    if (file === undefined) continue;
    if (!existsSync(file)) throw new ConfigError(`The file of the setting ${name}_FILE does not exist: ${file}.`);
    result[name] = readFileSync(file, 'utf8').trim();
  }
  return result;
}
