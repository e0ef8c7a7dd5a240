import type { Page } from 'playwright-core';
import { beforeAll, afterAll, beforeEach, describe, expect, inject, onTestFailed, test } from 'vitest';
import { BRUSSELS, addToDay, brusselsDay, instantOfWallTime } from '#kernel/dates.ts';
import { formatDay, formatTime } from '#platform/i18n/format.ts';
import { answerQuestions, questionAsked, type Traveller } from './candidate.ts';
import type { Hands } from './hands.ts';
import { library } from '#modules/content/server/index.ts';
import { bringFromPhone, chooseAnswer, exercisesOn, isNotedHere, praiseOf, rightOption, sendAnswer } from './learner.ts'; // prettier-ignore
import { TELLING, invite, openStage, type Stage } from './stage.ts';
import { codeIn, until, type Visitor } from './visitor.ts';

/**
 * The whole journey, from the invitation to the regular trajectory, as each of them sees it: in a real browser whose
 * script is switched off, every role in a browser of its own. The tests of one journey follow each other.
 * @param hands how everybody in it works a page
 */
export function describeJourney(title: string, who: Traveller, hands?: (page: Page) => Hands): void {
  describe(title, () => {
    const url = inject('url');
    const today = brusselsDay(new Date());
    /** The lessons of this path: all there are, for the traveller has a diploma. */
    const LESSONS = library()
      .lessons('nl')
      .map(({ id }) => id);
    const NAME = `${who.given} ${who.family}`;
    const OWN_NAME = `${who.ownScript.given} ${who.ownScript.family}`;
    const REGISTERED = `${who.registered.given} ${who.registered.family}`;
    let stage: Stage;
    let ines: Visitor;
    let els: Visitor;
    let nour: Visitor;
    let tom: Visitor;
    let anke: Visitor;
    let traveller: Visitor;
    let dossier: string;
    let group: string;
    let proof: { code: string; pdf: Buffer };

    // Whoever got stuck does not come further: one red test, not twenty.
    let stuck = false;
    beforeEach((context) => {
      context.skip(stuck, 'the journey got stuck before this');
      onTestFailed(() => {
        stuck = true;
      });
    });

    beforeAll(async () => {
      stage = await openStage(url, hands);
      [ines, els, nour, tom, anke] = await Promise.all(['Ines Okafor', 'Els Goossens', 'Nour Bensalem', 'Tom Verlinden', 'Anke Jacobs'].map(stage.staff)) as [Visitor, Visitor, Visitor, Visitor, Visitor]; // prettier-ignore
      traveller = await stage.arrive({ language: who.language });
    });
    afterAll(() => stage.close());

    test('a partner invites a candidate, and keeps what was typed when something is wrong', async () => {
      await ines.go('/partner/invite');
      await ines.type({ given: who.given, family: who.family, email: 'geen adres' });
      await ines.press('referral.invite.send');
      await ines.expectText('problem.platform.field-email');
      expect([await ines.typed('given'), await ines.typed('email')]).toEqual([who.given, 'geen adres']);
      await ines.look('01-partner-invite-refused');

      await invite(ines, who, 'yes');
      await ines.expectText('referral.partner.sent');
      expect(await ines.read()).toContain(NAME);
      await ines.look('02-partner-invited');
    });

    test('U06 the mail says nothing to an onlooker, and its link and a code bring the candidate in', async () => {
      const letter = await stage.mailbox.next(who.email);
      expect(letter.subject).toBe(traveller.say('referral.mail.invitation.subject'));
      expect(`${letter.subject} ${letter.text.replace(/https?:\S+/g, '')}`).not.toMatch(TELLING);
      await traveller.go(letter.links[0] ?? '');
      await traveller.expectText('voortraject.residence.title');
      await traveller.look('03-invitation');
      await traveller.press('referral.invitation.go.action');

      const mail = await stage.mailbox.next(who.email);
      expect(mail.subject).not.toMatch(/\d/);
      await traveller.type({ code: '000000' });
      await traveller.press('access.code.confirm');
      await traveller.expectText('problem.access.code-wrong', { left: 4 });
      await traveller.look('04-code-refused');
      await traveller.type({ code: codeIn(mail) });
      await traveller.press('access.code.confirm');
      expect(traveller.path).toBe('/register');
      await traveller.look('05-register');
    });

    const asked = new Map<string, readonly string[]>();

    test('a wrong answer is said beside its field and what was typed stays; every answer is kept at once', async () => {
      await traveller.press('participant.register.start');
      const mistakes: Record<string, () => Promise<void>> = {
        name: async () => {
          await traveller.type({ given: who.ownScript.given ?? '', family: who.family });
          await traveller.press('participant.register.save');
          await traveller.expectText('problem.participant.name-not-latin');
          expect([await traveller.typed('given'), await traveller.typed('family')]).toEqual([
            who.ownScript.given,
            who.family,
          ]);
        },
        'birth-date': async () => {
          await traveller.type({ day: '31', month: '2', year: '1992' });
          await traveller.press('participant.register.save');
          await traveller.expectText('problem.participant.date-impossible');
          expect([await traveller.typed('day'), await traveller.typed('month'), await traveller.typed('year')]).toEqual(
            ['31', '2', '1992'],
          );
        },
      };
      const found = await answerQuestions(traveller, who, {
        stopAt: 'country',
        before: async (question) => {
          await traveller.look(`06-register-${question}`);
          await mistakes[question]?.();
          if (mistakes[question]) await traveller.look(`06-register-${question}-refused`);
        },
      });
      for (const [question, fields] of found) asked.set(question, fields);
      expect(questionAsked(traveller)).toBe('country');
    });

    test('I08 whoever breaks off goes on where they stopped, on another device', async () => {
      await traveller.context.close();
      traveller = await stage.arrive({ language: who.language });
      await traveller.signIn(stage.mailbox, who.email);
      expect(traveller.path).toBe('/register');
      await traveller.expectText('participant.register.kept');
      await traveller.look('07-register-again');
      await traveller.press('participant.register.continue');
      expect(questionAsked(traveller)).toBe('country');
    });

    test('E02 the registration asks for contact, screening and intake and for nothing more', async () => {
      const found = await answerQuestions(traveller, who, {
        before: async (question) => {
          await traveller.look(`08-register-${question}`);
          if (question !== 'contact') return;
          await traveller.pick('safe', 'no');
          await traveller.type({ from: '21:00', to: '08:00' });
          await traveller.press('participant.register.save');
          await traveller.expectText('problem.participant.hours-reversed');
          expect([await traveller.typed('from'), await traveller.typed('to')]).toEqual(['21:00', '08:00']);
          await traveller.look('08-register-contact-refused');
        },
      });
      for (const [question, fields] of found) asked.set(question, fields);
      expect(Object.fromEntries(asked)).toEqual({
        language: ['language'],
        name: ['given', 'family'],
        'own-script': ['choice', 'given', 'family'],
        'birth-date': ['day', 'month', 'year'],
        nationality: ['nationality'],
        country: ['country'],
        'time-zone': ['timeZone'],
        purpose: ['purpose'],
        destination: ['destination'],
        household: ['name', 'relation', 'adult'],
        contact: ['safe', 'from', 'to'],
        discreet: ['discreet'],
      });
    });

    test('everything is read again before it is sent, and the candidate gets one next step', async () => {
      expect(traveller.path).toBe('/register/check');
      const lines = await traveller.read();
      for (const answer of [NAME, OWN_NAME, who.household.name]) expect(lines).toContain(answer);
      await traveller.look('09-register-check');
      await traveller.press('participant.check.send');
      expect(traveller.path).toBe('/home');
      await traveller.expectText('voortraject.home.sent');
      await traveller.expectText('voortraject.next.book-intake.title');
      await traveller.look('10-home-registered');
    });

    test('J07 the intake is booked on the candidate’s own clock, with that of Brussels beside it', async () => {
      await traveller.press('voortraject.next.book-intake.action');
      await traveller.look('11-intake-choose');
      await traveller.hands.choose(traveller.page.locator('input[name=slotId]').nth(who.moment));
      await traveller.press('voortraject.intake.book');
      const [own, other] = await traveller.page.locator('time').all();
      const at = new Date((await own?.getAttribute('datetime')) ?? '');
      expect([await own?.innerText(), await other?.innerText()]).toEqual([
        formatTime(at, who.timeZone),
        formatTime(at, BRUSSELS),
      ]);
      expect(await own?.innerText()).not.toBe(await other?.innerText());
      await traveller.look('12-intake-booked');
    });

    test('D09 B24 the dossier says who referred the candidate and that the status was confirmed', async () => {
      await els.go('/staff');
      await els.look('13-worklist');
      await els.go('/staff/dossiers');
      const row = els.page.locator('tr', { hasText: NAME });
      await els.look('14-dossiers');
      await els.enter(row.locator('a'));
      dossier = els.path;
      await els.expectText('referral.channel.iom');
      await els.expectText('referral.partner.since.confirmed', { day: formatDay(els.language, today) });
      await els.look('15-dossier');
    });

    test('A13 the partner of a labour migrant is to be addressed directly, as a person of their own', async () => {
      expect(await els.read()).toContain(who.household.name);
      await els.expectText('voortraject.dossier.address-directly');
      await els.press('voortraject.dossier.invite');
      await els.expectText('voortraject.dossier.own-person.text');
      await els.look('16-invite-member');
    });

    test('F11 the counsellor records the intake; a refusal needs a reason, an admission opens the way', async () => {
      await els.go(`${dossier}/intake`);
      await els.pick('alone', 'yes');
      for (const [name, value] of Object.entries({ device: 'own-phone', internet: 'steady', digitalSkills: 'alone', reading: 'well', selfDirection: 'strong', schooling: 'over-12', diploma: 'yes', outcome: 'refused' })) await els.pick(name, value); // prettier-ignore
      await els.pick('moments', 'evening', 'weekend');
      await els.type({ languages: 'Arabisch, Portugees', hoursPerWeek: '6', plans: 'Wil als verpleegkundige werken.' });
      await els.press('voortraject.intake-form.save');
      await els.expectText('problem.voortraject.reason-needed');
      expect(await els.typed('plans')).toBe('Wil als verpleegkundige werken.');
      expect(await els.page.locator('input:checked').count()).toBe(11);
      await els.look('17-intake-refused');
      await els.pick('outcome', 'admitted');
      await els.press('voortraject.intake-form.save');
      await els.expectText('voortraject.status.admitted');
      await els.look('18-dossier-admitted');
    });

    test('F05 the learning path is proposed; another one needs a reason, and both stay to be read', async () => {
      await els.go(`${dossier}/path`);
      expect(await els.page.locator('input[name=form]:checked').getAttribute('value')).toBe('self-study');
      expect(await els.page.locator('input[name=modules]:checked').count()).toBe(2);
      await els.pick('form', 'mixed');
      await els.press('voortraject.path.save');
      await els.expectText('problem.voortraject.reason-needed');
      await els.look('19-path-refused');
      await els.pick('form', 'self-study');
      await els.type({ reason: 'Werkt overdag en ’s avonds.' });
      await els.press('voortraject.path.save');
      await els.unfold('voortraject.why');
      expect(await els.read()).toContain('Werkt overdag en ’s avonds.');
      await els.expectText('voortraject.form.self-study');
      await els.look('20-dossier-path');
    });

    test('G02 the agreement says what the agency does, does not do, and that it has no say in residence, beside the Dutch', async () => {
      await traveller.go('/learn');
      await traveller.expectText('learning.overview.not-agreed');
      await traveller.go('/home');
      await traveller.look('21-home-admitted');
      await traveller.press('voortraject.next.sign-agreement.action');
      const sections = await traveller.page.locator(`main [lang=${who.language}] :is(h2, h3)`).count();
      expect(sections).toBeGreaterThan(5);
      const dutch = await traveller.page.locator('main [lang=nl] :is(h2, h3)').allTextContents();
      expect(dutch).toHaveLength(sections);
      expect(dutch).toEqual(expect.arrayContaining(['Wat doen wij?', 'Wat doen wij niet?']));
      for (const fold of await traveller.page.locator('main summary').all()) await traveller.hands.press(fold);
      expect(await traveller.read()).toContain('Wij beslissen niet over je visum of je verblijf.');
      await traveller.look('22-agreement');
    });

    test('the candidate signs with a name and a tick, and can keep the document', async () => {
      await traveller.type({ name: OWN_NAME });
      await traveller.press('voortraject.agreement.sign.action');
      await traveller.expectText('problem.voortraject.agreement-not-read');
      expect(await traveller.typed('name')).toBe(OWN_NAME);
      await traveller.look('23-agreement-refused');
      await traveller.pick('read', 'yes');
      await traveller.press('voortraject.agreement.sign.action');
      await until('printed agreement', async () => {
        await traveller.go('/agreement');
        return (await traveller.page
          .getByRole('link', { name: traveller.say('voortraject.agreement.download') })
          .count()) > 0
          ? true
          : undefined;
      });
      await traveller.look('24-agreement-signed');
      expect((await traveller.download('voortraject.agreement.download')).toString('latin1', 0, 4)).toBe('%PDF');
    });

    test('J07 the coordinator makes a group and plans a lesson, which the participant reads on two clocks', async () => {
      await nour.go('/staff/groups');
      await nour.unfold('classroom.groups.new');
      await nour.type({ name: 'Groep van de reis', startsOn: today, endsOn: addToDay(today, { days: -1 }) });
      await nour.select('language', who.language);
      await nour.select('teacherId', 'Tom Verlinden (fictief)');
      await nour.press('classroom.groups.create');
      await nour.expectText('problem.classroom.dates-reversed');
      await nour.type({ endsOn: addToDay(today, { days: 60 }) });
      await nour.look('25-group-refused');
      await nour.press('classroom.groups.create');
      group = nour.path;
      await nour.unfold('classroom.group.add');
      await nour.hands.choose(nour.page.getByLabel(NAME));
      await nour.press('classroom.group.add');
      const day = addToDay(today, { days: 7 });
      await nour.unfold('classroom.group.plan');
      await nour.type({ title: 'Kennismaking', day, time: '18:00' });
      await nour.press('classroom.group.plan');
      await nour.look('26-group');

      await traveller.go('/learn');
      const at = instantOfWallTime(`${day}T18:00`, BRUSSELS);
      expect(await traveller.page.locator('time').allInnerTexts()).toEqual([formatTime(at, who.timeZone), '18:00']);
      await traveller.look('27-learn');
    });

    /** Does a lesson to its end. Returns the exercises in it. */
    async function doLesson(name: string, mistakes: (exercise: string) => boolean): Promise<string[]> {
      const done: string[] = [];
      for (let screen = 1; /^\/learn\/[^/]+\/[^/]+$/.test(traveller.path); screen += 1) {
        for (const exercise of await exercisesOn(traveller)) {
          if (mistakes(exercise)) {
            await chooseAnswer(traveller, exercise, false);
            await sendAnswer(traveller, exercise);
            expect(await traveller.page.locator(`form#${exercise}`).innerText()).toContain(
              traveller.say('learning.screen.not-yet'),
            );
            await traveller.look(`${name}-${screen}-not-yet`);
          }
          await chooseAnswer(traveller, exercise, true);
          await sendAnswer(traveller, exercise);
          expect(await traveller.page.locator(`form#${exercise}`).innerText()).toContain(
            traveller.say(praiseOf(traveller, exercise)),
          );
          done.push(exercise);
        }
        await traveller.look(`${name}-${screen}`);
        const last =
          (await traveller.page
            .getByRole('button', { name: traveller.say('learning.screen.end'), exact: true })
            .count()) > 0;
        await traveller.press(last ? 'learning.screen.end' : 'learning.screen.onward');
      }
      return done;
    }

    /** Between them these lessons have every kind of exercise; the others come from a phone that was off the line. */
    const BY_HAND = ['how-the-country-is-organised', 'equality-of-women-and-men', 'the-first-weeks'];
    let firstLesson: string[];

    test('a lesson is read and done in one’s own language, with the Dutch one tap away; a wrong answer teaches', async () => {
      await traveller.go(`/learn/${BY_HAND[0]}`);
      await traveller.press('learning.lesson.begin');
      await traveller.press('learning.screen.dutch');
      expect(await traveller.page.locator('main [lang=nl][dir=ltr]').count()).toBeGreaterThan(1);
      await traveller.look('28-lesson-with-dutch');
      await traveller.press('learning.screen.own');
      firstLesson = await doLesson('29-lesson', (exercise) => exercise !== 'brussels-choice' && !isNotedHere(traveller, exercise)); // prettier-ignore
      expect(firstLesson.length).toBeGreaterThan(3);
      await traveller.expectText('learning.lesson.finished');
      await traveller.look('30-lesson-finished');
      await traveller.go('/quiz');
      await traveller.expectText('assessment.quiz.lessons-left', { count: LESSONS.length - 1 });
    });

    test('the teacher sees how far somebody is, what was answered and what needed another try', async () => {
      await tom.go(group);
      await tom.expectText('classroom.group.lessons-done', { done: 1, total: LESSONS.length });
      await tom.look('31-teacher-group');
      await tom.enter(tom.page.getByRole('link', { name: NAME }));
      expect(await tom.page.locator('tbody tr').count()).toBe(firstLesson.length);
      expect(await tom.page.getByText(tom.say('classroom.member.first-try'), { exact: true }).count()).toBe(1);
      await tom.look('32-teacher-member');
      await tom.press('classroom.group.save-judgement');
      await tom.expectText('problem.platform.field-required');
      await tom.pick('value', 'goed');
      await tom.press('classroom.group.save-judgement');
      await tom.expectText('classroom.participation.goed');
    });

    test('the teacher records who was there, and the participant’s attendance stands in the group', async () => {
      await tom.go(group);
      await tom.unfold('classroom.group.plan');
      await tom.type({ title: 'Vanochtend', day: today, time: '00:00' });
      await tom.press('classroom.group.plan');
      await tom.press('classroom.group.record');
      await tom.hands.select(tom.page.getByLabel(NAME), '100');
      await tom.look('33-attendance');
      await tom.press('classroom.group.save-attendance');
      await tom.expectText('classroom.group.recorded', { count: 1, total: '1' });
      await tom.look('33-teacher-group');
    });

    test('the other lessons complete the lessons and open the end quiz', async () => {
      await traveller.go('/learn');
      await traveller.look('33-learn-half');
      await traveller.go(`/learn/${BY_HAND[1]}`);
      await traveller.press('learning.lesson.begin');
      const second = await doLesson('34-lesson', (exercise) => exercise === 'steps-to-marriage');
      expect(second).toContain('steps-to-marriage');
      await bringFromPhone(traveller, LESSONS.filter((lesson) => !BY_HAND.includes(lesson))); // prettier-ignore
      await traveller.go('/learn');
      await traveller.press('learning.overview.begin');
      const third = await doLesson('34-third-lesson', () => false);
      expect(third).toContain('question-for-teacher');
      await traveller.go('/learn');
      await traveller.expectText('learning.overview.all-done');
      await traveller.look('35-learn-done');
      await traveller.press('learning.overview.to-quiz');
      await traveller.look('36-quiz');
    });

    /** Sits the end quiz with so many right answers. */
    async function sitQuiz(name: string, rightAnswers: number): Promise<number> {
      await traveller.press('assessment.quiz.begin');
      let count = 0;
      while (/^\/quiz\/\d+$/.test(traveller.path)) {
        const right = rightOption(who.language, (await traveller.page.locator('h1').innerText()).trim());
        const choice = count < rightAnswers ? `[value="${right}"]` : `:not([value="${right}"])`;
        await traveller.hands.choose(traveller.page.locator(`input[name=option]${choice}`).first());
        if (count === 0) await traveller.look(`${name}-question`);
        await traveller.press('assessment.question.keep');
        count += 1;
      }
      await traveller.look(`${name}-hand-in`);
      await traveller.press('assessment.hand-in.go');
      return count;
    }

    test('M03 the end quiz of twenty-four questions passes from half of them on; whoever fails may try again', async () => {
      expect(await sitQuiz('37-quiz', 11)).toBe(24);
      await traveller.expectText('assessment.result.failed');
      await traveller.look('38-quiz-failed');
      await traveller.go('/proof');
      await traveller.expectText('credential.missing.eindquiz-niet-geslaagd');
      await traveller.look('39-proof-not-yet');
      await traveller.go('/quiz');
      expect(await sitQuiz('40-quiz', 12)).toBe(24);
      await traveller.expectText('assessment.result.passed');
      await traveller.look('41-quiz-passed');
    });

    test('N01 N05 whoever did all of it gets a proof of participation, which says what it is not', async () => {
      await until('proof', async () => {
        await traveller.go('/proof');
        return (await traveller.page.getByRole('link', { name: traveller.say('credential.proof.download') }).count()) >
          0
          ? true
          : undefined;
      });
      for (const limit of ['attest', 'exemption', 'residence'])
        await traveller.expectText(`credential.limits.${limit}`);
      await traveller.expectText('voortraject.module.basis');
      expect(await traveller.read(), 'a module without lessons was not followed').not.toContain(
        traveller.say('voortraject.module.focus-arbeid'),
      );
      await traveller.look('42-proof');
      const pdf = await traveller.download('credential.proof.download');
      expect(pdf.toString('latin1', 0, 4)).toBe('%PDF');
      const code =
        /(?:[0-9A-Z]{4}[-\s]?){7}/.exec(await traveller.page.locator('main bdi[dir=ltr]').last().innerText())?.[0] ??
        '';
      expect(code).not.toBe('');
      proof = { code, pdf };
      await traveller.go('/home');
      await traveller.look('43-home-completed');
    });

    test('anybody checks the proof without an account: it is valid, without a name; a changed file is altered', async () => {
      const desk = await stage.arrive({ language: 'nl', desk: true });
      await desk.go('/verify');
      await desk.look('44-verify');
      await desk.type({ code: proof.code });
      await desk.press('credential.verify.check');
      await desk.expectText('credential.verdict.valid.title');
      const shown = await desk.page.content();
      for (const part of [who.given, who.family, OWN_NAME, who.email]) expect(shown).not.toContain(part);
      await desk.look('45-verify-valid');
      await desk.type({ name: NAME });
      await desk.press('credential.name.compare');
      await desk.look('46-verify-name');

      const check = async (buffer: Buffer) => {
        await desk.go('/verify');
        await desk.hands.handIn(desk.page.locator('input[type=file]'), {
          name: 'bewijs.pdf',
          mimeType: 'application/pdf',
          buffer,
        });
        await desk.press('credential.verify.check-file');
      };
      await check(proof.pdf);
      await desk.expectText('credential.verdict.valid.title');
      const changed = Buffer.from(proof.pdf);
      const middle = Math.floor(changed.length / 2);
      changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
      await check(changed);
      await desk.expectText('credential.verdict.altered.title');
      await desk.look('47-verify-altered');
      await desk.context.close();
    });

    test('P01 whoever travels and has arrived is nobody’s trajectory yet: only a registration opens the way', async () => {
      await traveller.press('voortraject.next.tell-travel.action');
      await traveller.type({ plannedOn: addToDay(today, { days: -1 }) });
      await traveller.press('arrival.action.announce');
      await traveller.expectText('problem.arrival.date-passed');
      await traveller.look('48-travel-refused');
      await traveller.hands.fill(traveller.page.locator('form[action="?/announce"] [name=plannedOn]'), today);
      await traveller.press('arrival.action.announce');
      await traveller.look('49-travelling');
      await traveller.type({ arrivedOn: today });
      await traveller.press('arrival.action.arrived');
      await traveller.look('50-arrived');
      await traveller.press('arrival.action.wait');
      await traveller.expectText('arrival.travel.awaiting.title');
      await traveller.look('51-awaiting');

      await anke.go('/agency');
      expect(await anke.read()).not.toContain(who.given);
      await els.go(dossier.replace('/staff/dossiers/', '/staff/handover/'));
      await els.expectText('arrival.staff.no-handovers');
      expect(await els.page.locator('form[action="?/offer"]').count()).toBe(0);
      await els.look('52-handover-before');
    });

    test('A07 a registration in Antwerp leads to Atlas by law, and the participant reads why', async () => {
      await traveller.pick('region', 'vlaams');
      await traveller.type({ registeredOn: today });
      await traveller.press('arrival.action.registered');
      await traveller.expectText('problem.platform.field-required');
      await traveller.unfold('arrival.field.name-differs');
      await traveller.type({ municipality: 'Antwerpen', ...who.registered });
      await traveller.look('53-registration');
      await traveller.press('arrival.action.registered');
      expect(await traveller.read()).toContain('Atlas');
      await traveller.look('54-offered');
      const mail = await stage.mailbox.next('agency-atlas@demo.vooraf.invalid');
      expect(mail.text).not.toContain(who.given);
    });

    let handover: string;

    test('P03 E04 Atlas sees what was done before the journey, and each spelling of the name', async () => {
      await anke.go('/agency');
      await anke.look('55-agency');
      await anke.enter(anke.page.getByRole('link', { name: REGISTERED }));
      handover = anke.path;
      await anke.expectText('arrival.done.of', { done: LESSONS.length, total: LESSONS.length });
      expect(await anke.read()).toContain(proof.code.replaceAll(/[\s-]/g, '').slice(0, 4));
      await anke.unfold('arrival.person.names');
      const names = await anke.read();
      for (const spelling of [NAME, OWN_NAME, REGISTERED]) expect(names).toContain(spelling);
      expect(names).not.toContain(who.email);
      await anke.look('56-handover');
    });

    test('P01 P11 the regular trajectory opens after the warm hand-over and not before it', async () => {
      const early = await anke.context.request.post(`${url}${handover}?/open`, {
        headers: { origin: url },
        form: {},
        maxRedirects: 0,
      });
      expect(early.status()).toBe(409);
      await anke.press('arrival.agency.accept');
      expect(await anke.read()).toContain(who.email);
      await anke.look('57-handover-accepted');
      await traveller.go('/home');
      await traveller.expectText('voortraject.next.meet-agency.title');
      await traveller.look('58-home-handed-over');

      await anke.press('arrival.agency.open');
      expect(anke.path).toMatch(/^\/agency\/trajectories\//);
      await anke.look('59-trajectory');
      await traveller.go('/home');
      await traveller.expectText('voortraject.next.regular-started.title');
      await traveller.look('60-home-regular');
      await traveller.press('voortraject.next.regular-started.action');
      await traveller.look('61-travel-started');
    });

    test('the partner who referred sees that somebody registered, and nothing that they told or learned', async () => {
      await ines.go('/partner');
      const row = ines.page.locator('tr', { hasText: NAME });
      expect(await row.innerText()).toContain(ines.say('referral.partner.registered'));
      await ines.enter(row.locator('a'));
      const shown = await ines.read();
      for (const secret of ['Antwerpen', 'verpleegkundige', who.household.name, 'Atlas', proof.code])
        expect(shown).not.toContain(secret);
      await ines.look('62-partner-candidate');
      const forbidden = await ines.context.request.get(`${url}${dossier}`, { maxRedirects: 0 });
      expect(forbidden.status()).not.toBe(200);
    });

    test('the participant reads who saw their data', async () => {
      await traveller.go('/account/log');
      for (const role of ['counsellor', 'teacher', 'agency']) await traveller.expectText(`access.role.${role}`);
      await traveller.look('63-log');
    });
  });
}
