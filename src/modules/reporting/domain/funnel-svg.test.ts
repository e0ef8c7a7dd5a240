import { describe, expect, test } from 'vitest';
import { funnelSvg, type Funnel } from './funnel-svg.ts';

const funnel: Funnel = {
  id: 'cohort-1',
  title: 'Proeftuin 1',
  description: 'Van inschrijving tot aanmelding',
  direction: 'ltr',
  steps: [
    { label: 'Ingeschreven: 8', value: 8, target: { value: 25, label: 'doel 25' } },
    { label: 'Gestart: 7', value: 7 },
    { label: 'Aangemeld: 0', value: 0 },
  ],
};

const numbersOf = (svg: string, pattern: RegExp): number[] =>
  [...svg.matchAll(pattern)].map(([, found]) => Number(found));

describe('the funnel picture', () => {
  test('has a title and a description that a screen reader finds', () => {
    const svg = funnelSvg(funnel);
    expect(svg).toContain('role="img" aria-labelledby="cohort-1-title cohort-1-desc"');
    expect(svg).toContain('<title id="cohort-1-title">Proeftuin 1</title>');
    expect(svg).toContain('<desc id="cohort-1-desc">');
  });

  test('bars are measured against the largest figure or target', () => {
    const widths = numbersOf(funnelSvg(funnel), /<rect[^>]* width="([\d.]+)"/g);
    expect(widths).toEqual([96, 84, 1.5]);
    expect(numbersOf(funnelSvg(funnel), /<line x1="([\d.]+)"/g)).toEqual([299]);
  });

  test('from right to left every bar begins on the right', () => {
    const svg = funnelSvg({ ...funnel, direction: 'rtl' });
    expect(numbersOf(svg, /<rect x="([\d.]+)"/g)).toEqual([204, 216, 298.5]);
    expect(svg).toContain('<text x="300" y="16" text-anchor="end">Ingeschreven: 8</text>');
  });

  test('the word of a target stands where there is room', () => {
    const anchorOf = (svg: string): string | undefined => /text-anchor="(\w+)" font-size="12"/.exec(svg)?.[1];
    const near = { ...funnel, steps: [{ label: '8', value: 8, target: { value: 2, label: 'doel 2' } }] };
    expect([anchorOf(funnelSvg(funnel)), anchorOf(funnelSvg(near))]).toEqual(['end', 'start']);
    const [far, close] = [funnel, near].map((each) => anchorOf(funnelSvg({ ...each, direction: 'rtl' })));
    expect([far, close]).toEqual(['start', 'end']);
  });

  test('words cannot become markup', () => {
    const svg = funnelSvg({ ...funnel, title: '<script>"&\'' });
    expect(svg).toContain('&lt;script&gt;&quot;&amp;&#39;');
    expect(svg).not.toContain('<script');
  });
});
