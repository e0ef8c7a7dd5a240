/** All that other modules may see of assessment. */
import { eraseWithPerson } from '#platform/server/erase.ts';
import { problems } from '../contract/problems.ts';
import { decideCompletion } from './decide-completion.ts';

export { answerQuestion, beginQuiz, getHandIn, getQuestion, getQuiz } from './sit-quiz.ts';
export {
  getResult,
  getResults,
  handInQuiz,
  latestSitting,
  recordOutcome,
  recordSittingOutcome,
} from './record-sitting.ts';
export { selectCompletion as findCompletion } from './store.ts';
export type { Outcome } from '../domain/outcomes.ts';

export const parts = { name: 'assessment', subscribers: [decideCompletion, eraseWithPerson('assessment')], problems };
