import { ok } from '#kernel/result.ts';
import { SYSTEM_ACTOR } from '#kernel/roles.ts';
import { ensurePersonas, listPersonas, startSession, type PersonaView } from '#modules/access/server/index.ts';
import { withTx, type Tx } from '#platform/server/database/transaction.ts';
import { runAsSystem } from '#platform/server/jobs.ts';
import type { Platform } from '#platform/server/platform.ts';
import { findSetting, setSetting } from '#platform/server/setting.ts';

/** What /dev does. None of it works in production, where its pages do not even exist. */
function refuseInProduction(platform: Platform): void {
  if (platform.config.environment === 'production') throw new Error('this is for development only');
}

const CLOCK = 'clock-offset';
const DAY = 86_400_000;

/** Puts the clock where a developer left it. */
export async function restoreClock(platform: Platform): Promise<void> {
  refuseInProduction(platform);
  const offset = await runAsSystem(platform, async (tx) => ok(await findSetting(tx, CLOCK)));
  if (typeof offset === 'number') platform.clock.offset = offset;
}

/** Moves the clock of the whole platform so many days from the machine's time; 0 puts it right again. */
export async function moveClock(platform: Platform, days: number): Promise<void> {
  refuseInProduction(platform);
  await runAsSystem(platform, async (tx) => ok(await setSetting(tx, CLOCK, days * DAY)));
  platform.clock.offset = days * DAY;
}

export const clockDays = (platform: Platform): number => Math.round(platform.clock.offset / DAY);

/** Everybody to step into; makes the fictional staff and partners when nobody is there yet. */
export async function personas(platform: Platform): Promise<PersonaView[]> {
  refuseInProduction(platform);
  return runAsSystem(platform, async (tx) => {
    const present = await listPersonas(tx);
    if (present.some(({ role }) => role === 'coordinator')) return ok(present);
    await ensurePersonas(tx);
    return ok(await listPersonas(tx));
  });
}

/** Opens a session of a persona. */
export async function stepInto(platform: Platform, accountId: string, device: string) {
  refuseInProduction(platform);
  return runAsSystem(platform, async (tx) => {
    const persona = (await listPersonas(tx)).find((each) => each.accountId === accountId);
    if (!persona) return ok(undefined);
    return ok({ token: await startSession(tx, { accountId, device }), actor: { role: persona.role } });
  });
}

/** Reads something for a page of /dev. */
export async function look<T>(platform: Platform, work: (tx: Tx) => Promise<T>): Promise<T> {
  refuseInProduction(platform);
  const result = await withTx(platform, SYSTEM_ACTOR, async (tx) => ok(await work(tx)));
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** A text in pieces, so that a page can make its addresses clickable. */
export function linkPieces(text: string): { text: string; href?: string }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,)])/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^https?:\/\//.test(piece) ? { text: piece, href: piece } : { text: piece }));
}
