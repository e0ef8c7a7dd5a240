import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withoutDevRoutes } from './without-dev-routes.ts';

const routes = path.resolve(import.meta.dirname, '../src/routes');

test('a production build reads nothing of any file under /dev, and all of every other page', () => {
  const { load } = withoutDevRoutes() as { load: (id: string) => string | null };
  const files = readdirSync(routes, { recursive: true, encoding: 'utf8' }).filter((name) =>
    path.basename(name).startsWith('+'),
  );
  const dev = files.filter((name) => name.startsWith(`dev${path.sep}`));
  expect(dev.length).toBeGreaterThan(4);
  for (const name of files) {
    const replaced = load(path.join(routes, name));
    if (dev.includes(name)) expect(replaced, name).not.toBeNull();
    else expect(replaced, name).toBeNull();
  }
});
