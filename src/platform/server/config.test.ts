import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { atPort, ConfigError, readConfig } from './config.ts';

const read = (environment: Record<string, string>) => readConfig(environment, '/srv/vooraf');
const key = Buffer.alloc(32, 7).toString('base64');
const production = { VOORAF_ENV: 'production', VOORAF_ORIGIN: 'https://vooraf.example/', VOORAF_MASTER_KEY: key, VOORAF_SIGNING_KEY: key, SMTP_URL: 'smtp://mail' }; // prettier-ignore

test('without any setting the platform starts for development on this machine only', () => {
  expect(read({})).toMatchObject({ environment: 'development', host: '127.0.0.1', port: 4310, origin: 'http://127.0.0.1:4310', dataFolder: '/srv/vooraf/.data', oidc: undefined }); // prettier-ignore
});

test('production does not start without its secrets and says which are missing', () => {
  expect(read(production)).toMatchObject({ origin: 'https://vooraf.example' });
  for (const name of ['VOORAF_ORIGIN', 'VOORAF_MASTER_KEY', 'VOORAF_SIGNING_KEY', 'SMTP_URL']) {
    expect(() => read({ ...production, [name]: '' })).toThrow(
      new ConfigError(`In production these settings are required: ${name}.`),
    );
  }
});

test.each([
  [{ PORT: 'http' }, 'The setting PORT must be a number from 0 to 65535.'],
  [{ PORT: '70000' }, 'The setting PORT must be a number from 0 to 65535.'],
  [{ VOORAF_ENV: 'prod' }, 'The setting VOORAF_ENV must be development, test or production.'],
  [
    { DATABASE_URL: 'mysql://x/y' },
    'The setting DATABASE_URL must be an address that starts with postgres:// or postgresql://.',
  ],
  [{ VOORAF_MASTER_KEY: 'short' }, 'The setting VOORAF_MASTER_KEY must be 32 bytes in base64.'],
  [{ OIDC_ISSUER: 'https://acm.example' }, 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together.'],
  [{ SMTP_URL_FILE: '/nowhere/smtp' }, 'The file of the setting SMTP_URL_FILE does not exist: /nowhere/smtp.'],
  [{ LOG_LEVEL: 'loud' }, 'The setting LOG_LEVEL must be trace, debug, info, warn, error or silent.'],
])('a wrong setting stops the start with one sentence that names it: %j', (environment, sentence) => {
  expect(() => read(environment)).toThrow(new ConfigError(sentence));
});

test('a secret may come from a file, and no message quotes its value', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vooraf-config-'));
  try {
    const file = path.join(folder, 'key');
    writeFileSync(file, `${key}\n`);
    expect(read({ VOORAF_MASTER_KEY_FILE: file }).masterKey).toEqual(Buffer.alloc(32, 7));
    writeFileSync(file, 'not-a-key-but-secret');
    expect(() => read({ VOORAF_MASTER_KEY_FILE: file })).toThrow(/^(?!.*not-a-key).*$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an empty setting counts as none', () => {
  expect(read({ DATABASE_URL: '', OIDC_ISSUER: ' ', SMTP_URL: '' })).toMatchObject({ databaseUrl: undefined, oidc: undefined, smtpUrl: undefined }); // prettier-ignore
});

test('with port 0 links name the port that was really taken, unless the address was given', () => {
  expect(atPort(read({ PORT: '0' }), 51_234)).toMatchObject({ port: 51_234, origin: 'http://127.0.0.1:51234' });
  expect(atPort(read({ PORT: '0', VOORAF_ORIGIN: 'https://vooraf.example' }), 51_234).origin).toBe('https://vooraf.example'); // prettier-ignore
});
