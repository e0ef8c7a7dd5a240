import { asLanguage, LANGUAGES, type Language } from '#kernel/languages.ts';
import { beslis, BESLISSINGEN, VRAGEN, type VraagNaam } from '#law/beslissingen.ts';
import { FEITEN, jsonSchemaVan, type Feiten } from '#law/feiten/index.ts';
import { geldendRegime, type Regime } from '#law/kern/regimes.ts';
import { alsTekst, type MotiveringTekst } from '#law/kern/tekst.ts';
import { GeenRecht, type Motivering } from '#law/kern/vraag.ts';
import { loadDictionaries } from '#platform/i18n/load-messages.ts';
import { translatorOf } from '#platform/i18n/translate.ts';
import { StartError } from '#platform/server/platform.ts';
import { readDay, readFacts, readRegime } from './law-arguments.ts';
import { readArguments } from './read-arguments.ts';
import type { CommandContext } from './index.ts';

const USAGE = 'Usage: ./vooraf decide QUESTION --facts FILE --on DATE [--regime NAME] [--language nl|en|fr|ar] [--json]; ./vooraf decide --questions [--json]; ./vooraf decide QUESTION --schema'; // prettier-ignore

const OPTIONS = {
  questions: { type: 'boolean' },
  schema: { type: 'boolean' },
  facts: { type: 'string' },
  on: { type: 'string' },
  regime: { type: 'string' },
  language: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `./vooraf decide`: asks the law a question about the facts in a file, on a day, and prints the decision with its receipt. */
export async function run({ root, args }: CommandContext): Promise<number> {
  const { positionals, values: options } = readArguments(args, OPTIONS, USAGE);
  if (positionals.length > 1 || (positionals.length === 0 && !options.questions)) throw new StartError(USAGE);
  const language = readLanguage(options.language);
  const texts = loadDictionaries(root);
  if (options.questions) {
    process.stdout.write(listOfQuestions(translatorOf(texts[language]), options.json === true));
    return 0;
  }
  const naam = readQuestion(positionals[0] ?? '');
  if (options.schema) {
    process.stdout.write(`${JSON.stringify(jsonSchemaVan(BESLISSINGEN[naam].vraag.feiten), null, 2)}\n`);
    return 0;
  }
  if (options.facts === undefined || options.on === undefined) throw new StartError(USAGE);
  const on = readDay(options.on, '--on');
  const regime = options.regime === undefined ? regimeOn(on) : readRegime(options.regime);
  const receipt = decide(naam, readFacts(options.facts, naam), on, regime);
  if (options.json) {
    const tekst = Object.fromEntries(LANGUAGES.map((taal) => [taal, alsTekst(receipt, translatorOf(texts[taal]))]));
    process.stdout.write(`${JSON.stringify({ ...receipt, tekst }, null, 2)}\n`);
  } else {
    process.stdout.write(asText(receipt, alsTekst(receipt, translatorOf(texts[language]))));
  }
  return 0;
}

function readQuestion(text: string): VraagNaam {
  const naam = VRAGEN.find((vraag) => vraag === text);
  if (!naam) throw new StartError(`There is no question “${text}”. The questions are: ${VRAGEN.join(', ')}.`);
  return naam;
}

function readLanguage(text = 'nl'): Language {
  const language = asLanguage(text);
  if (!language) throw new StartError(`There is no language “${text}”. The languages are: ${LANGUAGES.join(', ')}.`);
  return language;
}

function regimeOn(day: string): Regime {
  try {
    return geldendRegime(day);
  } catch {
    throw new StartError(`No regime was in force on ${day}: the decree is of 2013-06-07.`);
  }
}

function decide(naam: VraagNaam, facts: Feiten, on: string, regime: Regime): Motivering {
  try {
    return beslis(naam, facts as never, on, regime) as Motivering;
  } catch (error) {
    if (!(error instanceof GeenRecht)) throw error;
    throw new StartError(`No rule for ${naam} held on ${on} in ${regime}.`);
  }
}

function listOfQuestions(t: (key: string) => string, json: boolean): string {
  const questions = VRAGEN.map((naam) => {
    const { feiten, uitkomsten, indicatief } = BESLISSINGEN[naam].vraag;
    return { vraag: naam, tekst: t(`law.vraag.${naam}`), feiten, uitkomsten, indicatief };
  });
  if (json) return `${JSON.stringify(questions, null, 2)}\n`;
  return questions
    .map(({ vraag, tekst, feiten, uitkomsten }) => {
      const facts = feiten.map((naam) => `    ${naam.padEnd(24)} ${FEITEN[naam].uitleg}`).join('\n');
      return `${vraag}: ${tekst}\n  outcomes: ${uitkomsten.join(', ')}\n  facts:\n${facts}\n`;
    })
    .join('\n');
}

const MARKS = new Map<boolean | null, string>([[true, '✓'], [false, '✗'], [null, '?']]); // prettier-ignore

function asText(receipt: Motivering, tekst: MotiveringTekst): string {
  const { uitkomst, ontbreekt, waarden, parameters, versie, regime, datum } = receipt;
  const lines = [
    tekst.vraag,
    `→ ${uitkomst}: ${tekst.uitkomst}`,
    ...(ontbreekt.length > 0 ? [`Cannot be decided without: ${ontbreekt.join(', ')}.`] : []),
    ...Object.entries(waarden).map(([naam, waarde]) => `  ${naam}: ${typeof waarde === 'object' ? JSON.stringify(waarde) : String(waarde)}`),
    '',
    ...tekst.redenen.map((reden) => `  ${MARKS.get(reden.voldaan)} ${reden.tekst} [${reden.artikel}]`),
    ...tekst.tegenstrijdigheden.flatMap((een) => ['', `! ${een.tekst}`, ...(een.gevolgd ? [`  ${een.gevolgd}`] : [])]),
    '',
    ...parameters.map(({ sleutel, waarde, eenheid, bron }) => `  ${sleutel} = ${String(waarde)} ${eenheid} (${bron.zekerheid})`),
    `${versie}, regime ${regime}, on ${datum}`,
    ...(tekst.voorbehoud ? [tekst.voorbehoud] : []),
  ]; // prettier-ignore
  return `${lines.join('\n')}\n`;
}
