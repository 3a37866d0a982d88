/** The directions of ARCHITECTURE.md, held by `npm test`. */
module.exports = {
  forbidden: [
    {
      name: 'resolvable',
      comment: 'An import the cruiser cannot resolve is an import no rule can judge.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^lib/domain/' },
      to: { pathNot: '^(lib/domain/|node_modules/date-fns/)' },
    },
    {
      name: 'one-database-user',
      severity: 'error',
      from: { pathNot: '^lib/store/' },
      to: { path: '^node_modules/idb/' },
    },
    {
      name: 'pages-side-never-opens-the-store',
      severity: 'error',
      from: { path: '^(entrypoints/[^/]+\\.content/|lib/sites/)' },
      to: { path: '^lib/store/', reachable: true },
    },
    {
      name: 'components-only-draw',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(lib/(store|sites|messaging)/|entrypoints/)' },
    },
    {
      name: 'selectors-stay-home',
      severity: 'error',
      from: { pathNot: '^lib/sites/' },
      to: { path: '^lib/sites/[^/]+/selectors\\.ts$' },
    },
    {
      name: 'sites-do-not-meet',
      severity: 'error',
      from: { path: '^lib/sites/([^/]+)/' },
      to: { path: '^lib/sites/[^/]+/', pathNot: '^lib/sites/$1/' },
    },
    {
      name: 'nothing-imports-another-entrypoint',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+)/' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1/' },
    },
    {
      name: 'libraries-do-not-import-entrypoints',
      severity: 'error',
      from: { pathNot: '^entrypoints/' },
      to: { path: '^entrypoints/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
