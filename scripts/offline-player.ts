import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Adapter } from '@sveltejs/kit';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rollup } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const LEARNING = 'src/modules/learning';

const PLAYER = 'player/player.js';

/** The files of the player: what each is made of. Each stands on its own, so that a phone keeps few files. */
const PAGES = {
  [PLAYER]: `${LEARNING}/ui/player/main.ts`,
  'player/notice.js': `${LEARNING}/client/notice.ts`,
  'player/sign-out.js': `${LEARNING}/client/sign-out.ts`,
} as const;
const WORKER = `${LEARNING}/client/service-worker.ts`;

/**
 * Makes the files of the offline player and its worker.
 * @returns the code of each by its name under the root of the site
 */
export async function buildPlayer(): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const [name, entry] of Object.entries(PAGES))
    for (const [file, code] of await bundle(entry, name)) made.set(file, code);
  const edition = createHash('sha256')
    .update([...made.values()].join('\0'))
    .digest('hex')
    .slice(0, 16);
  const files = [...made.keys()].map((name) => `/${name}`);
  const known = { PLAYER_EDITION: JSON.stringify(edition), PLAYER_FILES: JSON.stringify(files) };
  for (const [file, code] of await bundle(WORKER, 'service-worker.js', known)) made.set(file, code);
  return made;
}

/** An adapter that puts the files of the player among those that the site serves. */
export function withPlayer(inner: Adapter): Adapter {
  return {
    ...inner,
    async adapt(builder) {
      for (const [name, code] of await buildPlayer()) {
        const file = path.join(builder.getClientDirectory(), name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, code);
      }
      await inner.adapt(builder);
    },
  };
}

/**
 * The files that one entry becomes, by name: itself, and what it reads later, named after the file that it is made of.
 * @param known what the build tells the code
 */
async function bundle(entry: string, name: string, known?: Record<string, string>): Promise<[string, string][]> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: known ?? {},
    plugins: [withoutUnused(), withSmallMessages(), svelte({ configFile: false, emitCss: false, compilerOptions: { css: 'injected', runes: true } })],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: path.join(root, entry),
        output: name !== PLAYER
          ? { format: known ? 'iife' : 'es', entryFileNames: name, codeSplitting: false }
          : { format: 'es', entryFileNames: name, chunkFileNames: 'player/[name]-[hash].js', codeSplitting: { groups: [{ name: coreOf(path.join(root, entry)) }] } },
        treeshake: { moduleSideEffects: (id) => !id.includes('/src/design/') },
      },
    },
  }); // prettier-ignore
  const chunks = [output].flat().flatMap((each) => ('output' in each ? each.output : []));
  const files = chunks.filter((each): each is Rollup.OutputChunk => each.type === 'chunk');
  if (files.length < chunks.length) throw new Error(`${entry} became ${chunks.length} files, which are not all code`);
  return files.map(({ fileName, code }) => [fileName, code]);
}

/** The file with all that a page of the player needs at once; what is imported later stands in files of its own. */
const CORE = 'core';

/** What a phone reads before the player shows anything. */
export const isAtOnce = (file: string): boolean => file === PLAYER || file.startsWith(`player/${CORE}-`);

type NameOf = (id: string, context: { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }) => string | null; // prettier-ignore

/** Puts all that an entry imports, and what that imports, in one file: small pieces compress worse, and each is a request. */
function coreOf(entry: string): NameOf {
  let reached: Set<string> | undefined;
  return (id, context) => {
    if (!reached) {
      reached = new Set([entry]);
      for (const each of reached)
        for (const imported of context.getModuleInfo(each)?.importedIds ?? []) reached.add(imported);
    }
    return reached.has(id) ? CORE : null;
  };
}

/** What the player never uses, with what stands in its place. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  // Course files are checked on the server: the schemas of the kinds of exercise are a quarter of the player.
  zod: 'export const z = new Proxy(function () {}, { get: () => z, apply: () => z });',
};

function withoutUnused(): Plugin {
  return {
    name: 'vooraf-without-unused',
    enforce: 'pre',
    resolveId: (id) => (id in LEFT_OUT ? `\0${id}` : undefined),
    load: (id) => LEFT_OUT[id.slice(1)],
  };
}

/** The texts of the player use a small part of ICU: a parser for all of it would be a quarter of what a phone fetches. */
function withSmallMessages(): Plugin {
  return {
    name: 'vooraf-small-messages',
    enforce: 'pre',
    resolveId: (id) => (id === 'intl-messageformat' ? path.join(root, 'src/platform/i18n/small-message-format.ts') : undefined), // prettier-ignore
  };
}
