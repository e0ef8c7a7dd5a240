import { ok, problem, type Result } from '#kernel/result.ts';
import { useCase } from '#platform/server/use-case.ts';
import { SYNC_VERSION, type SyncReply } from '../contract/sync-protocol.ts';
import { batchSchema } from '../contract/sync.ts';
import { keepReadings } from './choose-reading.ts';
import { keepReviews } from './practise-words.ts';
import { keepReports } from './page-reports.ts';
import { keepQuestions } from './questions.ts';
import { recordFor } from './record-observations.ts';

/** Takes what a phone brings: what was observed goes to the ledger of answers, questions to the teacher and reports stand apart. */
export const takeBatch = useCase(
  { name: 'learning.take-batch', roles: ['participant'], input: batchSchema },
  async (tx, { observations }): Promise<Result<SyncReply>> => {
    const { personId } = tx.actor;
    if (!personId) return problem('learning.person-unknown');
    const of = (kind: string) => observations.filter((each) => each['kind'] === kind);
    const apart = Object.entries(APART).map(([kind, keep]) => [of(kind), keep] as const);
    const recorded = await recordFor(tx, personId, observations.filter((each) => !(String(each['kind']) in APART))); // prettier-ignore
    if (!recorded.ok) return recorded;
    const acknowledgements = [...recorded.value.acknowledgements];
    for (const [sent, keep] of apart) if (sent.length > 0) acknowledgements.push(...(await keep(tx, personId, sent)));
    return ok({ version: SYNC_VERSION, serverTime: tx.now.toISOString(), acknowledgements });
  },
);

/** What a phone brings besides steps in lessons, and who keeps it. */
const APART = {
  asked: keepQuestions,
  reported: keepReports,
  'reading-chosen': keepReadings,
  'word-rated': keepReviews,
} as const;
