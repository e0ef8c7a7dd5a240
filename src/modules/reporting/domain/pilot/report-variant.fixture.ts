import { readFileSync } from 'node:fs';
import { parsePilotFile, type PilotFileResult } from './parse-pilot.ts';
import type { PilotFile } from './pilot-file.ts';

/** The report as loose data: tests change it into what a type would not allow. */
// oxlint-disable-next-line typescript/no-explicit-any
export type LooseReport = any;

const REPORT = readFileSync(new URL('../../../../../seeds/pilot.json', import.meta.url), 'utf8');

/** The text of the real report. */
export function realReportText(): string {
  return REPORT;
}

/** The text of the report after a change, laid out like the original: one value a line. */
export function variantText(change: (report: LooseReport) => void): string {
  const report = JSON.parse(REPORT) as LooseReport;
  change(report);
  return JSON.stringify(report, null, 1);
}

/** Reads the report after a change. */
export function readVariant(change: (report: LooseReport) => void): PilotFileResult {
  return parsePilotFile(variantText(change));
}

/** Reads the report after a change that must leave it readable. */
export function variant(change: (report: LooseReport) => void = () => {}): PilotFile {
  const result = readVariant(change);
  if (!result.ok) throw new Error(result.errors.map(({ field, message }) => `${field}: ${message}`).join('\n'));
  return result.value;
}

/** A report without any contradiction: the real one with its known misprints set right. */
export function repair(report: LooseReport): void {
  report.pilots[0].recruitment_text.took_part_text = '7 van de 8 namen deel aan de cursus';
  delete report.pilots[0].recruitment_text.leuven_referrals;
  report.pilots[1].participants[6].traject_na_aankomst = report.pilots[1].participants[6].traject_na_aankomst.replace(
    '17/11/2024',
    '18/11/2024',
  );
  for (const index of [4, 11]) {
    report.pilots[2].participants[index].traject_na_aankomst =
      'Aankomst: 8/01/2025; Niet ingeschreven in het rijksregister.';
  }
  report.pilots[2].recruitment_text.took_part_text = 'Ze namen allen deel aan de cursus';
  for (const pilot of report.pilots) {
    for (const participant of pilot.participants) {
      if (participant.aanwezigheid.includes('uitgeschreven')) continue;
      participant.aanwezigheid = '90% aanwezig';
      participant.score_eindquiz = 'Geslaagd';
    }
  }
}
