/** One bar of a funnel: how many are left, and what was aimed at. Texts come from the caller, in the reader's language. */
export interface FunnelStep {
  /** With the figure in it: `Gestart: 7`. */
  readonly label: string;
  readonly value: number;
  /** A mark on the bar. */
  readonly target?: { readonly value: number; readonly label: string } | undefined;
}

export interface Funnel {
  /** Unique on the page; ties title and description to the picture. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly steps: readonly FunnelStep[];
  readonly direction: 'ltr' | 'rtl';
}

const WIDTH = 360;
const STEP = 46;
const BAR = { top: 22, height: 14 } as const;
/** A bar of nobody is still a thin line: it is counted, not forgotten. */
const NOBODY = 1.5;

/**
 * Draws a funnel as SVG: a label above each bar, so that long words fit on a phone; colours from the page's tokens. The
 * picture says nothing that the table beside it does not say.
 */
export function funnelSvg({ id, title, description, steps, direction }: Funnel): string {
  const largest = Math.max(1, ...steps.flatMap(({ value, target }) => [value, target?.value ?? 0]));
  const height = steps.length * STEP;
  const bars = steps.map((step, index) => drawStep(step, index * STEP, largest, direction)).join('');
  return (
    `<svg class="funnel" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" ` +
    `aria-labelledby="${escapeXml(id)}-title ${escapeXml(id)}-desc" direction="ltr" font-size="14" fill="currentColor">` +
    `<title id="${escapeXml(id)}-title">${escapeXml(title)}</title>` +
    `<desc id="${escapeXml(id)}-desc">${escapeXml(description)}</desc>${bars}</svg>`
  );
}

function drawStep({ label, value, target }: FunnelStep, y: number, largest: number, direction: 'ltr' | 'rtl'): string {
  const rtl = direction === 'rtl';
  const length = value === 0 ? NOBODY : round((value / largest) * WIDTH);
  const at = (from: number): number => round(rtl ? WIDTH - from : from);
  const text = (x: number, anchor: 'start' | 'end', words: string, soft = false): string =>
    `<text x="${x}" y="${y + 16}" text-anchor="${anchor}"${soft ? ' font-size="12"' : ''}>${escapeXml(words)}</text>`;
  const parts = [
    text(at(0), rtl ? 'end' : 'start', label),
    `<rect x="${rtl ? round(WIDTH - length) : 0}" y="${y + BAR.top}" width="${length}" height="${BAR.height}" rx="2" fill="var(--action, currentColor)"/>`,
  ];
  if (target) {
    const x = at(Math.min(WIDTH - 1, Math.max(1, (target.value / largest) * WIDTH)));
    parts.push(
      text(at(WIDTH), rtl ? 'start' : 'end', target.label, true),
      `<line x1="${x}" x2="${x}" y1="${y + BAR.top - 4}" y2="${y + BAR.top + BAR.height + 4}" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2"/>`,
    );
  }
  return parts.join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
