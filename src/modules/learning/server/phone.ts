import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import {
  findPackage,
  findPackageFile,
  library,
  type MadePackage,
  type Variant,
} from '#modules/content/server/index.ts';
import { findPinEdition } from '#modules/access/server/index.ts';
import { variantFor } from '#modules/participant/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import {
  packageInput,
  phoneKeyInput,
  phoneKeyView,
  shelfInput,
  shelfView,
  type Letter,
  type OfferedModule,
  type OfferedPackage,
  type PhoneKeyView,
  type ShelfView,
} from '../contract/phone.ts';
import { findReports } from './page-reports.ts';
import { findQuestions } from './questions.ts';
import { enrolmentOfActor } from './read-course.ts';
import { lessonsOfPath } from './lesson-shapes.ts';
import { findWritings } from './writings.ts';

/** What a phone of who is signed in may keep, and what was written to them (I08). */
export const getShelf = useCase(
  { name: 'learning.get-shelf', roles: ['participant'], kind: 'read', input: shelfInput },
  async (tx, { language, sessionId }): Promise<Result<ShelfView>> => {
    const [enrolment, pin] = await Promise.all([
      enrolmentOfActor(tx),
      sessionId === undefined ? null : findPinEdition(tx, sessionId),
    ]);
    if (!enrolment.ok) {
      const gate = CLOSED[enrolment.code];
      return gate ? ok({ person: tx.actor.personId ?? '', gate, modules: [], letters: [], pin }) : enrolment;
    }
    const { personId, modules } = enrolment.value;
    const variant = await variantFor(tx, personId);
    const taught = new Set(lessonsOfPath(modules).map(({ module }) => module));
    return ok(
      shelfView.parse({
        person: personId,
        gate: 'open',
        modules: [...taught].flatMap((module) => toOffer(module, language, variant) ?? []),
        ...(await writtenBy(tx, personId)),
        pin,
      }),
    );
  },
);

const CLOSED: Readonly<Record<string, 'not-agreed' | 'stopped'>> = {
  'learning.not-agreed-yet': 'not-agreed',
  'learning.course-stopped': 'stopped',
};

/** One package, for who may follow its module, in the variant that is theirs. */
export const getPackage = useCase(
  { name: 'learning.get-package', roles: ['participant'], kind: 'read', input: packageInput },
  async (tx, { file }): Promise<Result<MadePackage>> => {
    const enrolment = await enrolmentOfActor(tx);
    if (!enrolment.ok) return enrolment;
    const found = findPackageFile(file);
    const theirs = lessonsOfPath(enrolment.value.modules).some(({ module }) => module === found?.entry.module);
    if (!found || !theirs || found.entry.variant !== (await variantFor(tx, enrolment.value.personId)))
      return problem('learning.package-unknown');
    return ok(found);
  },
);

/**
 * A key that opens what one phone of who is signed in keeps, also when its code was forgotten (ADR 0025). It is made anew from the
 * platform's own key each time, and kept nowhere. Who has not opened their pages gets none: the route sees to that.
 */
export const getPhoneKey = useCase(
  { name: 'learning.get-phone-key', roles: ['participant'], kind: 'read', input: phoneKeyInput },
  async (tx, { device, sessionId }): Promise<Result<PhoneKeyView>> => {
    const key = tx.vault.blindIndex('phone-key', `${tx.actor.personId}:${device}`).toString('base64');
    return ok(phoneKeyView.parse({ key, pin: await findPinEdition(tx, sessionId) }));
  },
);

function toOffer(module: string, language: Language, variant: Variant): OfferedModule | undefined {
  const languages: Language[] = language === 'nl' ? ['nl'] : [language, 'nl'];
  const inLanguages = (list: readonly Language[]) => list.flatMap((each) => findPackage(module, each, variant) ?? []);
  const packages = inLanguages(languages);
  if (packages.length < languages.length) return undefined;
  const lessons = library().lessons(language, variant).filter((lesson) => lesson.module === module); // prettier-ignore
  return {
    id: module,
    title: packages[0]?.title ?? module,
    lessons: lessons.length,
    minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    packages: packages.map(toOfferedPackage),
    others: inLanguages(LANGUAGES.filter((each) => !languages.includes(each))).map(toOfferedPackage),
  };
}

function toOfferedPackage({ entry }: MadePackage): OfferedPackage {
  const { file, language, bytes, gzipBytes } = entry;
  return { file, language, bytes, gzipBytes };
}

async function writtenBy(tx: Tx, personId: string): Promise<Pick<ShelfView, 'letters' | 'reports'>> {
  const [letters, reports] = await Promise.all([lettersOf(tx, personId), findReports(tx, personId)]);
  return { letters, reports };
}

async function lettersOf(tx: Tx, personId: string): Promise<Letter[]> {
  const [writings, questions] = await Promise.all([findWritings(tx, personId), findQuestions(tx, personId)]);
  return [
    ...[...writings].map(([key, { id, text, toTeacher, seenAt, reply }]) => {
      const [lesson = '', exercise = ''] = key.split(' ');
      return { id, lesson, exercise, screen: null, text, toTeacher, seenAt: seenAt?.toISOString() ?? null, reply };
    }),
    ...questions.map(({ id, lesson, screen, text, seenAt, reply }) => {
      return {
        id,
        lesson,
        exercise: null,
        screen,
        text,
        toTeacher: true,
        seenAt: seenAt?.toISOString() ?? null,
        reply,
      };
    }),
  ];
}
