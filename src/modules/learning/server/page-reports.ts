import type { Selectable } from 'kysely';
import { asLanguage, type Language } from '#kernel/languages.ts';
import { ok, problem, type ProblemCode, type Result } from '#kernel/result.ts';
import { library, VARIANTS } from '#modules/content/server/index.ts';
import { variantFor } from '#modules/participant/server/index.ts';
import type { LearningPageReport } from '#platform/server/database/schema.generated.ts';
import { prepared } from '#platform/server/database/prepared.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import type { KeptReport } from '../contract/phone.ts';
import { ownReportsInput, phoneReport, reportAnswerInput, reportInput, reportsInput, type OwnReport, type ReportLine } from '../contract/reports.ts'; // prettier-ignore
import type { Acknowledgement } from '../contract/sync-protocol.ts';
import { observedAt } from '../domain/observed-at.ts';

/** Nobody needs more open reports than this; it keeps a broken script from filling the list. */
const MOST_OPEN = 20;
const LIST = 100;
const STAFF = ['teacher', 'counsellor', 'coordinator'] as const;

/** Says what is wrong with a page of a lesson (I07). The page and its version go along, and nothing about the person. */
export const reportPage = useCase(
  { name: 'learning.report-page', roles: ['participant'], input: reportInput },
  async (tx, { reportId, language, lesson, screen, contentVersion, about, words }) => {
    const { personId } = tx.actor;
    if (!personId) return problem('learning.person-unknown');
    const page = library().find(lesson, language, await variantFor(tx, personId));
    if (!page) return problem('learning.lesson-unknown');
    if (!page.screens.some(({ id }) => id === screen)) return problem('learning.screen-unknown');
    const { textVersion } = page;
    const wrong = await keepReport(tx, personId, { id: reportId, lesson, screen, contentVersion, about, words, language: page.language, textVersion, at: tx.now }); // prettier-ignore
    return wrong === undefined || wrong === 'repeated' ? ok() : problem(wrong);
  },
);

/**
 * Keeps the reports that a phone brings, once each. Its page may be of an edition that is not followed any more.
 * @returns an acknowledgement for each, in order
 */
export async function keepReports(tx: Tx, personId: string, raw: readonly unknown[]): Promise<Acknowledgement[]> {
  const answers: Acknowledgement[] = [];
  for (const each of raw) {
    const parsed = phoneReport.safeParse(each);
    const { id } = each as { id: string };
    if (!parsed.success) answers.push({ id, outcome: 'rejected', problem: 'learning.wrong-form' });
    else {
      const { lesson, screen, contentVersion, response } = parsed.data;
      const observed = new Date(observedAt(parsed.data));
      const at = observed > tx.now ? tx.now : observed;
      const wrong = await keepReport(tx, personId, { id, lesson, screen, contentVersion, ...response, at });
      if (wrong === undefined || wrong === 'repeated') answers.push({ id, outcome: wrong ?? 'accepted' });
      else answers.push({ id, outcome: 'rejected', problem: wrong });
    }
  }
  return answers;
}

interface NewReport {
  readonly id: string;
  readonly lesson: string;
  readonly screen: string;
  readonly contentVersion: string;
  readonly textVersion: string;
  readonly language: Language;
  readonly about: string;
  readonly words?: string | undefined;
  readonly at: Date;
}

async function keepReport(
  tx: Tx,
  personId: string,
  { id, lesson, screen, contentVersion, textVersion, language, about, words, at }: NewReport,
): Promise<ProblemCode | 'repeated' | undefined> {
  tx.touch(personId);
  if (!library().find(lesson, 'nl', 'normal')) return 'learning.lesson-unknown';
  const own = tx.db.selectFrom('learning.page_report').where('person_id', '=', personId);
  const [known, open] = await Promise.all([
    own.select('id').where('id', '=', id).executeTakeFirst(),
    own.select('id').where('state', '=', 'open').limit(MOST_OPEN).execute(),
  ]);
  if (known) return 'repeated';
  if (open.length === MOST_OPEN) return 'learning.too-many-reports';
  await tx.db
    .insertInto('learning.page_report')
    .values({
      id,
      person_id: personId,
      lesson,
      screen,
      language,
      content_version: contentVersion,
      text_version: textVersion,
      about,
      words_sealed: words ? await tx.vault.seal(tx, personId, words) : null,
      reported_at: at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return undefined;
}

/** All that a person reported, with the answers, for a phone; the newest first. */
export async function findReports(tx: Tx, personId: string): Promise<KeptReport[]> {
  const rows = await tx.db.selectFrom('learning.page_report').selectAll().where('person_id', '=', personId).orderBy('reported_at', 'desc').limit(LIST).execute(); // prettier-ignore
  return Promise.all(
    rows.map(async (row) => {
      const { id, about, state, answer } = await toOwnReport(tx, row);
      return { id, lesson: row.lesson, screen: row.screen, about, state, answer };
    }),
  );
}

const reportsOfPage = prepared((db, personId: string, lesson: string, screen: string) =>
  db
    .selectFrom('learning.page_report')
    .selectAll()
    .where('person_id', '=', personId)
    .where('lesson', '=', lesson)
    .where('screen', '=', screen)
    .orderBy('reported_at', 'desc')
    .limit(MOST_OPEN),
);

/** What somebody reported about a page, with the answers. */
export const listOwnReports = useCase(
  { name: 'learning.list-own-reports', roles: ['participant'], kind: 'read', input: ownReportsInput },
  async (tx, { lesson, screen }): Promise<Result<OwnReport[]>> => {
    const { personId } = tx.actor;
    if (!personId) return problem('learning.person-unknown');
    const rows = await reportsOfPage(tx, personId, lesson, screen);
    return ok(await Promise.all(rows.map((row) => toOwnReport(tx, row))));
  },
);

/** What the people whom one sees reported, the oldest first while it is open. */
export const listReports = useCase(
  { name: 'learning.list-reports', roles: STAFF, kind: 'read', input: reportsInput },
  async (tx, { state }): Promise<Result<ReportLine[]>> => {
    const rows = await tx.db.selectFrom('learning.page_report').selectAll().where('state', '=', state).orderBy('reported_at', state === 'open' ? 'asc' : 'desc').limit(LIST).execute(); // prettier-ignore
    for (const row of rows) tx.touch(row.person_id);
    return ok(await Promise.all(rows.map(async (row) => ({ ...(await toOwnReport(tx, row)), ...pageOf(row) }))));
  },
);

/** Answers a report, and closes it or leaves it open. */
export const answerReport = useCase(
  { name: 'learning.answer-report', roles: STAFF, input: reportAnswerInput },
  async (tx, { id, state, answer }) => {
    const row = await tx.db.selectFrom('learning.page_report').select('person_id').where('id', '=', id).executeTakeFirst(); // prettier-ignore
    if (!row) return problem('learning.report-unknown');
    tx.touch(row.person_id);
    const answer_sealed = answer ? await tx.vault.seal(tx, row.person_id, answer) : null;
    await tx.db.updateTable('learning.page_report').set({ state, answer_sealed, answered_at: tx.now }).where('id', '=', id).execute(); // prettier-ignore
    return ok();
  },
);

type Row = Selectable<LearningPageReport>;

async function toOwnReport(tx: Tx, row: Row): Promise<OwnReport> {
  const open = (sealed: Uint8Array | null) => (sealed ? tx.vault.open(tx, row.person_id, sealed) : null);
  return {
    id: row.id,
    about: row.about,
    words: await open(row.words_sealed),
    reportedAt: row.reported_at,
    state: row.state === 'done' ? 'done' : 'open',
    answer: await open(row.answer_sealed),
  };
}

function pageOf(row: Row): Omit<ReportLine, keyof OwnReport> {
  const dutch = library().find(row.lesson, 'nl', 'normal');
  const versions = VARIANTS.map((variant) => library().find(row.lesson, asLanguage(row.language) ?? 'nl', variant)?.textVersion); // prettier-ignore
  return {
    lesson: row.lesson,
    lessonTitle: dutch?.title ?? row.lesson,
    screenTitle: dutch?.screens.find(({ id }) => id === row.screen)?.title ?? row.screen,
    language: row.language,
    contentVersion: row.content_version,
    textVersion: row.text_version,
    outdated: !versions.includes(row.text_version),
  };
}
