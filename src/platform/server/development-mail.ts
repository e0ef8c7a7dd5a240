import type { Tx } from './database/transaction.ts';

export interface DevelopmentMail {
  readonly id: string;
  readonly receivedAt: Date;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** Mails that would have left, newest first. Development only. */
export async function listDevelopmentMails(tx: Tx): Promise<DevelopmentMail[]> {
  const rows = await tx.db
    .selectFrom('platform.development_mail')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ received_at, ...row }) => ({ ...row, receivedAt: received_at }));
}

/** One of them. */
export async function findDevelopmentMail(tx: Tx, id: string): Promise<DevelopmentMail | undefined> {
  const row = await tx.db.selectFrom('platform.development_mail').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { received_at, ...rest } = row;
  return { ...rest, receivedAt: received_at };
}
