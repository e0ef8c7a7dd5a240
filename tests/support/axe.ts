import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/**
 * What axe finds wrong on a page, one line each.
 * @param without rules that were held for the same page already, such as contrast: colours do not change with the language
 */
export async function violations(page: Page, without: readonly string[] = []): Promise<string[]> {
  const rules = JSON.stringify(Object.fromEntries(without.map((rule) => [rule, { enabled: false }])));
  await page.evaluate(axe);
  const found = (await page.evaluate(
    `axe.run(document, { rules: ${rules}, resultTypes: ["violations"], preload: false, runOnly: ["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"] }).then((r) => r.violations)`,
  )) as Violation[];
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}
