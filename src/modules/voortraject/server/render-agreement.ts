import path from 'node:path';
import { BRUSSELS } from '#kernel/dates.ts';
import { directionOf, type Language } from '#kernel/languages.ts';
import { ok } from '#kernel/result.ts';
import { runAsSystem, type Job } from '#platform/server/jobs.ts';
import { isPrintable, renderPdf } from '#platform/server/pdf/render-pdf.ts';
import { formatMoment } from '#platform/i18n/format.ts';
import { translate } from '#platform/i18n/translate.ts';
import type { Platform } from '#platform/server/platform.ts';
import { findPersonCard } from '#modules/participant/server/index.ts';
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
      return ok(dossier && { agreement, dossier, latinName: card?.latinName ?? '' });
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
  readonly latinName: string;
}

async function print(platform: Platform, { agreement, dossier, latinName }: Printing): Promise<Uint8Array<ArrayBuffer>> {
  const template = path.join(platform.config.root, TEMPLATE);
  const { version, language, signedAt, signedName } = agreement;
  // A script that our fonts cannot set is printed by the name in Latin letters; the signature itself stays as it was typed.
  const name = (await isPrintable(signedName, template)) ? signedName : latinName;
  const languages: readonly Language[] = language === 'nl' ? ['nl'] : ['nl', language];
  const blocks = languages.map((code) => {
    const t = (key: string, values?: Record<string, string>) => translate(platform.dictionaries[code], key, values);
    const { title, note, sections } = wordsFor(dossier, version, code, signedAt);
    return {
      lang: code,
      dir: directionOf(code),
      title,
      note,
      sections: sections.map(({ heading, paragraphs = [], points = [] }) => ({ heading, paragraphs, points })),
      signedLabel: t('voortraject.agreement.pdf.signed'),
      signedAt: t('voortraject.agreement.pdf.at', { moment: formatMoment(code, signedAt, BRUSSELS) }),
      version: t('voortraject.agreement.pdf.version', { version, number: dossier.number }),
      demo: t('voortraject.agreement.pdf.demo'),
    };
  });
  return renderPdf({
    template,
    data: { issuer: ISSUER, demo: platform.config.environment !== 'production', name, blocks },
    title: blocks[0]?.title ?? '',
    lang: 'nl',
    issuedAt: signedAt,
  });
}
