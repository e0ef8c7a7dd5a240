/** All that other modules may see of inburgeringstraject. */
import { eraseWithPerson } from '#platform/server/erase.ts';
import { problems } from '../contract/problems.ts';

export { determineTrajectory } from './determine-trajectory.ts';
export { openTraject } from './open-trajectory.ts';
export { recordAanmelding, tellAanmelding } from './record-aanmelding.ts';
export { recordExemptionTest, tellExemptionTest } from './record-exemption-test.ts';
export { getTerms } from './read-terms.ts';
export { findAftercare, getAftercare, getTrajectory, listTrajectories } from './read-trajectory.ts';
export { resumeTrajectory, suspendTrajectory } from './suspend.ts';
export { findTrajectoryFacts } from './trajectory-facts.ts';

export const parts = { name: 'inburgeringstraject', subscribers: [eraseWithPerson('inburgeringstraject')], problems };
