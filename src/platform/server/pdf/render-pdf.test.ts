import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPrintable, PdfError, renderPdf } from './render-pdf.ts';
import type { Json } from './render-pdf.ts';

const template = join(import.meta.dirname, 'testing/sample.typ');
const issuedAt = new Date('2026-11-20T09:30:00Z');
const sample = {
  issuer: 'Agentschap',
  keyword: 'vooraf-test:1',
  title: 'Bewijs',
  blocks: [
    { lang: 'nl', dir: 'ltr', text: 'Vóór de aankomst' },
    { lang: 'ar', dir: 'rtl', text: 'قبل الوصول' },
  ],
} satisfies Json;

const render = (data: Json = sample) => renderPdf({ template, data, title: 'Bewijs', lang: 'nl', issuedAt });
const asText = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

describe('a document as PDF', () => {
  test('is a PDF that declares PDF/UA-1, with tags, a title and a language', async () => {
    const text = asText(await render());
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(text).toMatch(/\/Lang \(nl\)/);
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('<rdf:li xml:lang="x-default">Bewijs</rdf:li>');
  });

  test('marks the language of each part, so that a voice can change', async () => {
    expect(asText(await render())).toMatch(/\/Lang \(ar\)/);
  });

  test('carries our own fonts, for Arabic script too', async () => {
    const names = new Set(
      Array.from(asText(await render()).matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g), ([, name]) => name),
    );
    expect([...names].join(' ')).toMatch(/NotoSans-Regular/);
    expect([...names].join(' ')).toMatch(/Amiri-Regular/);
    expect([...names].every((name) => /^(NotoSans|Amiri)-/.test(name ?? ''))).toBe(true);
  });

  test('bears the date it was given and its keyword', async () => {
    const metadata = /<x:xmpmeta.*<\/x:xmpmeta>/s.exec(asText(await render()))?.[0];
    expect(metadata).toContain('<xmp:CreateDate>2026-11-20T09:30:00+00:00</xmp:CreateDate>');
    expect(metadata).toContain('<pdf:Keywords>vooraf-test:1</pdf:Keywords>');
  });

  test('is the same bytes for the same data and date, also after others were made', async () => {
    const first = await render();
    expect(await render({ ...sample, title: 'Iets anders' })).not.toEqual(first);
    expect(await render()).toEqual(first);
  });

  test('is the same bytes on a machine without fonts and in another time zone', async () => {
    const none = join(mkdtempSync(join(tmpdir(), 'vooraf-')), 'fonts.conf');
    writeFileSync(none, '<?xml version="1.0"?><fontconfig></fontconfig>');
    const script = `
      import { createHash } from 'node:crypto';
      import { renderPdf } from ${JSON.stringify(join(import.meta.dirname, 'render-pdf.ts'))};
      const { request } = JSON.parse(process.argv[1]);
      const pdf = await renderPdf({ ...request, issuedAt: new Date(request.issuedAt) });
      console.log(createHash('sha256').update(pdf).digest('hex'));`;
    const request = { template, data: sample, title: 'Bewijs', lang: 'nl', issuedAt };
    const hash = execFileSync(process.execPath, ['--input-type=module', '-e', script, JSON.stringify({ request })], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], FONTCONFIG_FILE: none, TZ: 'Asia/Tokyo' },
    });
    expect(hash.trim()).toBe(
      createHash('sha256')
        .update(await render())
        .digest('hex'),
    );
  });
});

describe('a document that cannot be set', () => {
  const failure = async (data: Json) =>
    render(data).then(
      () => expect.unreachable(),
      (error: unknown) => error as PdfError,
    );

  test('U04 with a character we have no shape for says so without showing it', async () => {
    const error = await failure({ ...sample, blocks: [{ lang: 'nl', dir: 'ltr', text: 'Salma 你好' }] });
    expect(error).toBeInstanceOf(PdfError);
    expect(error.message).toMatch(/could not be displayed with font/);
    expect(error.message).not.toMatch(/Salma|你|好/);
  });

  test('U04 for want of a field names the field and nothing of the data', async () => {
    const error = await failure({ issuer: 'Salma', keyword: 'x', blocks: [] });
    expect(error.message).toMatch(/title/);
    expect(error.message).not.toMatch(/Salma/);
  });

  test('U04 with data of another shape shows nothing of it', async () => {
    const error = await failure({ ...sample, blocks: 'Salma', title: { Salma: 1 } });
    expect(error).toBeInstanceOf(PdfError);
    expect(error.message).not.toMatch(/Salma/);
  });

  test('does not spoil the next one', async () => {
    await failure({});
    expect(asText(await render()).startsWith('%PDF')).toBe(true);
  });
});

describe('what our fonts can print', () => {
  test.each(['Salma Haddad', 'Zoë Şahin-Łukasz', 'Иван', 'Ελένη', 'سلمى حداد', 'فاطمہ', '\u200fپگاه\u200e', 'नेहा', ''])(
    '%s',
    async (text) => {
      expect(await isPrintable(text, template)).toBe(true);
    },
  );

  test.each(['你好', 'ሰላም', 'ქეთი', 'Salma 🙂'])('not %s', async (text) => {
    expect(await isPrintable(text, template)).toBe(false);
  });

  test('and what it says is what the renderer does', async () => {
    for (const text of ['Иван', 'فاطمہ', 'नेहा', 'Şahin']) {
      await expect(render({ ...sample, blocks: [{ lang: 'en', dir: 'ltr', text }] })).resolves.toBeInstanceOf(
        Uint8Array,
      );
    }
  });
});
