import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { coverageOf, loadFonts } from './fonts.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

export interface PdfRequest {
  /** Absolute path of a Typst file inside the project. It may import other Typst files of the project. */
  readonly template: string;
  /** What the template reads as `json(bytes(sys.inputs.data))`. Data is never evaluated as Typst. */
  readonly data: Json;
  /** The title of the document, as a reader shows it in its window: neutral, without a name. */
  readonly title: string;
  /** BCP 47 tag of the main language. */
  readonly lang: string;
  /** The date of the document; with the same date and data the bytes are the same. */
  readonly issuedAt: Date;
}

interface Press {
  readonly compiler: NodeCompiler;
  readonly covers: (codePoint: number) => boolean;
}

/**
 * Compilations that a cached result survives without being used. Low, because the cache holds personal data
 * and next to nothing of one person's document serves another's.
 */
const CACHE_AGE = 2;
/** One warm press per project root: loading it costs more than setting a page. */
const presses = new Map<string, Promise<Press>>();

/**
 * Sets a document with Typst as a tagged PDF that conforms to PDF/UA-1 (ISO 14289-1): a missing title,
 * language, alternative text or glyph is an error. The bytes are final: rewriting them drops the tags.
 *
 * It occupies the event loop for tens of milliseconds: call it from a job, outside a transaction.
 *
 * @throws PdfError with Typst's diagnostics. The message holds words of the template only, never of `data`.
 */
export async function renderPdf({
  template,
  data,
  title,
  lang,
  issuedAt,
}: PdfRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { compiler } = await pressFor(projectRootOf(template));
  const inputs = { data: JSON.stringify(data), title, lang };
  try {
    const compiled = compiler.compile({ mainFilePath: template, inputs });
    const error = compiled.takeError();
    if (error !== null) throw new PdfError(template, compiler.fetchDiagnostics(error));
    if (compiled.result === null) throw new PdfError(template, ['no document came out']);
    const creationTimestamp = Math.floor(issuedAt.getTime() / 1000);
    return new Uint8Array(setAsPdf(compiler, compiled.result, creationTimestamp, template));
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}

/**
 * True when our fonts can set every character of the text. Ask it before printing what a person wrote in
 * their own script: `renderPdf` refuses a document with a character it has no shape for.
 *
 * @param near any path inside the project, for instance of the template.
 */
export async function isPrintable(text: string, near: string): Promise<boolean> {
  const { covers } = await pressFor(projectRootOf(near));
  // Joiners and direction marks have no shape of their own.
  return [...text.replace(/\p{Cf}/gu, '')].every((character) => covers(character.codePointAt(0) ?? 0));
}

/** A template that does not compile, or a document that would not be accessible. */
export class PdfError extends Error {
  override readonly name = 'PdfError';

  constructor(template: string, diagnostics: readonly unknown[]) {
    const words = existsSync(template) ? readFileSync(template, 'utf8') : '';
    super(['the PDF could not be made', ...diagnostics.map((item) => withoutData(describe(item), words))].join('; '));
  }
}

type Compiled = NonNullable<ReturnType<NodeCompiler['compile']>['result']>;

function setAsPdf(compiler: NodeCompiler, document: Compiled, creationTimestamp: number, template: string): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
  } catch (error) {
    // What breaks PDF/UA comes as one debug print of all diagnostics.
    const messages = Array.from(
      String(error).matchAll(/message: "((?:[^"\\]|\\.)*)"/g),
      ([, message]) => message ?? '',
    );
    throw new PdfError(template, messages.length > 0 ? messages : ['not accessible']);
  }
}

function describe(diagnostic: unknown): string {
  if (typeof diagnostic === 'string') return diagnostic.replaceAll('\\"', '"');
  const { message, range } = diagnostic as { message?: unknown; range?: unknown };
  return `${typeof message === 'string' ? message : 'unknown error'}${typeof range === 'string' ? ` at ${range}` : ''}`;
}

/** Typst quotes values in its messages, and a value may be a name: a quotation stays only if the template has it. */
function withoutData(message: string, words: string): string {
  return message.replace(/`[^`]*`|"[^"]*"/g, (quotation) =>
    words.includes(quotation.slice(1, -1)) ? quotation : '`…`',
  );
}

function pressFor(projectRoot: string): Promise<Press> {
  const existing = presses.get(projectRoot);
  if (existing) return existing;
  const created = startPress(projectRoot);
  presses.set(projectRoot, created);
  // A start that failed must not fail for ever.
  created.catch(() => presses.delete(projectRoot));
  return created;
}

async function startPress(projectRoot: string): Promise<Press> {
  // Fifty megabytes of native code: loaded with the first document, not with the process.
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fonts = loadFonts(projectRoot);
  // The compiler also lists the fonts of the machine, behind ours. Templates name our families with
  // `fallback: false`, and of equal cuts the first one wins, so those never get into a document.
  const compiler = NodeCompiler.create({ workspace: projectRoot, fontArgs: [{ fontBlobs: [...fonts] }] });
  return { compiler, covers: coverageOf(fonts) };
}

/** The nearest folder above a file with a package.json: the root that templates may import from. */
function projectRootOf(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error('the template stands in no project');
  }
}
