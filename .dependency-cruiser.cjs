/** The borders of the house (design §4). */
const { MODULE_NAMES: MODULES } = require('./src/composition/module-names.ts');
const downstreamOf = (index) => MODULES.slice(index + 1).join('|');

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: { path: '^src' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/kernel' },
      to: { path: '^src/(?!kernel)' },
    },
    {
      name: 'law-imports-kernel-only',
      severity: 'error',
      from: { path: '^src/law' },
      to: { path: '^src/(?!law|kernel)' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/domain', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(platform|routes|composition|design)|^src/modules/[^/]+/(server|client|ui)|^node:' },
    },
    {
      name: 'contract-has-no-behaviour',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/contract' },
      to: { path: '^src/(platform|routes|composition|design)|^src/modules/[^/]+/(server|client|ui)' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform' },
      to: { path: '^src/(modules|routes|composition|design|law)' },
    },
    {
      name: 'design-knows-nobody',
      severity: 'error',
      from: { path: '^src/design' },
      to: { path: '^src/(modules|platform|law|routes|composition)' },
    },
    {
      name: 'only-the-index-of-another-module',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/(?!$1/)[^/]+/server/(?!index\\.ts)' },
    },
    {
      name: 'stores-are-private',
      severity: 'error',
      from: { pathNot: '^src/modules/' },
      to: { path: '^src/modules/[^/]+/server/(store[^/]*|migrations)' },
    },
    {
      name: 'ui-has-no-server',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/ui' },
      to: { path: '^src/(modules/[^/]+|platform)/server' },
    },
    {
      name: 'nothing-imports-routes-or-scripts',
      severity: 'error',
      from: { path: '^src/(?!routes)' },
      to: { path: '^(src/routes|scripts|bench)/' },
    },
    {
      name: 'testing-stays-in-tests',
      severity: 'error',
      from: { path: '^src', pathNot: '\\.test\\.ts$|/testing/' },
      to: { path: '/testing/' },
    },
    ...MODULES.map((module, index) => ({
      name: `${module}-calls-upstream-only`,
      severity: 'error',
      from: { path: `^src/modules/${module}/`, pathNot: '\\.test\\.ts$|/testing/' },
      to: { path: `^src/modules/(${downstreamOf(index)})/` },
    })).slice(0, -1),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|build|\\.svelte-kit)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte', '.json'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
