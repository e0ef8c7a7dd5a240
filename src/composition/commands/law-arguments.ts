import { parseDocument } from 'yaml';
import { BESLISSINGEN, type VraagNaam } from '#law/beslissingen.ts';
import { schemaVan, type Feiten } from '#law/feiten/index.ts';
import { REGIMES, type Regime } from '#law/kern/regimes.ts';
import { StartError } from '#platform/server/platform.ts';
import { readText } from './read-text.ts';

/** The day that an argument names. @throws {StartError} when it does not exist */
export function readDay(text: string, argument: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
    throw new StartError(`${argument} ${text} is not a day that exists: write YYYY-MM-DD.`);
  return text;
}

/** The regime that an argument names. @throws {StartError} when there is none of that name */
export function readRegime(text: string): Regime {
  const regime = REGIMES.find((naam) => naam === text);
  if (!regime) throw new StartError(`There is no regime “${text}”. The regimes are: ${REGIMES.join(', ')}.`);
  return regime;
}

/**
 * The facts in a JSON or YAML file, for one question.
 * @throws {StartError} naming each field that the question does not know, or whose value is impossible
 */
export function readFacts(file: string, vraag: VraagNaam): Feiten {
  const document = parseDocument(readText(file));
  const [broken] = document.errors;
  if (broken) throw new StartError(`${file} is neither JSON nor YAML: ${broken.message.split('\n')[0]}`);
  const { feiten } = BESLISSINGEN[vraag].vraag;
  const read = schemaVan(feiten).safeParse(document.toJS());
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys')
      return `${issue.keys.map((key) => `“${key}”`).join(', ')}: no fact of the question ${vraag}, which knows ${feiten.join(', ')}`;
    const field = issue.path.join('.');
    return field === '' ? `the file must hold one object with facts` : `${field}: ${reasonOf(issue)}`;
  });
  throw new StartError(problems.map((problem) => `${file}: ${problem}.`).join('\n'));
}

function reasonOf(issue: { readonly code?: string | undefined; readonly message: string; readonly values?: unknown; readonly format?: unknown }): string {
  if (issue.code === 'invalid_value' && Array.isArray(issue.values)) return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'is not a day that exists (YYYY-MM-DD)';
  return issue.message.replace(/^Invalid input: /, '');
} // prettier-ignore
