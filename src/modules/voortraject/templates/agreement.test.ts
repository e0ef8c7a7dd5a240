import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '#platform/server/pdf/render-pdf.ts';
import type { AgreementBlock, AgreementDocument } from './agreement-document.ts';

const latin = (text: string) => ({ text, lang: 'nl', dir: 'ltr' as const });

function block(lang: 'nl' | 'ar', sections: number): AgreementBlock {
  const dutch = lang === 'nl';
  const paragraph = dutch
    ? 'Het agentschap heeft geen invloed op de beslissing over het verblijf. '
    : 'ليس للوكالة أي تأثير على القرار. ';
  return {
    lang,
    dir: dutch ? 'ltr' : 'rtl',
    title: dutch ? 'Overeenkomst voortraject' : 'اتفاق المسار التمهيدي',
    note: dutch ? 'Authentieke tekst' : 'ترجمة',
    sections: Array.from({ length: sections }, () => ({
      heading: dutch ? 'Wat het agentschap niet doet' : 'ما لا تقوم به الوكالة',
      paragraphs: [paragraph.repeat(4), paragraph],
    })),
    signatureTitle: dutch ? 'Ondertekening' : 'التوقيع',
    signatureStatement: dutch ? 'Ik ga akkoord.' : 'أوافق.',
    versionNote: dutch ? 'Kenmerk van de tekst (SHA-256)' : 'بصمة النص (SHA-256)',
    demo: dutch ? 'Demonstratie' : 'عرض توضيحي',
  };
}

function agreement(blocks: readonly AgreementBlock[]): AgreementDocument {
  const labels = (dutch: string, arabic: string) => (blocks.length === 1 ? [dutch] : [dutch, arabic]);
  return {
    issuer: 'Agentschap Integratie en Inburgering',
    demo: true,
    parties: [
      {
        labels: labels('Deelnemer', 'المشارك'),
        values: [latin('Salma Haddad'), { text: 'سلمى حداد', lang: 'ar', dir: 'rtl' }],
      },
    ],
    signature: [{ labels: labels('Tijdstip (Brussel)', 'الوقت (بروكسل)'), values: [latin('5 november 2026, 10:42')] }],
    versionShown: 'Overeenkomst voortraject, versie 2026-09-01',
    versionHash: '66ab154f5c2890a140cb8388a22a160454f80575f6eae09e5a097cabe539a1db',
    blocks,
  };
}

async function print(...blocks: AgreementBlock[]): Promise<string> {
  const pdf = await renderPdf({
    template: join(import.meta.dirname, 'agreement.typ'),
    data: agreement(blocks),
    title: 'Overeenkomst voortraject',
    lang: 'nl',
    issuedAt: new Date('2026-11-05T09:42:00Z'),
  });
  return Buffer.from(pdf).toString('latin1');
}

describe('the printed agreement', () => {
  test('G01 is an accessible document in Dutch alone or with the participant’s language beside it', async () => {
    for (const blocks of [[block('nl', 4)], [block('nl', 4), block('ar', 4)]]) {
      expect(await print(...blocks)).toContain('<pdfuaid:part>1</pdfuaid:part>');
    }
  });

  test('G01 runs over as many pages as it needs', async () => {
    expect(Number(/\/Count (\d+)/.exec(await print(block('nl', 20), block('ar', 20)))?.[1])).toBeGreaterThan(2);
  });

  test('G01 is refused when a translation lacks a section', async () => {
    await expect(print(block('nl', 4), block('ar', 3))).rejects.toThrow(/the languages differ in their sections/);
  });
});
