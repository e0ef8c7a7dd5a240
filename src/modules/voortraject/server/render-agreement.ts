import { createHash } from 'node:crypto';
import path from 'node:path';
import { BRUSSELS } from '#kernel/dates.ts';
import { directionOf, type Language } from '#kernel/languages.ts';
import { ok } from '#kernel/result.ts';
import { runAsSystem, type Job } from '#platform/server/jobs.ts';
import { isPrintable, renderPdf } from '#platform/server/pdf/render-pdf.ts';
import { formatMoment } from '#platform/i18n/format.ts';
import { translate } from '#platform/i18n/translate.ts';
import type { Platform } from '#platform/server/platform.ts';
import { findPersonCard, type PersonCard } from '#modules/participant/server/index.ts';
import type { AgreementText } from '../agreements/index.ts';
import type { AgreementBlock, AgreementDocument, PrintedValue } from '../templates/agreement-document.ts';
import { findAgreement, insertDocument, setAgreementDocument, type SignedAgreement } from './agreement-store.ts';
import { RENDER_JOB, wordsFor } from './sign-agreement.ts';
import { findDossier, type Dossier } from './store.ts';

const TEMPLATE = 'src/modules/voortraject/templates/agreement.typ';
const ISSUER = 'Agentschap Integratie en Inburgering';

/** Prints a signed agreement once, outside any transaction, and keeps it. */
export const renderAgreementJob: Job = {
  name: RENDER_JOB,
  run: async (platform, { agreementId = '' }) => {
    const found = await runAsSystem(platform, async (tx) => {
      const agreement = await findAgreement(tx, { id: agreementId });
      if (!agreement || agreement.documentId) return ok(undefined);
      const dossier = await findDossier(tx, agreement.dossierId);
      const card = await findPersonCard(tx, agreement.personId);
      return ok(dossier && { agreement, dossier, card });
    });
    if (!found) return;
    const bytes = await print(platform, found);
    await runAsSystem(platform, async (tx) => {
      const { dossierId, personId, documentId } = (await findAgreement(tx, { id: agreementId })) ?? {};
      if (!dossierId || !personId || documentId) return ok();
      const id = await insertDocument(tx, { personId, dossierId, kind: 'agreement', bytes });
      await setAgreementDocument(tx, agreementId, id);
      return ok();
    });
  },
};

interface Printing {
  readonly agreement: SignedAgreement;
  readonly dossier: Dossier;
  readonly card: PersonCard | undefined;
}

async function print(platform: Platform, { agreement, dossier, card }: Printing): Promise<Uint8Array<ArrayBuffer>> {
  const template = path.join(platform.config.root, TEMPLATE);
  const { version, language, signedAt, signedName } = agreement;
  const languages: readonly Language[] = language === 'nl' ? ['nl'] : ['nl', language];
  const texts = languages.map((code) => wordsFor(dossier, version, code, signedAt));
  const words = (code: Language, key: string, values?: Record<string, string>) =>
    translate(platform.dictionaries[code], `voortraject.agreement.pdf.${key}`, values);
  const row = (key: string, values: readonly PrintedValue[]) => ({
    labels: languages.map((code) => words(code, key)),
    values,
  });
  // A script that our fonts cannot set is left out: the Latin form stands, and the signature is kept as it was typed.
  const own = card?.ownScriptName ?? null;
  const ownValue = own !== null && (await isPrintable(own, template)) ? [valueOf(own)] : [];
  const typed = (await isPrintable(signedName, template)) ? signedName : (card?.latinName ?? '');
  const document: AgreementDocument = {
    issuer: ISSUER,
    demo: platform.config.environment !== 'production',
    parties: [
      row('participant', [valueOf(card?.latinName ?? ''), ...ownValue]),
      row('agency', [valueOf(ISSUER)]),
      row('number', [valueOf(dossier.number)]),
    ],
    signature: [row('typed-name', [valueOf(typed)]), row('moment', [valueOf(formatMoment('nl', signedAt, BRUSSELS))])],
    versionShown: words('nl', 'version', { version }),
    versionHash: createHash('sha256').update(JSON.stringify(texts)).digest('hex'),
    blocks: texts.map((text, index) => blockOf(languages[index] ?? 'nl', text, words)),
  };
  return renderPdf({ template, data: document, title: texts[0]?.title ?? '', lang: 'nl', issuedAt: signedAt });
}

function blockOf(lang: Language, text: AgreementText, say: (code: Language, key: string) => string): AgreementBlock {
  return {
    lang,
    dir: directionOf(lang),
    title: text.title,
    note: text.note,
    sections: text.sections.map(({ heading, paragraphs = [], points = [] }) => ({ heading, paragraphs, points })),
    signatureTitle: say(lang, 'signature-title'),
    signatureStatement: say(lang, 'statement'),
    versionNote: say(lang, 'hash'),
    demo: say(lang, 'demo'),
  };
}

const ARABIC = /\p{Script=Arabic}/u;

/** A text with the direction its letters ask for. */
function valueOf(text: string): PrintedValue {
  return ARABIC.test(text) ? { text, lang: 'ar', dir: 'rtl' } : { text, lang: 'nl', dir: 'ltr' };
}
