import type { Glossary } from './glossary.ts';
import type { Screen } from './lesson.ts';

/** A screen with its difficult words explained where they stand. */
export function explainWords(screen: Screen, { mark }: Glossary): Screen {
  const marked = mark(screen.blocks.map((block) => (block.type === 'text' ? block.html : '')));
  return {
    ...screen,
    blocks: screen.blocks.map((block, at) => (block.type === 'text' ? { ...block, html: marked[at] ?? '' } : block)),
  };
}

const NOTE = /<span class="gloss" id="w(\d+)">(.*?)<\/span>/g;
const FOLDED = /<span class="gloss" id="w(\d+)" data-word="(\d+)"><\/span>/g;

const inTexts = (screen: Screen, change: (html: string) => string): Screen => ({
  ...screen,
  blocks: screen.blocks.map((block) => (block.type === 'text' ? { ...block, html: change(block.html) } : block)),
});

/** Explanations written once each: a word comes back on many screens, and they are a fifth of a package. */
export function foldExplanations(screens: readonly Screen[], words: string[]): Screen[] {
  const fold = (html: string) =>
    html.replaceAll(NOTE, (_note, number: string, inner: string) => {
      const word = inner.replaceAll(`href="#t${number}"`, 'href="#t"');
      const known = words.indexOf(word);
      return `<span class="gloss" id="w${number}" data-word="${known === -1 ? words.push(word) - 1 : known}"></span>`;
    });
  return screens.map((screen) => inTexts(screen, fold));
}

/** A screen with its explanations back in their places. */
export function unfoldExplanations(screen: Screen, words: readonly string[]): Screen {
  return inTexts(screen, (html) =>
    html.replaceAll(FOLDED, (_span, number: string, word: string) => {
      const inner = (words[Number(word)] ?? '').replaceAll('href="#t"', `href="#t${number}"`);
      return `<span class="gloss" id="w${number}">${inner}</span>`;
    }),
  );
}
