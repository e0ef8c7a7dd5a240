import { setTimeout as sleep } from 'node:timers/promises';
import { expectOk, ok } from '../../src/kernel/result.ts';
import { idFromName } from '../../src/kernel/ids.ts';
import { ensureAccount } from '../../src/modules/access/server/index.ts';
import { ensurePerson } from '../../src/modules/participant/server/index.ts';
import { moveDossier, openDossier } from '../../src/modules/voortraject/server/index.ts';
import type { Platform } from '../../src/platform/server/platform.ts';
import { runAsSystem } from '../../src/platform/server/jobs.ts';
import { cookieOf, openBeside } from '../support/beside.ts';
import { badLine, type Faults } from './bad-line.ts';
import { openHouse, type House, type Victim } from './house.ts';
import { openPhone, type Phone } from './phone.ts';
import { chanceFrom, type Chance } from './random.ts';
import { verify, type Verdict } from './verify.ts';

export interface ChaosOptions {
  readonly seed: number;
  readonly phones: number;
  readonly observations: number;
  readonly kills: number;
}

export interface ChaosReport extends Verdict {
  readonly killed: Readonly<Record<Victim, number>>;
  readonly faultsOfTheLine: Faults;
  readonly seconds: number;
}

/** One person in four has two phones. */
const PHONES_PER_PERSON = 1.25;

/**
 * Phones that learn over bad lines while the application and PostgreSQL are killed under them. What happens is drawn from
 * the seed; in which order it falls together is the machine's.
 */
export async function runChaos(
  options: ChaosOptions,
  tell: (acknowledged: number, killed: number) => void = () => {},
): Promise<ChaosReport> {
  const began = performance.now();
  const chance = chanceFrom(options.seed);
  const house = await openHouse();
  try {
    const faults: Faults = { lost: 0, unanswered: 0, doubled: 0, delayed: 0, late: 0, cut: 0 };
    const stragglers = new Set<Promise<unknown>>();
    const phones = await handOutPhones(house, options, chance, faults, stragglers);
    const killed = await learnUnderFire(house, phones, options, chance, tell);
    await Promise.all(stragglers);
    // What came late, or from the other phone, reaches everybody before they are compared.
    await Promise.all(phones.map(settle));
    const beside = await openBeside(house.data);
    try {
      const verdict = await verify(beside, phones);
      return { ...verdict, killed, faultsOfTheLine: faults, seconds: Math.round((performance.now() - began) / 1000) };
    } finally {
      await beside.close();
    }
  } finally {
    await house.close();
  }
}

async function settle({ device }: Phone): Promise<void> {
  for (let outcome = await device.sync(); outcome.kind !== 'done'; outcome = await device.sync()) await sleep(100);
}

async function handOutPhones(
  house: House,
  { phones, seed }: ChaosOptions,
  chance: Chance,
  faults: Faults,
  stragglers: Set<Promise<unknown>>,
): Promise<Phone[]> {
  // prettier-ignore
  const beside = await openBeside(house.data);
  try {
    const persons = Math.ceil(phones / PHONES_PER_PERSON);
    const list: Phone[] = [];
    for (let number = 0; number < phones; number += 1) {
      const person = number % persons;
      if (number < persons) await makeParticipant(beside, person);
      const cookie = await cookieOf(beside, idFromName(`chaos.account.${person}`));
      const own = chanceFrom(seed * 1000 + number);
      const send = badLine(house.url, cookie, own, faults, stragglers);
      list.push(openPhone(idFromName(`chaos.person.${person}`), send, chanceFrom(chance.between(1, 2 ** 31))));
    }
    return list;
  } finally {
    await beside.close();
  }
}

async function makeParticipant(platform: Platform, number: number): Promise<void> {
  const personId = idFromName(`chaos.person.${number}`);
  const dossierId = idFromName(`chaos.dossier.${number}`);
  await runAsSystem(platform, async (tx) => {
    await ensurePerson(tx, { personId, language: 'nl', latinName: { given: `Nummer ${number}`, family: '(fictief)' }, timeZone: 'Asia/Beirut' }); // prettier-ignore
    await ensureAccount(tx, { id: idFromName(`chaos.account.${number}`), role: 'participant', personId, email: `chaos-${number}@demo.vooraf.invalid`, language: 'nl' }); // prettier-ignore
    expectOk(await openDossier(tx, { dossierId, personId, profile: 'labour', regime: 'voorstel-2025' }));
    expectOk(await moveDossier(tx, { dossierId, type: 'voortraject.intake-admitted.v1' }));
    expectOk(await moveDossier(tx, { dossierId, type: 'voortraject.agreement-signed.v1' }));
    return ok();
  });
}

/** The phones work while the house falls: after each blow they may make the next part of their observations. */
async function learnUnderFire(
  house: House,
  phones: readonly Phone[],
  { observations, kills }: ChaosOptions,
  chance: Chance,
  tell: (acknowledged: number, killed: number) => void,
): Promise<Record<Victim, number>> {
  const killed: Record<Victim, number> = { application: 0, database: 0, both: 0 };
  let blows = 0;
  const share = (index: number) => Math.floor(observations / phones.length) + (index < observations % phones.length ? 1 : 0); // prettier-ignore
  const bar = setInterval(() => tell(countAcknowledged(phones), blows), 250);
  try {
    const working = Promise.all(phones.map((phone, index) => phone.work(share(index), () => (blows + 1) / (kills + 1)))); // prettier-ignore
    const striking = (async () => {
      while (blows < kills) {
        await sleep(chance.between(250, 1200));
        const victim = await house.strike(chance);
        killed[victim] += 1;
        blows += 1;
      }
    })();
    await Promise.all([working, striking]);
  } finally {
    clearInterval(bar);
  }
  tell(countAcknowledged(phones), blows);
  return killed;
}

const countAcknowledged = (phones: readonly Phone[]) => phones.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0); // prettier-ignore
