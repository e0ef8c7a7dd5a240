import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Adapter } from '@sveltejs/kit';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rollup } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const LEARNING = 'src/modules/learning';

/** The files of the player: what each is made of. Each stands on its own, so that a phone keeps few files. */
const PAGES = {
  'player/player.js': `${LEARNING}/ui/player/main.ts`,
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
  for (const [name, entry] of Object.entries(PAGES)) made.set(name, await bundle(entry, 'es', {}));
  const edition = createHash('sha256')
    .update([...made.values()].join('\0'))
    .digest('hex')
    .slice(0, 16);
  made.set('service-worker.js', await bundle(WORKER, 'iife', { PLAYER_EDITION: JSON.stringify(edition) }));
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

async function bundle(entry: string, format: 'es' | 'iife', define: Record<string, string>): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define,
    plugins: [withoutSchemas(), withSmallMessages(), svelte({ configFile: false, emitCss: false, compilerOptions: { css: 'injected', runes: true } })],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: path.join(root, entry),
        output: { format, codeSplitting: false },
        treeshake: { moduleSideEffects: (id) => !id.includes('/src/design/') },
      },
    },
  }); // prettier-ignore
  const chunks = [output].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [chunk, ...more] = chunks.filter((each): each is Rollup.OutputChunk => each.type === 'chunk');
  if (!chunk || more.length > 0) throw new Error(`${entry} became ${chunks.length} files`);
  return chunk.code;
}

const EMPTY = '\0no-schemas';

/**
 * Course files are checked on the server: the schemas of the kinds of exercise are a quarter of the player and would never be
 * used there. In their place stands something that takes any call.
 */
function withoutSchemas(): Plugin {
  return {
    name: 'vooraf-without-schemas',
    enforce: 'pre',
    resolveId: (id) => (id === 'zod' ? EMPTY : undefined),
    load: (id) => (id === EMPTY ? 'export const z = new Proxy(function () {}, { get: () => z, apply: () => z });' : undefined), // prettier-ignore
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
