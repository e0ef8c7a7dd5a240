import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import axe from 'axe-core';
import { ok } from '../../src/kernel/result.ts';
import { listPersonas } from '../../src/modules/access/server/index.ts';
import { runAsSystem } from '../../src/platform/server/jobs.ts';
import { cookieOf, openBeside } from '../support/beside.ts';
import { openBrowser } from '../support/browser.ts';
import { startPlatform } from '../support/running-platform.ts';

const root = path.resolve(import.meta.dirname, '../..');
const REPORT = path.join(root, 'seeds/pilot.json');
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'vooraf-replay-'));
  folders.push(folder);
  return folder;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Calls `./vooraf` as its user would, from a folder of the caller's own. */
function vooraf(args: readonly string[], data: string, cwd = root): Promise<Ended> {
  const child = spawn(path.join(root, 'vooraf'), args, { cwd, env: { ...process.env, VOORAF_DATA: data } });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })));
}

interface Figures {
  readonly cohorts: readonly Record<string, unknown>[];
  readonly contradictions: readonly { readonly place: string }[];
}

const figures = async (data: string): Promise<Figures> =>
  JSON.parse((await vooraf(['report', 'kpi', '--json'], data)).out) as Figures;

describe('./vooraf replay', () => {
  test('W02 W03 CC17 replays the pilots into an empty data folder, without a server and without demonstration data', async () => {
    const data = newFolder();
    const first = await vooraf(['replay', '--json', path.relative(tmpdir(), REPORT)], data, tmpdir());
    expect(first).toMatchObject({ code: 0 });
    expect(first.err).toContain('30 of 30 persons done');
    expect(JSON.parse(first.out)).toMatchObject({ changed: true, recorded: 30, refused: [] });

    const view = await figures(data);
    expect(Object.keys(view)).toEqual(['cohorts', 'contradictions']);
    expect(view.cohorts.map(({ id, enrolled, started, completed, completedByCriteria, registeredWithin3Months }) => [id, enrolled, started, completed, completedByCriteria, registeredWithin3Months])).toEqual([
      [1, 8, 7, 6, 5, 2],
      [2, 8, 7, 7, 4, 3],
      [3, 14, 14, 14, 7, 4],
    ]); // prettier-ignore
    expect(view.contradictions.map(({ place }) => place)).toContain('pilots[0].recruitment_text.took_part_text');

    const second = await vooraf(['replay', REPORT], data);
    expect(second.out).toContain('Nothing was changed.');
    expect(await figures(data)).toEqual(view);
  });

  test('refuses a broken file with line and field and changes nothing', async () => {
    const [data, cwd] = [newFolder(), newFolder()];
    writeFileSync(
      path.join(cwd, 'broken.json'),
      '{ "pilots": [\n { "id": 1,\n "course": ["2024-01-01", "2024-02-01"],\n "participants": [\n  { "deelnemer": 1, "aanwezigheid": "veel",\n    "actieve_deelname": "Goed", "score_eindquiz": "Geslaagd", "traject_na_aankomst": "/", "score_vst": "/" } ] } ] }',
    );
    const { code, out, err } = await vooraf(['replay', 'broken.json'], data, cwd);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('broken.json: line 5, field pilots[0].participants[0].aanwezigheid:');
    expect(readdirSync(data)).toEqual([]);
  });

  test('says what is wrong with the call in one sentence', async () => {
    const data = newFolder();
    expect(await vooraf(['replay', 'nowhere.json'], data)).toMatchObject({ code: 1, err: 'The file nowhere.json cannot be read: there is no such file.\n' });
    expect(await vooraf(['replay'], data)).toMatchObject({ code: 1, err: 'Usage: ./vooraf replay FILE [--json]\n' });
    expect(await vooraf(['report', 'all'], data)).toMatchObject({ code: 1, err: 'Usage: ./vooraf report kpi [--json]\n' });
    expect(readdirSync(data)).toEqual([]);
  }); // prettier-ignore
});

test('W09 replays while the platform runs; the coordinator reads the figures on paper, phone and screen, without script', async () => {
  const platform = await startPlatform();
  const browser = await openBrowser();
  try {
    expect(await vooraf(['replay', REPORT], platform.data)).toMatchObject({ code: 0 });
    expect((await figures(platform.data)).cohorts).toMatchObject([{ proofs: 6 }, { proofs: 7 }, { proofs: 14 }]);
    await fetch(`${platform.url}/dev`);
    const cookie = await cookieOfRole(platform.data, 'coordinator');
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
    await context.addCookies([{ name: 'session', value: cookie.slice('session='.length), url: platform.url }]);
    const page = await context.newPage();
    for (const language of ['nl', 'ar']) {
      await page.goto(`${platform.url}/staff/report?lang=${language}`);
      expect(await page.locator('svg[role=img] > title').count()).toBe(3);
      expect(await page.locator('#cohort-1 table tbody tr').count()).toBe(12);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await page.locator('#contradictions').innerText()).toContain('6 van de 8 namen deel aan de cursus');
    }
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);

    const reader = await browser.newContext();
    await reader.addCookies([{ name: 'session', value: cookie.slice('session='.length), url: platform.url }]);
    const read = await reader.newPage();
    await read.goto(`${platform.url}/staff/report`);
    await read.evaluate(axe.source);
    const { violations } = (await read.evaluate('axe.run()')) as { violations: { id: string }[] };
    expect(violations.map(({ id }) => id)).toEqual([]);

    const counsellor = await cookieOfRole(platform.data, 'counsellor');
    expect((await fetch(`${platform.url}/staff/report`, { headers: { cookie: counsellor } })).status).toBe(403);
    expect((await fetch(`${platform.url}/healthz`)).status).toBe(200);
  } finally {
    await browser.close();
    await platform.stop();
  }
});

/** A session of the first persona with a role. */
async function cookieOfRole(data: string, role: string): Promise<string> {
  const beside = await openBeside(data);
  try {
    const personas = await runAsSystem(beside, async (tx) => ok(await listPersonas(tx)));
    const persona = personas.find((each) => each.role === role);
    if (!persona) throw new Error(`nobody is ${role}`);
    return await cookieOf(beside, persona.accountId);
  } finally {
    await beside.close();
  }
}
