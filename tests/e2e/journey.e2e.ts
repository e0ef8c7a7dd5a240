import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { BLAISE, NADIA, answerQuestions } from '../support/candidate.ts';
import { describeJourney } from '../support/journey.ts';
import { TELLING, invite, openStage, type Stage } from '../support/stage.ts';
import { until } from '../support/visitor.ts';

describeJourney('the journey of one candidate, without script', NADIA);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject('url'));
});
afterAll(() => stage.close());

test('B25 the dossier stops kindly, with the reason, when the partner says that somebody is no candidate any more', async () => {
  const ines = await stage.staff('Ines Okafor');
  await invite(ines, BLAISE, 'no');
  const blaise = await stage.arrive({ language: 'fr' });
  await blaise.go((await stage.mailbox.next(BLAISE.email)).links[0] ?? '');
  await blaise.press('referral.invitation.go.action');
  await blaise.enterCode(stage.mailbox, BLAISE.email);
  await blaise.press('participant.register.start');
  await answerQuestions(blaise, BLAISE);
  await blaise.press('participant.check.send');
  await blaise.expectText('voortraject.next.book-intake.title');
  await blaise.look('70-home-discreet');
  expect(await blaise.page.title()).not.toMatch(TELLING);
  expect(await blaise.page.locator('header').innerText()).not.toMatch(/vooraf/i);

  await ines.go('/partner');
  await ines.enter(ines.page.getByRole('link', { name: BLAISE.given }));
  await ines.unfold('referral.withdraw.title');
  await ines.press('referral.withdraw.action');
  await ines.expectText('problem.platform.field-not-a-choice');
  await ines.pick('reason', 'contract-broken');
  await ines.look('71-partner-withdraw');
  await ines.press('referral.withdraw.action');
  await ines.expectText('referral.partner.done.withdrawn');

  await until('stopped dossier', async () => {
    await blaise.go('/home');
    return (await blaise.read()).includes(blaise.say('voortraject.next.stopped.title')) ? true : undefined;
  });
  await blaise.expectText('voortraject.stopped.contract-broken');
  await blaise.look('72-home-stopped');
  await ines.go('/partner');
  expect(await ines.page.locator('tr', { hasText: BLAISE.given }).innerText()).toContain(
    ines.say('referral.partner.stopped'),
  );
});
