/** All that other modules may see of inburgeringstraject. */
import { problems } from '../contract/problems.ts';

export { openTraject } from './open-trajectory.ts';
export { recordAanmelding, tellAanmelding } from './record-aanmelding.ts';
export { recordExemptionTest, tellExemptionTest } from './record-exemption-test.ts';
export { getTerms } from './read-terms.ts';
export { findAftercare, getAftercare, getTrajectory, listTrajectories } from './read-trajectory.ts';

export const parts = { name: 'inburgeringstraject', problems };
