import { ok } from '#kernel/result.ts';
import { readConfig } from '#platform/server/config.ts';
import { openPlatform } from '#platform/server/platform.ts';
import { runAsSystem } from '#platform/server/jobs.ts';
import { verifyAudit } from '#platform/server/audit.ts';
import { healthOf } from '../health.ts';
import { PARTS } from '../modules.ts';
import type { CommandContext } from './index.ts';

/** `./vooraf doctor`: one line per check; exit code 1 when something is wrong. */
export async function run({ root }: CommandContext): Promise<number> {
  const config = readConfig({ ...process.env, LOG_LEVEL: 'silent' }, root);
  const platform = await openPlatform(config, PARTS);
  try {
    const health = await healthOf(platform);
    const chain = await runAsSystem(platform, async (tx) => ok(await verifyAudit(tx)));
    const jobs = health.jobs === 'unavailable' ? undefined : health.jobs;
    const checks: [boolean, string][] = [
      [true, `Node ${process.version}, Vooraf ${health.version}, environment ${config.environment}`],
      [health.database === 'ok', `database: ${config.databaseUrl ? 'external' : `embedded in ${config.dataFolder}`}`],
      [jobs?.dead === 0, `jobs: ${jobs?.waiting ?? '?'} waiting, ${jobs?.dead ?? '?'} given up`],
      [chain.brokenAt === undefined, `audit trail: ${chain.entries} rows in ${chain.seals} seals${chain.brokenAt ? `, BROKEN at seal ${chain.brokenAt}` : ', unbroken'}`],
      [true, `mail: ${config.smtpUrl ? 'by SMTP' : 'kept for /dev/mail'}`],
      [true, `staff sign-in: ${config.oidc ? 'OpenID Connect' : 'no identity provider set'}`],
    ]; // prettier-ignore
    for (const [good, line] of checks) process.stdout.write(`${good ? 'ok   ' : 'WRONG'}  ${line}\n`);
    return checks.every(([good]) => good) ? 0 : 1;
  } finally {
    await platform.close();
  }
}
