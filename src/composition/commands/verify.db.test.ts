import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { downloadProof, revokeProof } from '#modules/credential/server/index.ts';
import { withDocument } from '#modules/credential/testing/finished-course.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { StartError } from '#platform/server/platform.ts';
import { PARTS } from '../modules.ts';
import { run } from './verify.ts';

let platform: TestPlatform;
const folder = mkdtempSync(path.join(tmpdir(), 'vooraf-verify-'));
const root = path.resolve(import.meta.dirname, '../../..');
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  const [kept, withdrawn] = [await withDocument(platform), await withDocument(platform)];
  for (const format of ['pdf', 'json'] as const) {
    const bytes = expectOk(await platform.as(kept.actor, (tx) => downloadProof(tx, { format })));
    writeFileSync(path.join(folder, `valid.${format}`), bytes);
    writeFileSync(
      path.join(folder, `altered.${format}`),
      bytes.toString('latin1').replace('inburgering', 'onburgering'),
      'latin1',
    );
  }
  writeFileSync(path.join(folder, 'altered.pdf'), '\n', { flag: 'a' });
  const pdf = expectOk(await platform.as(withdrawn.actor, (tx) => downloadProof(tx, { format: 'pdf' })));
  writeFileSync(path.join(folder, 'revoked.pdf'), pdf);
  await platform.system((tx) => revokeProof(tx, { proofId: withdrawn.proofId, reason: 'issued-in-error' }));
  writeFileSync(path.join(folder, 'foreign.pdf'), '%PDF-1.7\n%%EOF');
});
afterAll(async () => {
  await platform.close();
  rmSync(folder, { recursive: true });
});

const settings = () => ({
  DATABASE_URL: (platform.ownerPool.options as { connectionString: string }).connectionString,
  VOORAF_DATA: folder,
  VOORAF_SIGNING_KEY: platform.signingKey.toString('base64'),
});

/** Runs the command as `cli.ts` does, in this process; `file` stands in the folder of the files. */
async function verify([file, ...options]: string[], without: 'DATABASE_URL' | undefined = undefined) {
  const before = { ...process.env };
  Object.assign(process.env, settings());
  if (without) delete process.env[without];
  const out: string[] = [];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  try {
    const code = await run({ root, args: [...(file === undefined ? [] : [path.join(folder, file)]), ...options] });
    return { code, out: out.join(''), error: '' };
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return { code: 1, out: out.join(''), error: error.message.replaceAll(`${folder}/`, '') };
  } finally {
    stdout.mockRestore();
    process.env = before;
  }
}

describe('./vooraf verify', () => {
  it.each([
    ['valid.pdf', 0, 'valid'],
    ['valid.json', 0, 'valid'],
    ['revoked.pdf', 3, 'revoked'],
    ['altered.pdf', 4, 'altered'],
    ['altered.json', 4, 'altered'],
    ['foreign.pdf', 5, 'not-ours'],
  ])('N03 says of %s with exit code %i that it is %s', async (file, code, verdict) => {
    const ran = await verify([file, '--json']);
    expect(ran).toMatchObject({ code, error: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ verdict });
  });

  it('N05 says in words what the document is and is not, and compares a name', async () => {
    const ran = await verify(['valid.pdf', '--name', 'SALMA HADDAD']);
    expect(ran.out).toMatch(/^VALID: .*no inburgeringsattest, no exemption by itself.*is the one on the proof/s);
    expect(ran.out).not.toMatch(/Salma|Haddad/i);
  });

  it('checks a signature without a register, and says that withdrawal was not checked', async () => {
    const nowhere = 'DATABASE_URL' as const;
    expect(await verify(['valid.json', '--offline'], nowhere)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/withdrawal +not checked/),
    });
    expect(await verify(['altered.json', '--offline'], nowhere)).toMatchObject({ code: 4 });
    expect(await verify(['valid.pdf', '--offline'], nowhere)).toMatchObject({
      code: 1,
      error: expect.stringMatching(/leave out --offline/),
    });
  });

  it.each([
    [['missing.pdf'], /^There is no file missing\.pdf\.$/],
    [['.'], /is a folder; name the file of the proof\.$/],
    [[], /^Usage: \.\/vooraf verify FILE/],
    [['valid.pdf', '--loud'], /^Unknown option '--loud'\. Usage:/],
    [
      ['valid.json', '--offline', '--keys', path.join(folder, 'valid.pdf')],
      /^The file valid\.pdf is no list of keys\.$/,
    ],
  ])('answers %j with one sentence', async (args, sentence) => {
    expect(await verify(args)).toMatchObject({ code: 1, out: '', error: expect.stringMatching(sentence) });
  });

  it('needs a register for a proof of ours, and says where it looked', async () => {
    const { code, error } = await verify(['valid.pdf'], 'DATABASE_URL');
    expect({ code, error }).toEqual({
      code: 1,
      error: `There is no register in ${folder}. Set VOORAF_DATA or DATABASE_URL, or check a JSON file with --offline.`,
    });
  });

  it('reads the file from where its user stands', () => {
    const cli = path.join(root, 'src/composition/cli.ts');
    const started = (...args: string[]) => spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', cli, 'verify', ...args], { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], ...settings() } }); // prettier-ignore
    expect(started('foreign.pdf')).toMatchObject({ status: 5, stderr: '', stdout: expect.stringMatching(/^NOT OURS/) });
    expect(started('missing.pdf')).toMatchObject({ status: 1, stdout: '', stderr: 'There is no file missing.pdf.\n' });
  });
});
