import type { Answers, Question } from '../domain/registration.ts';

/** An answer as the fields of its form, so that it can be looked at and changed. */
export function typedValues(question: Question, answers: Answers): Record<string, unknown> {
  if (question === 'birth-date') {
    const [year, month, day] = answers['birth-date']?.day.split('-') ?? [];
    return { year, month: month && String(Number(month)), day: day && String(Number(day)) };
  }
  if (question === 'contact') {
    const { safe, from = '09:00', to = '20:00' } = answers.contact ?? {};
    return { safe: yesNo(safe), from, to };
  }
  if (question === 'discreet') return { discreet: yesNo(answers.discreet?.discreet) };
  return { ...answers[question] };
}

const yesNo = (answer: boolean | undefined) => (answer === undefined ? undefined : answer ? 'yes' : 'no');
