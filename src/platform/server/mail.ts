import { createTransport, type Transporter } from 'nodemailer';
import { ok } from '#kernel/result.ts';
import { asLanguage, type Language } from '#kernel/languages.ts';
import type { Tx } from './database/transaction.ts';
import { asSystem } from './database/transaction.ts';
import { runAsSystem, type Job } from './jobs.ts';
import { addJob } from './queue.ts';
import type { Platform } from './platform.ts';
import { translate, type MessageValues } from '../i18n/translate.ts';

export interface NewMail {
  /** Whose data key seals it: a person, or the account it is for. */
  readonly subjectId: string;
  readonly to: string;
  readonly language: Language;
  /** Texts `<template>.subject` and `<template>.body`. Subjects are neutral: others may see a notification (U06). */
  readonly template: `${string}.mail.${string}`;
  readonly values?: MessageValues;
}

/** Puts a mail in the outbox in the caller's transaction; it leaves by a job once that is committed. */
export async function sendMail(tx: Tx, mail: NewMail): Promise<void> {
  const id = tx.newId();
  const sealed = await tx.vault.seal(tx, mail.subjectId, JSON.stringify({ to: mail.to, values: mail.values ?? {} }));
  await tx.db
    .insertInto('platform.mail')
    .values({
      id,
      subject_id: mail.subjectId,
      template: mail.template,
      language: mail.language,
      sealed,
      created_at: tx.now,
    })
    .execute();
  await addJob(tx, 'platform.deliver-mail', { mailId: id });
}

/** Hands a mail over to the mail server and forgets what it said. */
export const deliverMailJob: Job = {
  name: 'platform.deliver-mail',
  run: async (platform, { mailId = '' }) => {
    const mail = await runAsSystem(platform, async (tx) => {
      const row = await tx.db.selectFrom('platform.mail').selectAll().where('id', '=', mailId).executeTakeFirst();
      if (!row?.sealed) return ok(undefined);
      const { to, values } = JSON.parse(await tx.vault.open(tx, row.subject_id, row.sealed)) as {
        to: string;
        values: MessageValues;
      };
      const dictionary = platform.dictionaries[asLanguage(row.language) ?? 'nl'];
      return ok({
        to,
        subject: translate(dictionary, `${row.template}.subject`, values),
        text: translate(dictionary, `${row.template}.body`, { origin: platform.config.origin, ...values }),
      });
    });
    if (!mail) return;
    await platform.mailer.send(mail);
    await runAsSystem(platform, async (tx) => {
      await tx.db
        .updateTable('platform.mail')
        .set({ sealed: null, sent_at: tx.now })
        .where('id', '=', mailId)
        .execute();
      return ok();
    });
  },
};

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  send(letter: Letter): Promise<void>;
}

/** Delivers by SMTP. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport: Transporter = createTransport(url);
  return {
    send: async (letter) => {
      await transport.sendMail({ from, ...letter });
    },
  };
}

/** Development: keeps the mails where /dev/mail shows them. */
export function developmentMailer(platform: () => Platform): Mailer {
  return {
    send: async (letter) => {
      await runAsSystem(platform(), (tx) =>
        asSystem(tx, async ({ db }) => {
          await db
            .insertInto('platform.development_mail')
            .values({
              id: tx.newId(),
              received_at: new Date(),
              recipient: letter.to,
              subject: letter.subject,
              body: letter.text,
            })
            .execute();
          return ok();
        }),
      );
    },
  };
}
