import { error, redirect } from '@sveltejs/kit';
import { asLanguage } from '#kernel/languages.ts';
import { read, submit } from '#composition/route.ts';
import { isAsked, QUESTIONS, questionBefore, type Question } from '#modules/participant/domain/registration.ts';
import { rememberDiscreet } from '#modules/participant/ui/remember-discreet.ts';
import { choicesFor } from '#modules/participant/ui/question-choices.ts';
import { addDraftMember, getRegistration, removeDraftMember, saveAnswer } from '#modules/participant/server/index.ts';
import { checkRegistration } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { status } = await read(event, checkRegistration, {});
  if (status !== null && status !== 'stopped') redirect(303, '/home');
  const question = questionOf(event.params.question);
  if (!question) error(404, { message: event.locals.t('problem.platform.not-found') });
  const { answers, advised, answered, total } = await read(event, getRegistration, {});
  if (!isAsked(question, answers)) redirect(303, '/register');
  const before = questionBefore(question, answers);
  const checking = event.url.searchParams.get('from') === 'check';
  return {
    question,
    answers,
    advised: question === 'discreet' && advised,
    answered,
    total,
    choices: choicesFor(question, answers, event.locals.language, event.locals.platform.clock.now()),
    back: checking ? '/register/check' : before ? `/register/${before}` : '/register',
  };
};

export const actions: Actions = {
  save: async (event) => {
    const question = questionOf(event.params.question);
    const typed = await event.request.clone().formData();
    if (question === 'discreet')
      rememberDiscreet(event.cookies, typed.get('discreet') !== 'no', event.url.protocol === 'https:');
    // The page after the language is in that language; the layout remembers it.
    const language = question === 'language' ? asLanguage(String(typed.get('language'))) : undefined;
    return submit(event, saveAnswer, { question }, ({ open }) => {
      const next = open ? `/register/${open}` : '/register/check';
      return language ? `${next}?lang=${language}` : next;
    });
  },
  add: (event) => submit(event, addDraftMember, {}, '/register/household'),
  remove: (event) => submit(event, removeDraftMember, {}, '/register/household'),
};

function questionOf(name: string): Question | undefined {
  return QUESTIONS.find((question) => question === name);
}
