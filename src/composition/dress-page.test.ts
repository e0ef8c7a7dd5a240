import { expect, it } from 'vitest';
import { dressPage, isLinked } from './dress-page.ts';

const page = `<html lang="%vooraf.lang%" dir="%vooraf.dir%" %vooraf.reading%><head>
<style>a{b:c}</style>
<link href="/a.css" rel="stylesheet" disabled media="(max-width: 0)"><link href="/b.css" rel="stylesheet" disabled media="(max-width: 0)">
</head><body>%vooraf.lang%<style>x</style></body></html>`;

it('a first page carries its style; who is signed in gets it as files, once', () => {
  const first = dressPage(page, {
    language: 'ar',
    reading: 'data-size="large"',
    icon: '/icon.svg',
    outside: 'https://example.org/',
    linked: false,
  });
  expect(first).toContain('<html lang="ar" dir="rtl" data-size="large">');
  expect(first).toContain('<style>a{b:c}</style>');
  expect(first).toContain('rel="stylesheet" disabled');
  const later = dressPage(page, {
    language: 'nl',
    reading: '',
    icon: '/icon.svg',
    outside: 'https://example.org/',
    linked: true,
  });
  expect(later).toContain('<link href="/a.css" rel="stylesheet"><link href="/b.css" rel="stylesheet">');
  expect(later).not.toContain('a{b:c}');
  expect(later).toContain('<body>%vooraf.lang%<style>x</style></body>');
  expect(
    dressPage('a later part', {
      language: 'nl',
      reading: '',
      icon: '/icon.svg',
      outside: 'https://example.org/',
      linked: true,
    }),
  ).toBe('a later part');
});

it('what is read without a session or without a line carries its style', () => {
  expect([isLinked('public', '/'), isLinked('participant', '/home'), isLinked('participant', '/learn/phone')]).toEqual([
    false,
    true,
    false,
  ]);
});
