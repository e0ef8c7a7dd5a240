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

const WIDTH = 300;
/** Above the bar its label, below it the word beside the mark of the target. */
const BAR = { top: 24, height: 14 } as const;
const WITHOUT_TARGET = 50;
const WITH_TARGET = 64;
/** A bar of nobody is still a thin line: it is counted, not forgotten. */
const NOBODY = 1.5;

/**
 * Draws a funnel as SVG: a label above each bar, so that long words fit on a phone; colours from the page's tokens. The
 * picture says nothing that the table beside it does not say.
 */
export function funnelSvg({ id, title, description, steps, direction }: Funnel): string {
  const largest = Math.max(1, ...steps.flatMap(({ value, target }) => [value, target?.value ?? 0]));
  let height = 0;
  const bars: string[] = [];
  for (const step of steps) {
    bars.push(drawStep(step, height, largest, direction));
    height += step.target ? WITH_TARGET : WITHOUT_TARGET;
  }
  return (
    `<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" ` +
    `aria-labelledby="${escapeXml(id)}-title ${escapeXml(id)}-desc" direction="ltr" font-size="13" fill="currentColor">` +
    `<title id="${escapeXml(id)}-title">${escapeXml(title)}</title>` +
    `<desc id="${escapeXml(id)}-desc">${escapeXml(description)}</desc>${bars.join('')}</svg>`
  );
}

function drawStep({ label, value, target }: FunnelStep, y: number, largest: number, direction: 'ltr' | 'rtl'): string {
  const rtl = direction === 'rtl';
  const length = value === 0 ? NOBODY : round((value / largest) * WIDTH);
  const at = (from: number): number => round(rtl ? WIDTH - from : from);
  const bar =
    `<text x="${at(0)}" y="${y + 16}" text-anchor="${rtl ? 'end' : 'start'}">${escapeXml(label)}</text>` +
    `<rect x="${rtl ? round(WIDTH - length) : 0}" y="${y + BAR.top}" width="${length}" height="${BAR.height}" rx="2" fill="var(--action, currentColor)"/>`;
  if (!target) return bar;
  const from = Math.min(WIDTH - 1, Math.max(1, (target.value / largest) * WIDTH));
  // The word stands on the side of the mark where there is room.
  const anchor = from > WIDTH / 2 === rtl ? 'start' : 'end';
  const [x, bottom] = [at(from), y + BAR.top + BAR.height];
  return (
    bar +
    `<line x1="${x}" x2="${x}" y1="${y + BAR.top - 2}" y2="${bottom + 6}" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2"/>` +
    `<text x="${x}" y="${bottom + 17}" text-anchor="${anchor}" font-size="12">${escapeXml(target.label)}</text>`
  );
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
