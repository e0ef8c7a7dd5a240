import type { AfterArrival, AfterArrivalEvent, AfterArrivalKind } from './pilot-file.ts';
import { readPrintedDate, readable, unreadable, type Read } from './printed-values.ts';

/** A known statement: matched at the start of a segment; the named groups become fields. */
interface StatementPattern {
  readonly kind: AfterArrivalKind;
  readonly pattern: RegExp;
  /** Text between brackets right after the statement is its reason, not a note. */
  readonly bracketIsReason?: boolean;
}

const DATED_LABELS = 'Aankomst|Aanmelding|Intake|Vrijstellingstest';
const DATED = new RegExp(`^(?<label>${DATED_LABELS})\\s*:\\s*(?<date>\\d+(?:[/.-]\\d+)*)`, 'i');
const REASON = '(?:\\s+wegens\\s+(?<reason>[^()]+?)(?=\\s*(?:\\(|$)))?';

const DATED_KINDS: Readonly<Record<string, AfterArrivalKind>> = {
  aankomst: 'arrival',
  aanmelding: 'aanmelding',
  intake: 'intake',
  vrijstellingstest: 'vrijstellingstest',
};

const STATEMENTS: readonly StatementPattern[] = [
  { kind: 'aanmelding-pending', pattern: /^aanmelding\s*:\s*nog te bepalen/i },
  { kind: 'intake-pending', pattern: /^intake\s*:\s*nog te bepalen/i },
  { kind: 'travel-cancelled', pattern: new RegExp(`^reis (?:is )?geannuleerd${REASON}`, 'i'), bracketIsReason: true },
  { kind: 'not-yet-in-belgium', pattern: /^nog niet in belgië(?: aangekomen)?/i },
  { kind: 'no-interest', pattern: /^geen interesse in (?:een |het )?inburgeringstraject/i },
  {
    kind: 'no-aanmelding',
    pattern: new RegExp(`^heeft zich (?:nog )?niet aangemeld(?: voor een intake)?${REASON}`, 'i'),
    bracketIsReason: true,
  },
  { kind: 'in-wachtregister', pattern: /^ingeschreven in (?:het )?wachtregister/i },
  { kind: 'not-in-rijksregister', pattern: /^(?:nog )?niet ingeschreven in (?:het )?rijksregister/i },
  { kind: 'waiting-for-rijksregister', pattern: /^wacht op (?:de )?inschrijving in (?:het )?rijksregister/i },
  { kind: 'no-doelgroep', pattern: /^(?:nog )?geen doelgroep van (?:de )?inburgering/i },
  { kind: 'inburgeringstraject-started', pattern: /^inburgeringstraject (?:is|werd) opgestart/i },
  {
    kind: 'inburgeringstraject-stopped',
    pattern: new RegExp(
      `^(?<provisional>voorlopig )?(?:het )?(?:inburgerings)?traject (?:is |werd )?(?:voorlopig )?stopgezet${REASON}`,
      'i',
    ),
    bracketIsReason: true,
  },
  { kind: 'mo-course-again', pattern: /^opnieuw ingeschreven voor de cursus MO\b/i },
  { kind: 'next-steps-open', pattern: /^(?:het )?verdere? traject (?:is )?nog te bepalen/i },
];

const BRACKET = /^\s*\((?<note>[^()]*)\)/;
const TERM_JUDGEMENT = /(?<not>\bniet )?\bbinnen (?:de )?(?:3|drie) maanden(?: na (?:de )?aankomst)?/i;
const LABEL_AHEAD = new RegExp(`^(?:${DATED_LABELS})\\s*:`, 'i');
const DATE_ANYWHERE = /(?<![\d/])\d{1,2}\/\d{1,2}\/\d{4}(?![\d/])/g;

/** A part of the text, by its place, so that remarks can be given back verbatim. */
interface Segment {
  readonly start: number;
  readonly end: number;
}

function boundaryAt(text: string, at: number): boolean {
  const sign = text[at] ?? '';
  if (sign === ';' || sign === '\n') return true;
  if (sign === '.') return /^(?:\s|$|;)/.test(text.slice(at + 1));
  return sign === ' ' && LABEL_AHEAD.test(text.slice(at + 1));
}

/** Cuts at semicolons, sentence ends and before a label such as `Intake:`; not between brackets. */
function toSegments(text: string): Segment[] {
  const segments: Segment[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth = Math.max(0, depth - 1);
    if (at === text.length || (depth === 0 && boundaryAt(text, at))) {
      segments.push({ start, end: Math.min(at + 1, text.length) });
      start = at + 1;
    }
  }
  return segments;
}

class AfterArrivalScanner {
  readonly #text: string;
  readonly events: AfterArrivalEvent[] = [];
  readonly #remarks: Segment[] = [];

  constructor(text: string) {
    this.#text = text;
    for (const segment of toSegments(text)) this.#read(segment);
  }

  /** Unknown text, verbatim; neighbours are one remark. */
  get remarks(): string[] {
    return this.#remarks
      .map(({ start, end }) => this.#text.slice(start, end).trim().replace(/;$/, '').trim())
      .filter((remark) => remark !== '');
  }

  #read(segment: Segment): void {
    const raw = this.#text.slice(segment.start, segment.end);
    const lead = /^[\s,–-]*/.exec(raw)?.[0].length ?? 0;
    const body = raw.slice(lead).replace(/[\s.;]+$/, '');
    const start = segment.start + lead;
    if (body === '' || body === '/') return;
    const bracketed = /^\(([^()]*)\)$/.exec(body);
    if (bracketed?.[1] !== undefined) {
      for (const inner of toSegments(bracketed[1])) {
        this.#read({ start: start + 1 + inner.start, end: start + 1 + inner.end });
      }
      return;
    }
    const length = this.#readStatement(body);
    if (length === 0) this.#remark({ start, end: segment.end });
    else if (length < body.length) this.#read({ start: start + length, end: segment.end });
  }

  /** Adds the event at the start of the text; gives how much of the text it used. */
  #readStatement(body: string): number {
    for (const { kind, pattern, bracketIsReason } of STATEMENTS) {
      const found = pattern.exec(body);
      if (!found) continue;
      const bracket = BRACKET.exec(body.slice(found[0].length));
      const length = found[0].length + (bracket?.[0].length ?? 0);
      const inBrackets = bracket?.groups?.['note']?.trim();
      const reason =
        found.groups?.['reason']?.trim() ?? (bracketIsReason ? inBrackets?.replace(/^wegens\s+/i, '') : undefined);
      const note = bracketIsReason && found.groups?.['reason'] === undefined ? undefined : inBrackets;
      this.events.push({
        kind,
        ...(reason && { reason }),
        ...(note && { note }),
        ...(kind === 'inburgeringstraject-stopped' && { provisional: /voorlopig/i.test(found[0]) }),
        printed: body.slice(0, length),
      });
      if (note) this.#readNote(note);
      return length;
    }
    return this.#readDated(body);
  }

  #readDated(body: string): number {
    const found = DATED.exec(body);
    const kind = DATED_KINDS[found?.groups?.['label']?.toLowerCase() ?? ''];
    if (!found || !kind) return 0;
    const date = readPrintedDate(found.groups?.['date'] ?? '');
    const bracket = BRACKET.exec(body.slice(found[0].length));
    const inBrackets = bracket?.groups?.['note']?.trim();
    const judgement = TERM_JUDGEMENT.exec(inBrackets ?? '');
    const note = inBrackets === judgement?.[0] ? undefined : inBrackets;
    const length = found[0].length + (bracket?.[0].length ?? 0);
    this.events.push({
      kind,
      ...(date.ok && { date: date.value }),
      ...(judgement && { printedWithinTerm: judgement.groups?.['not'] === undefined }),
      ...(note && { note }),
      printed: body.slice(0, length),
    });
    if (note) this.#readNote(note);
    return length;
  }

  /** A note stays with its statement, but statements inside it count too. */
  #readNote(note: string): void {
    this.events.push(...new AfterArrivalScanner(note).events);
  }

  #remark(segment: Segment): void {
    const previous = this.#remarks.at(-1);
    if (previous && this.#text.slice(previous.end, segment.start).trim() === '') {
      this.#remarks.splice(-1, 1, { start: previous.start, end: segment.end });
    } else {
      this.#remarks.push(segment);
    }
  }
}

function findBrokenDate(text: string): string | undefined {
  const labelled = [...text.matchAll(new RegExp(DATED.source.slice(1), 'gi'))].map((m) => m.groups?.['date'] ?? '');
  const anywhere = [...text.matchAll(DATE_ANYWHERE)].map((m) => m[0]);
  for (const printed of [...labelled, ...anywhere]) {
    const date = readPrintedDate(printed);
    if (!date.ok) return date.message;
  }
  return undefined;
}

/**
 * Reads the cell `traject_na_aankomst`. Known statements become events, all other text stays
 * verbatim in `remarks`; only a date that does not exist is refused. `/` is nothing.
 */
export function readAfterArrival(text: string): Read<AfterArrival> {
  const composed = text.normalize('NFC').replaceAll('\u00A0', ' ');
  const broken = findBrokenDate(composed);
  if (broken !== undefined) return unreadable(broken);
  const scanner = new AfterArrivalScanner(composed);
  return readable({ events: scanner.events, remarks: scanner.remarks });
}
