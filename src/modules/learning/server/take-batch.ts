import { ok, problem, type Result } from '#kernel/result.ts';
import { useCase } from '#platform/server/use-case.ts';
import { SYNC_VERSION, type SyncReply } from '../contract/sync-protocol.ts';
import { batchSchema } from '../contract/sync.ts';
import { keepQuestions } from './questions.ts';
import { recordFor } from './record-observations.ts';

/** Takes what a phone brings: what was observed goes to the ledger of answers, questions to the teacher stand apart. */
export const takeBatch = useCase(
  { name: 'learning.take-batch', roles: ['participant'], input: batchSchema },
  async (tx, { observations }): Promise<Result<SyncReply>> => {
    const { personId } = tx.actor;
    if (!personId) return problem('learning.person-unknown');
    const [asked, observed] = [observations.filter(isQuestion), observations.filter((each) => !isQuestion(each))];
    const recorded = await recordFor(tx, personId, observed);
    if (!recorded.ok || asked.length === 0) return recorded;
    return ok({
      version: SYNC_VERSION,
      serverTime: tx.now.toISOString(),
      acknowledgements: [...recorded.value.acknowledgements, ...(await keepQuestions(tx, personId, asked))],
    });
  },
);

const isQuestion = (observation: Readonly<Record<string, unknown>>) => observation['kind'] === 'asked';
