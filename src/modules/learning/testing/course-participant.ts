import { expectOk, ok } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { library, exercisesOf, type Exercise } from '#modules/content/server/index.ts';
import { ensurePerson } from '#modules/participant/server/index.ts';
import { moveDossier, openDossier } from '#modules/voortraject/server/index.ts';
import type { TestPlatform } from '#platform/testing/test-platform.ts';

export interface CourseParticipant {
  readonly personId: string;
  readonly dossierId: string;
  readonly actor: Actor;
}

/** A person with a dossier that has come as far as the agreement, or not yet. */
export async function openParticipant(
  platform: TestPlatform,
  options: { agreed?: boolean; regime?: string } = {},
): Promise<CourseParticipant> {
  const personId = platform.ids.next();
  const dossierId = platform.ids.next();
  await platform.system(async (tx) => {
    await ensurePerson(tx, {
      personId,
      language: 'ar',
      latinName: { given: 'Nadia', family: 'Proef' },
      timeZone: 'Asia/Beirut',
    });
    expectOk(
      await openDossier(tx, { personId, dossierId, profile: 'family', regime: options.regime ?? 'voorstel-2025' }),
    );
    if (options.agreed === false) return ok();
    expectOk(await moveDossier(tx, { dossierId, type: 'voortraject.intake-admitted.v1' }));
    return moveDossier(tx, { dossierId, type: 'voortraject.agreement-signed.v1' });
  });
  return { personId, dossierId, actor: { role: 'participant', accountId: platform.ids.next(), personId } };
}

/** The right response to an exercise. */
export function rightResponse({ kind, key }: Exercise): Record<string, unknown> {
  return kind === 'free-text' ? { text: 'Ik heb een vraag. (fictief)' } : { ...key };
}

/** What a phone sends of a lesson done from beginning to end, all answers right. */
export function wholeLesson(newId: () => string, lessonId: string, at: string) {
  const lesson = library().find(lessonId, 'nl', 'normal');
  if (!lesson) throw new Error(`no lesson ${lessonId}`);
  const base = { lesson: lessonId, contentVersion: lesson.version, at };
  return [
    ...lesson.screens.map(({ id }) => ({ ...base, id: newId(), kind: 'screen-seen', screen: id })),
    ...exercisesOf(lesson).map(({ exercise }) => ({ ...base, id: newId(), kind: 'answered', exercise: exercise.id, response: rightResponse(exercise) })),
  ]; // prettier-ignore
}
