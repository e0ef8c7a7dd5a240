import { randomInt } from 'node:crypto';
import type { Language } from '#kernel/languages.ts';
import { ROLES } from '#kernel/roles.ts';
import { keptProblem, ok, type Problem, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { sendMail } from '#platform/server/mail.ts';
import { countAttempt, type Limit } from '#platform/server/rate-limit.ts';
import { useCase } from '#platform/server/use-case.ts';
import { codeAgain, codeConfirmation, codeRequest, type Purpose } from '../contract/forms.ts';
import { CODE_DIGITS, CODE_MINUTES, CODE_TRIES } from '../domain/sign-in-code.ts';
import { startSession, type SignedIn } from './sessions.ts';
import { actorOf, findAccount, insertAccount, languageOf, subjectOf, type AccountRow } from './store.ts';
import { findCode, insertCode, openCodeEmail, updateCode, WAITING_ADDRESSES, type CodeRow } from './store-sign-in.ts';

const PER_ADDRESS: Limit = { bucket: 'access.request-code-address', max: 6, windowMinutes: 60 };
/** Many people share one address of a provider or a café. */
const PER_IP: Limit = { bucket: 'access.request-code-ip', max: 40, windowMinutes: 60 };
const TRIES_PER_IP: Limit = { bucket: 'access.confirm-code-ip', max: 60, windowMinutes: 60 };

/** Counts a try that stays counted whatever comes of it. */
async function counted(tx: Tx, limit: Limit, key: string): Promise<Problem | undefined> {
  const result = await countAttempt(tx, limit, key);
  return result.ok ? undefined : { ...result, kept: true };
}

interface CodeWish {
  readonly email: string;
  readonly purpose: Purpose;
  readonly language: Language;
  readonly ip: string;
  readonly invitationId?: string;
}

/**
 * Sends a code to an address. What comes back is the same whether or not the address is known: only its mailbox tells.
 * @returns the id of the code, for the page where it is typed
 */
export const requestCode = useCase({ name: 'access.request-code', roles: ROLES, input: codeRequest }, sendCode);

/** Sends a new code to the address of an earlier one, so that nobody types it twice. */
export const requestCodeAgain = useCase(
  { name: 'access.request-code-again', roles: ROLES, input: codeAgain },
  async (tx, { codeId, language, ip }) => {
    const code = await findCode(tx, codeId);
    if (!code) return keptProblem('access.code-expired');
    const email = await openCodeEmail(tx, code);
    return sendCode(tx, {
      email,
      language,
      ip,
      purpose: code.purpose as Purpose,
      invitationId: code.invitation_id ?? undefined,
    });
  },
);

async function sendCode(tx: Tx, wish: CodeWish): Promise<Result<{ codeId: string }>> {
  const refused = (await counted(tx, PER_IP, wish.ip)) ?? (await counted(tx, PER_ADDRESS, wish.email));
  if (refused) return refused;
  const codeId = tx.newId();
  const digits = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  const account = await findAccount(tx, { email: wish.email });
  const opens = account ? isParticipant(account) : wish.purpose === 'register';
  // Without an account the row is made all the same, with a digest that no code has: every answer afterwards is equal too.
  const digest = digestOfCode(tx, codeId, opens ? digits : `none:${tx.newId()}`);
  await insertCode(tx, {
    id: codeId,
    email: wish.email,
    digest,
    purpose: wish.purpose,
    invitationId: wish.invitationId,
  });
  await sendMail(tx, {
    subjectId: account ? subjectOf(account) : WAITING_ADDRESSES,
    to: wish.email,
    language: wish.language,
    ...(opens
      ? {
          template: 'access.mail.code',
          values: { code: `${digits.slice(0, 3)} ${digits.slice(3)}`, minutes: CODE_MINUTES },
        }
      : { template: 'access.mail.no-account' }),
  });
  return ok({ codeId });
}

const isParticipant = (account: AccountRow) => account.role === 'participant' && account.disabled_at === null;

const digestOfCode = (tx: Tx, codeId: string, digits: string) =>
  tx.vault.blindIndex('sign-in-code', `${codeId}:${digits}`);

/**
 * Signs in with a code that came by e-mail; makes account and person when the code was asked to register.
 * A wrong code is counted and the transaction kept; after five the code is worth nothing.
 */
export const confirmCode = useCase(
  { name: 'access.confirm-code', roles: ROLES, input: codeConfirmation },
  async (tx, input): Promise<Result<SignedIn>> => {
    const refused = await counted(tx, TRIES_PER_IP, input.ip);
    if (refused) return refused;
    const code = await findCode(tx, input.codeId);
    if (!code || code.used_at || code.expires_at <= tx.now) return keptProblem('access.code-expired');
    const wrong = await judgeTry(tx, code, input.code);
    if (wrong) return wrong;
    await updateCode(tx, code.id, { used_at: tx.now });
    const email = await openCodeEmail(tx, code);
    const known = await findAccount(tx, { email });
    const account = known ?? (await openAccount(tx, email, code, input.language));
    if (!isParticipant(account)) return keptProblem('access.code-expired');
    tx.touch(account.person_id as string);
    const token = await startSession(tx, { accountId: account.id, device: input.device });
    return ok({
      token,
      isNew: !known,
      actor: actorOf(account),
      language: languageOf(account),
      invitationId: code.invitation_id,
    });
  },
);

async function judgeTry(tx: Tx, code: CodeRow, typed: string): Promise<Problem | undefined> {
  if (code.attempts >= CODE_TRIES) return keptProblem('access.code-used-up');
  if (digestOfCode(tx, code.id, typed).equals(code.code_digest)) return undefined;
  const attempts = code.attempts + 1;
  await updateCode(tx, code.id, { attempts });
  if (attempts >= CODE_TRIES) return keptProblem('access.code-used-up');
  return keptProblem('access.code-wrong', {
    fields: { code: 'access.code-wrong' },
    values: { left: CODE_TRIES - attempts },
  });
}

async function openAccount(tx: Tx, email: string, code: CodeRow, language: Language): Promise<AccountRow> {
  const id = tx.newId();
  const personId = tx.newId();
  await insertAccount(tx, { id, role: 'participant', personId, email, language });
  await appendFact(tx, {
    type: 'access.account-opened.v1',
    personId,
    payload: { accountId: id, invitationId: code.invitation_id },
  });
  return (await findAccount(tx, { id })) as AccountRow;
}
