import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/languages.ts';
import { renderPdf } from '#platform/server/pdf/render-pdf.ts';
import { identifyProofFile } from '../domain/identify-file.ts';
import { SAMPLE_CODE } from '../domain/testing/sample-proof.ts';
import { toProofDocument } from './proof-document.ts';
import type { PrintedProofFacts } from './proof-document.ts';
import { PROOF_WORDS } from './proof-words.ts';

const facts: PrintedProofFacts = {
  code: SAMPLE_CODE,
  checkUrl: `https://vooraf.example/bewijs/${SAMPLE_CODE}`,
  issuer: 'Agentschap Integratie en Inburgering',
  issuedOn: '2026-11-20',
  name: { latin: 'Salma Haddad', own: { text: 'سلمى حداد', lang: 'ar', dir: 'rtl' } },
  modules: [{ nl: 'Wonen', ar: 'السكن' }, { nl: 'Werk en diploma' }],
  language: 'ar',
  period: { from: '2026-09-01', to: '2026-11-18' },
  completedOn: '2026-11-18',
  demo: true,
};

const print = (changes: Partial<PrintedProofFacts> = {}) =>
  renderPdf({
    template: join(import.meta.dirname, 'proof.typ'),
    data: toProofDocument({ ...facts, ...changes }),
    title: PROOF_WORDS.nl.title,
    lang: 'nl',
    issuedAt: new Date('2026-11-20T09:30:00Z'),
  });
const asText = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const pagesOf = (pdf: Uint8Array) => Number(/\/Count (\d+)/.exec(asText(pdf))?.[1]);

describe('the words of the printed proof', () => {
  test('N05 A14 say in Dutch that it is no inburgeringsattest, gives no exemption and does not weigh on residence', () => {
    const said = toProofDocument({ ...facts, language: 'nl' }).blocks[0]?.limits.join(' ');
    expect(said).toContain('geen inburgeringsattest');
    expect(said).toContain('geeft op zichzelf geen recht op een vrijstelling');
    expect(said).toContain('geen invloed op de beslissing over het verblijf');
  });

  test.each(LANGUAGES)('N05 the limits stand there in %s as well, beside the Dutch ones', (language) => {
    const { blocks } = toProofDocument({ ...facts, language });
    expect(blocks.map(({ lang }) => lang)).toEqual(language === 'nl' ? ['nl'] : ['nl', language]);
    for (const block of blocks) {
      expect(block.limits).toHaveLength(3);
      if (block.lang !== 'nl') expect(block.limits[0]).toContain('inburgeringsattest');
    }
  });

  test('every placeholder is filled in, in every language', () => {
    for (const language of LANGUAGES) {
      expect(JSON.stringify(toProofDocument({ ...facts, language }))).not.toMatch(/[{](issuer|address)[}]/);
    }
  });

  test('a module without a translation keeps its Dutch name', () => {
    expect(toProofDocument(facts).blocks[1]?.modules).toEqual(['السكن', 'Werk en diploma']);
  });
});

describe('the printed proof', () => {
  test.each(LANGUAGES)('N01 is one page in %s, with few modules or many and a long name', async (language) => {
    expect(pagesOf(await print({ language }))).toBe(1);
    const modules = Array.from({ length: 30 }, (_, at) => ({
      nl: `Werk en diploma-erkenning ${at}`,
      ar: 'العمل ومعادلة الشهادات',
    }));
    const latin = 'Abdulrahman Mohammed Al-Husseini bin Abdullah Al-Maghribi';
    expect(pagesOf(await print({ language, modules, name: { latin } }))).toBe(1);
  });

  test('U06 does not bear the name in the title that a reader shows', async () => {
    expect(asText(await print())).toMatch(/\/Title \(Bewijs van deelname\)/);
    expect(asText(await print())).not.toMatch(/Salma/);
  });

  test('has an alternative text for the QR code', async () => {
    expect(asText(await print())).toMatch(/\/Alt \(QR-code naar de pagina/);
  });

  test('N03 is told from a changed copy and from somebody else’s PDF', async () => {
    const pdf = await print();
    const issued = await identifyProofFile(pdf);
    expect(issued).toMatchObject({ kind: 'pdf', code: SAMPLE_CODE });
    const changed = pdf.with(Math.floor(pdf.length / 2), (pdf[Math.floor(pdf.length / 2)] ?? 0) ^ 1);
    const found = await identifyProofFile(changed);
    expect(found).toMatchObject({ kind: 'pdf', code: SAMPLE_CODE });
    expect(found).not.toEqual(issued);
  });
});
