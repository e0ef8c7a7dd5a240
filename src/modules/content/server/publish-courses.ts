import { z } from 'zod';
import { ok, problem, type Result } from '#kernel/result.ts';
import { nameOfAccount } from '#modules/access/server/index.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { decisionForm } from '../contract/forms.ts';
import type { CourseVersionView } from '../contract/views.ts';
import { compareLessons, followedVersion, standingVersions, versionState, type Decision } from '../domain/publications.ts'; // prettier-ignore
import { findVersion, insertDecision, lockDecisions, selectDecisions, selectVersions } from './store.ts';

/** All versions of the courses: what differs in each from what is followed, what the checks found, what was decided. */
export const listCourseVersions = useCase(
  { name: 'content.list-versions', roles: ['coordinator'], input: z.object({}), kind: 'read' },
  async (tx): Promise<Result<CourseVersionView[]>> => {
    const [versions, decisions] = await Promise.all([selectVersions(tx), selectDecisions(tx)]);
    const current = versions.find(({ digest }) => digest === followedVersion(decisions));
    const standing = standingVersions(decisions);
    const names = new Map<string, string>();
    for (const by of new Set(decisions.flatMap((decision) => decision.by ?? []))) names.set(by, (await nameOfAccount(tx, by)) ?? ''); // prettier-ignore
    return ok(
      versions.map(({ digest, registeredAt, lessons, quiz, errors, warnings }) => ({
        digest,
        registeredAt,
        state: versionState(digest, decisions),
        lessons: lessons.length,
        errors,
        warnings,
        untranslated: lessons.flatMap(({ title, untranslated }) => untranslated.length > 0 ? [{ title, languages: untranslated }] : []),
        changes: current && current.digest !== digest ? { ...compareLessons(current.lessons, lessons), quiz: current.quiz !== quiz } : null,
        mayWithdraw: standing.length > 1 && standing.includes(digest),
        decisions: decisions
          .filter((decision) => decision.digest === digest)
          .map(({ act, at, by, note }) => ({ act, at, by: by && (names.get(by) ?? ''), note })),
      })),
    ); // prettier-ignore
  },
);

/** From now on people follow this version; progress stays, for lessons, screens and exercises keep their ids. */
export const publishCourses = useCase(
  { name: 'content.publish-courses', roles: ['coordinator'], input: decisionForm },
  async (tx, { digest, note }): Promise<Result<undefined>> => {
    await lockDecisions(tx);
    const [version, decisions] = await Promise.all([findVersion(tx, digest), selectDecisions(tx)]);
    if (!version) return problem('content.version-unknown');
    if (version.errors > 0) return problem('content.version-has-errors');
    if (followedVersion(decisions) === digest) return problem('content.version-is-followed');
    return decide(tx, { digest, act: 'published', note });
  },
);

/** Nobody follows this version any more; what was answered to it is still explained by it. */
export const withdrawCourses = useCase(
  { name: 'content.withdraw-courses', roles: ['coordinator'], input: decisionForm },
  async (tx, { digest, note }): Promise<Result<undefined>> => {
    await lockDecisions(tx);
    const standing = standingVersions(await selectDecisions(tx));
    if (!standing.includes(digest)) return problem('content.version-not-published');
    if (standing.length === 1) return problem('content.no-other-version');
    return decide(tx, { digest, act: 'withdrawn', note });
  },
);

async function decide(tx: Tx, decision: Decision & { note: string }): Promise<Result<undefined>> {
  await insertDecision(tx, decision);
  const { digest, act } = decision;
  await appendFact(tx, { type: 'content.version-decided.v1', payload: { digest, act } });
  return ok();
}
