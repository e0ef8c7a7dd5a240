import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok } from '#kernel/result.ts';
import { openTestPlatform, type TestPlatform } from '../testing/test-platform.ts';
import { drainJobs } from './jobs.ts';
import { deliverMailJob, sendMail, smtpMailer } from './mail.ts';
import type { Platform } from './platform.ts';

let platform: TestPlatform;
let server: SMTPServer;
let sending: Platform;
let refusing = false;
const keep = async (message: Buffer) => void received.push(await PostalMime.parse(message));
const received: Email[] = [];

beforeAll(async () => {
  platform = await openTestPlatform({ modules: [], jobs: [deliverMailJob] });
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusing) return done(Object.assign(new Error('try later'), { responseCode: 451 }));
        void keep(Buffer.concat(chunks)).finally(() => done());
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const texts = {
    'test.mail.hello.subject': 'Je afspraak',
    'test.mail.hello.body': 'Dag {name}, مرحباً.\n{origin}/home',
  };
  const dictionaries = Object.fromEntries(
    Object.entries(platform.dictionaries).map(([language, dictionary]) => [
      language,
      { ...dictionary, messages: texts },
    ]),
  ) as unknown as Platform['dictionaries'];
  sending = {
    ...platform,
    dictionaries,
    mailer: smtpMailer(`smtp://127.0.0.1:${port}`, 'Vooraf <noreply@vooraf.invalid>'),
  };
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  await platform.close();
});

const subjectId = '01980000-0000-7000-8000-000000000001';
const write = (name: string) =>
  platform.system(async (tx) =>
    ok(
      await sendMail(tx, {
        subjectId,
        to: `${name}@voorbeeld.be`,
        language: 'nl',
        template: 'test.mail.hello',
        values: { name },
      }),
    ),
  );
const outbox = async () => (await platform.ownerPool.query('select m::text as line, sealed, sent_at from platform.mail m order by id')).rows; // prettier-ignore

test('a mail leaves by the mail server with its text whole, and is then forgotten here', async () => {
  await write('salma');
  const [before] = await outbox();
  expect(before.line).not.toContain('salma');
  expect(before.line).not.toContain(Buffer.from('salma').toString('hex'));
  await drainJobs(sending, platform.ownerPool);
  expect(received).toHaveLength(1);
  const [mail] = received;
  expect(mail?.subject).toBe('Je afspraak');
  expect(mail?.from?.address).toBe('noreply@vooraf.invalid');
  expect(mail?.to?.[0]?.address).toBe('salma@voorbeeld.be');
  expect(mail?.text?.trim()).toBe(`Dag salma, مرحباً.\n${platform.config.origin}/home`);
  expect((await outbox())[0]).toMatchObject({ sealed: null, sent_at: platform.clock.now() });
});

test('a mail that the mail server does not take leaves later, once', async () => {
  refusing = true;
  await write('omar');
  await drainJobs(sending, platform.ownerPool);
  expect(received).toHaveLength(1);
  refusing = false;
  await platform.ownerPool.query('update graphile_worker._private_jobs set run_at = now()');
  await drainJobs(sending, platform.ownerPool);
  expect(received.map(({ to }) => to?.[0]?.address)).toEqual(['salma@voorbeeld.be', 'omar@voorbeeld.be']);
  await deliverMailJob.run(sending, { mailId: (await platform.ownerPool.query('select id from platform.mail order by id desc limit 1')).rows[0].id }); // prettier-ignore
  expect(received).toHaveLength(2);
});
