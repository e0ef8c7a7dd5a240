import { verwijzing } from '#law/kern/bronnen.ts';
import type { Parameter } from '#law/kern/parameters.ts';
import { RECHTSKADERS, REGIMES, type Regime } from '#law/kern/regimes.ts';
import { overzicht } from '#law/overzicht.ts';
import { TEGENSTRIJDIGHEDEN } from '#law/tegenstrijdigheden.ts';
import { loadDictionaries } from '#platform/i18n/load-messages.ts';
import { translatorOf } from '#platform/i18n/translate.ts';
import { StartError } from '#platform/server/platform.ts';
import { compareCommand } from './law-compare.ts';
import { readDay, readRegime } from './law-arguments.ts';
import { readArguments } from './read-arguments.ts';
import type { CommandContext } from './index.ts';

const USAGE = `Usage:
  ./vooraf law parameters --on DATE [--regime NAME] [--json]
  ./vooraf law regimes [--json]
  ./vooraf law contradictions [--json]
  ./vooraf law compare --regime A --regime B --population FILE [--on DATE] [--size N] [--seed N] [--json]`;

const OPTIONS = {
  on: { type: 'string' },
  regime: { type: 'string', multiple: true },
  population: { type: 'string' },
  size: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** What the sub-commands may be told. */
export interface LawOptions {
  readonly on?: string | undefined;
  readonly regime?: readonly string[] | undefined;
  readonly population?: string | undefined;
  readonly size?: string | undefined;
  readonly seed?: string | undefined;
  readonly json?: boolean | undefined;
}

/** `./vooraf law …`: the law as a table, its contradictions, and what another regime would change. */
export async function run({ root, args }: CommandContext): Promise<number> {
  const { positionals, values: options } = readArguments(args, OPTIONS, USAGE);
  const [what] = positionals;
  if (positionals.length > 1) throw new StartError(USAGE);
  if (what === 'parameters') process.stdout.write(parametersOn(options));
  else if (what === 'regimes') process.stdout.write(listRegimes(root, options.json === true));
  else if (what === 'contradictions') process.stdout.write(contradictions(root, options.json === true));
  else if (what === 'compare') await compareCommand(options);
  else throw new StartError(USAGE);
  return 0;
}

function parametersOn({ on, regime, json }: LawOptions): string {
  if (on === undefined) throw new StartError(USAGE);
  const regimes = regime?.map(readRegime) ?? REGIMES;
  const found = overzicht(readDay(on, '--on'), regimes);
  if (json) return `${JSON.stringify(found, null, 2)}\n`;
  const rows = found.inWerking.map(({ parameter, regimes: where }) => `  ${describe(parameter)}${scopeOf(where, regimes)}`);
  const later = found.straks.map(({ op, wat, parameter }) => `  ${op} ${wat === 'begint' ? 'begins' : 'ends'}: ${describe(parameter)}`);
  const check = found.naTeKijken.map((parameter) => `  ${describe(parameter)}${parameter.noot ? `\n      ${parameter.noot}` : ''}`);
  return `${[
    `In force on ${on}: ${rows.length} values`,
    ...rows,
    '',
    later.length === 0 ? 'No change is known after that day.' : `What changes next: ${later.length}`,
    ...later,
    '',
    `To be verified before live use: ${check.length}`,
    ...check,
  ].join('\n')}\n`;
} // prettier-ignore

function describe({ sleutel, waarde, eenheid, bron }: Parameter): string {
  const value = typeof waarde === 'object' ? waarde.join(' ') : `${waarde} ${eenheid}`;
  return `${sleutel} = ${value} | ${verwijzing(bron)} | ${bron.zekerheid}`;
}

const scopeOf = (where: readonly Regime[], asked: readonly Regime[]): string =>
  where.length === asked.length ? '' : ` | only ${where.join(', ')}`;

function listRegimes(root: string, json: boolean): string {
  if (json) return `${JSON.stringify(RECHTSKADERS, null, 2)}\n`;
  const t = translatorOf(loadDictionaries(root).nl);
  return Object.values(RECHTSKADERS)
    .map(({ naam, status, vanaf, tot, erft, bron, vervangt }) =>
      [
        `${naam} (${status}), ${vanaf} – ${tot ?? 'now'} [${verwijzing(bron)}]`,
        erft ? `  inherits from ${erft}, and replaces:` : '  inherits from nothing',
        ...vervangt.map(({ vraag, bron: place }) => `  - ${vraag}: ${t(`law.vraag.${vraag}`)} [${verwijzing(place)}]`),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

function contradictions(root: string, json: boolean): string {
  const t = translatorOf(loadDictionaries(root).nl);
  const list = TEGENSTRIJDIGHEDEN.map(({ code, lezingen, volgt }) => ({
    code,
    tekst: t(`law.tegenstrijdigheid.${code}`),
    lezingen: lezingen.map(({ naam, bronnen }) => ({ naam, tekst: t(`law.lezing.${code}.${naam}`), bronnen: bronnen.map(verwijzing) })), // prettier-ignore
    volgt,
  }));
  if (json) return `${JSON.stringify(list, null, 2)}\n`;
  return list
    .map(({ code, tekst, lezingen, volgt }) => {
      const readings = lezingen.map(({ naam, tekst: says, bronnen }) => {
        const followers = REGIMES.filter((regime) => volgt[regime] === naam);
        return `  - ${says} [${bronnen.join('; ')}]${followers.length > 0 ? ` ← ${followers.join(', ')}` : ''}`;
      });
      return [`${code} ${tekst}`, ...readings].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}
