import { MOVES, OPENING, STATUSES, type DossierStatus, type Move, type MoveType } from './states.ts';

/** One arrow between two different states, with all moves that make it. */
interface Arrow {
  readonly from: DossierStatus;
  readonly to: DossierStatus;
  readonly labels: readonly string[];
}

const TABLE = Object.entries(MOVES) as [MoveType, Move][];
/** Where the long way runs from top to bottom; stopping stands beside it. */
const COLUMN: readonly DossierStatus[] = STATUSES.filter((status) => status !== 'stopped');
const EARLY = 6;

function arrows(): Arrow[] {
  const found = new Map<string, Arrow>();
  for (const [, { from, to, stays, label }] of TABLE) {
    if (to === 'same' || to === 'before-travel') continue;
    for (const start of from) {
      if (start === to || stays?.includes(start)) continue;
      const key = `${start} ${to}`;
      found.set(key, { from: start, to, labels: [...(found.get(key)?.labels ?? []), label] });
    }
  }
  return [...found.values()];
}

const ROW = 74;
const TOP = 86;
const BOX = { x: 470, width: 190, height: 40 };
const STOP = { x: 850, width: 130 };
const WIDTH = 1020;

const rowOf = (status: DossierStatus) => COLUMN.indexOf(status);
const yOf = (status: DossierStatus) => TOP + rowOf(status) * ROW;
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The table of moves as a picture: the usual way down, jumps at the left, stopping at the right. */
export function drawStates(): string {
  const height = TOP + COLUMN.length * ROW + 130;
  const all = arrows();
  const down = all.filter(({ from, to }) => to !== 'stopped' && rowOf(to) === rowOf(from) + 1);
  const jumps = all.filter((arrow) => arrow.to !== 'stopped' && !down.includes(arrow));
  const stops = all.filter(({ to }) => to === 'stopped');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title description" font-family="system-ui, sans-serif" font-size="14">
<title id="title">The states of a dossier</title>
<desc id="description">${escape(describe(all))}</desc>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#1d2125"/></marker></defs>
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="24" y="36" font-size="20" font-weight="600" fill="#1d2125">The states of a dossier</text>
<text x="24" y="58" fill="#565c63">Drawn from src/modules/voortraject/domain/states.ts. Left: jumps. Right: moves that end it.</text>
${stopBar(stops, height)}
${jumps.map(drawJump).join('\n')}
${down.map(drawDown).join('\n')}
${COLUMN.map(drawBox).join('\n')}
${notes(height)}
</svg>
`;
}

function drawBox(status: DossierStatus): string {
  const y = yOf(status);
  const fill = rowOf(status) < EARLY ? '#fff7b8' : '#f7f6f2';
  return `<rect x="${BOX.x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="8" fill="${fill}" stroke="#1d2125"/><text x="${BOX.x + BOX.width / 2}" y="${y + 25}" text-anchor="middle" font-weight="600" fill="#1d2125">${status}</text>`;
}

function drawDown({ from, to, labels }: Arrow): string {
  const x = BOX.x + BOX.width / 2;
  const [start, end] = [yOf(from) + BOX.height, yOf(to)];
  return `<path d="M${x} ${start}V${end - 2}" stroke="#1d2125" fill="none" marker-end="url(#tip)"/><text x="${x + 10}" y="${(start + end) / 2 + 5}" font-size="12" fill="#565c63">${escape(labels.join(', '))}</text>`;
}

/** Jumps of one label to one state share a lane at the left: a line from each start, one arrow in. */
function drawJump({ from, to, labels }: Arrow, index: number, all: readonly Arrow[]): string {
  const targets = [...new Set(all.map((arrow) => `${arrow.to} ${arrow.labels.join(', ')}`))];
  const lane = targets.indexOf(`${to} ${labels.join(', ')}`);
  const x = BOX.x - 36 - lane * 40;
  const [start, end] = [yOf(from) + 12 + (lane % 3) * 8, yOf(to) + 12 + (lane % 3) * 8];
  const first = all.findIndex((arrow) => arrow.to === to && arrow.labels.join() === labels.join()) === index;
  const label = first
    ? `<text x="${x - 6}" y="${(start + end) / 2}" transform="rotate(-90 ${x - 6} ${(start + end) / 2})" text-anchor="middle" font-size="12" fill="#565c63">${escape(labels.join(', '))}</text>`
    : '';
  return `<path d="M${BOX.x} ${start}H${x}V${end}H${BOX.x - 2}" stroke="#787d82" fill="none" marker-end="url(#tip)"/>${label}`;
}

function stopBar(stops: readonly Arrow[], height: number): string {
  const bottom = height - 150;
  const lines = stops.map(({ from }) => {
    const y = yOf(from) + BOX.height / 2;
    return `<path d="M${BOX.x + BOX.width} ${y}H${STOP.x - 2}" stroke="#dcd9d0" marker-end="url(#tip)"/>`;
  });
  const labels = [...new Set(stops.flatMap((arrow) => arrow.labels))];
  return `${lines.join('\n')}
<rect x="${STOP.x}" y="${TOP}" width="${STOP.width}" height="${bottom - TOP}" rx="8" fill="#fbe9e7" stroke="#a8201a"/>
<text x="${STOP.x + STOP.width / 2}" y="${TOP + 28}" text-anchor="middle" font-weight="600" fill="#a8201a">stopped</text>
${labels.map((label, index) => `<text x="${STOP.x + STOP.width / 2 + (index - (labels.length - 1) / 2) * 22}" y="${(TOP + bottom) / 2}" transform="rotate(-90 ${STOP.x + STOP.width / 2 + (index - (labels.length - 1) / 2) * 22} ${(TOP + bottom) / 2})" text-anchor="middle" font-size="12" fill="#1d2125">${escape(label)}</text>`).join('\n')}`;
}

function notes(height: number): string {
  const staying = TABLE.filter(([, { to }]) => to === 'same').map(([, { label }]) => label);
  const kept = TABLE.flatMap(([, { stays, label }]) => (stays ? [`${label} (${stays.join(', ')})`] : []));
  const back = TABLE.filter(([, { to }]) => to === 'before-travel').map(([, { label }]) => label);
  return `<text x="24" y="${height - 104}" font-size="12" fill="#1d2125">Opened by ${OPENING}.</text>
<text x="24" y="${height - 80}" font-size="12" fill="#1d2125">Recorded without changing the state: ${escape(staying.join('; '))}.</text>
<text x="24" y="${height - 56}" font-size="12" fill="#1d2125">Recorded without changing the state, after leaving: ${escape(kept.join('; '))}.</text>
<text x="24" y="${height - 32}" font-size="12" fill="#1d2125">Back to where the person was before leaving: ${escape(back.join('; '))}.</text>`;
}

function describe(all: readonly Arrow[]): string {
  return all.map(({ from, to, labels }) => `From ${from} to ${to}: ${labels.join(', ')}.`).join(' ');
}

/** The same table as text: a diagram for readers of the repository, and every move in a row. */
export function tableOfStates(): string {
  const name = (status: string) => status.replaceAll('-', '_');
  const lines = arrows().map(({ from, to, labels }) => `  ${name(from)} --> ${name(to)}: ${labels.join(' / ')}`);
  const rows = TABLE.map(
    ([type, { from, to, stays, label }]) =>
      `| \`${type}\` | ${label} | ${from.join(', ')} | ${stays ? `${to}; same for ${stays.join(', ')}` : to} |`,
  );
  return `# The states of a dossier

Generated from \`src/modules/voortraject/domain/states.ts\` by \`node scripts/generate-states.ts\`; do not edit.

![The states of a dossier](dossier-states.svg)

| fact | what it means | from | to |
|---|---|---|---|
${rows.join('\n')}

\`\`\`mermaid
stateDiagram-v2
  [*] --> registered: ${OPENING.replaceAll('.', ' ')}
${lines.join('\n')}
\`\`\`
`;
}
