import { expectOk, ok } from '../src/kernel/result.ts';
import { idFromName } from '../src/kernel/ids.ts';
import { ensureAccount, ensurePersonas, personaId } from '../src/modules/access/server/index.ts';
import { addToGroup, ensureGroup, type Group } from '../src/modules/classroom/server/index.ts';
import { library } from '../src/modules/content/server/index.ts';
import { ensurePerson } from '../src/modules/participant/server/index.ts';
import { moveDossier, openDossier } from '../src/modules/voortraject/server/index.ts';
import type { Tx } from '../src/platform/server/database/transaction.ts';
import { runAsSystem } from '../src/platform/server/jobs.ts';
import type { Platform } from '../src/platform/server/platform.ts';
import { cookieOf } from '../tests/support/beside.ts';

/** Who and what the figures are measured with: a group of 25, as large as the pilots aimed for. */
export interface Stage {
  readonly groupId: string;
  readonly lessonPath: string;
  readonly participantCookie: string;
  readonly teacherCookie: string;
  /** Who sends answers: more than the group, each with a session. */
  readonly phones: readonly { readonly personId: string; readonly cookie: string }[];
}

const MEMBERS = 25;
const PHONES = 200;

/** Fills the empty platform through the same use cases as everywhere. */
export async function prepare(platform: Platform): Promise<Stage> {
  const groupId = idFromName('bench.group');
  const group = await runAsSystem(platform, async (tx) => {
    await ensurePersonas(tx);
    const period = { startsOn: '2026-11-01', endsOn: '2026-12-31' };
    return ok(await ensureGroup(tx, { id: groupId, name: 'Bench', language: 'nl', teacherId: personaId('tom'), counsellorId: null, ...period }));
  }); // prettier-ignore
  const phones: Stage['phones'][number][] = [];
  for (let number = 0; number < PHONES; number += 1) {
    await runAsSystem(platform, (tx) => makeParticipant(tx, number, number < MEMBERS ? group : undefined));
    const cookie = await cookieOf(platform, idFromName(`bench.account.${number}`));
    phones.push({ personId: idFromName(`bench.person.${number}`), cookie });
  }
  const lesson = library().lessons('nl')[0];
  const screen = lesson?.screens[0];
  if (!lesson || !screen) throw new Error('there is no lesson');
  return {
    groupId,
    lessonPath: `/learn/${lesson.id}/${screen.id}`,
    participantCookie: phones[0]?.cookie ?? '',
    teacherCookie: await cookieOf(platform, personaId('tom')),
    phones,
  };
}

async function makeParticipant(tx: Tx, number: number, group?: Group) {
  const personId = idFromName(`bench.person.${number}`);
  const dossierId = idFromName(`bench.dossier.${number}`);
  await ensurePerson(tx, { personId, language: 'nl', latinName: { given: `Nummer ${number}`, family: '(fictief)' }, timeZone: 'Asia/Beirut' });
  await ensureAccount(tx, { id: idFromName(`bench.account.${number}`), role: 'participant', personId, email: `bench-${number}@demo.vooraf.invalid`, language: 'nl' });
  expectOk(await openDossier(tx, { dossierId, personId, profile: 'labour', regime: 'voorstel-2025' }));
  expectOk(await moveDossier(tx, { dossierId, type: 'voortraject.intake-admitted.v1' }));
  expectOk(await moveDossier(tx, { dossierId, type: 'voortraject.agreement-signed.v1' }));
  if (group) expectOk(await addToGroup(tx, { group, personId }));
  return ok();
} // prettier-ignore
