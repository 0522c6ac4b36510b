/*
 * Who may know whom, in sentences. Each rule is proved by a planted violation in scripts/boundaries.spec.ts.
 * That SQL itself stays in its place is checked by scripts/check-sql.mjs.
 */
const spec = '\\.spec\\.ts$';
const test = `(${spec}|^libs/testing/|/test/|^journeys/|^bench/|^faults/|^scripts/)`;

/** What counts a hash or a signature of what it is given: as pure as a sum, with what node has for it. */
const hashing = '^apps/mediation/src/(agreement/signed-text|paper/seal)\\.ts$';
/** A domain file is a bare noun in the folder of an aggregate: apps/mediation/src/mediation/ladder.ts. */
const domain = '^apps/([^/]+)/src/(?!migrations/)[^/]+/[^/.]+\\.ts$';

/** Where tables are known: stores, projections and migrations of a service, and the libs that keep rows of their own. */
const tables = [
  '\\.(store|projection)\\.ts$',
  '/migrations/',
  '^libs/(messaging|sealed|chassis)/',
  // patches the driver so that queries show up in traces
  '^libs/observability/src/telemetry\\.ts$',
  '^libs/access/src/jurisdiction',
  test,
];

/** Specs that need no service come into libs/testing by a door of their own, and load none. */
const doors = ['^libs/[^/]+/src/index\\.ts$', '^libs/testing/src/plain\\.ts$'];

const npm = (...names) => `^node_modules/(${names.join('|')})(/|$)`;

module.exports = {
  forbidden: [
    {
      name: 'services are strangers',
      comment: 'A service hears of another by its events; its code, its tables and its types are its own.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs do not know apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|console|journeys|bench|faults)/' },
    },
    {
      name: 'libs are entered by their door',
      comment: 'What a lib does not export from its index is its own affair.',
      severity: 'error',
      from: { path: '^(apps|journeys|bench|faults)/' },
      to: { path: '^libs/', pathNot: doors },
    },
    {
      name: 'a lib enters another by its door',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', ...doors] },
    },
    {
      name: 'the domain is pure',
      comment: 'A rule is a function of a state: contracts, kernel, calendar and the file beside it are all it needs. Types cost nothing.',
      severity: 'error',
      from: { path: domain, pathNot: hashing },
      to: {
        pathNot: ['^libs/(contracts|kernel|calendar)/src/index\\.ts$', '^apps/$1/src/(?!migrations/)[^/]+/[^/.]+\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the domain knows no door and no table, not even by type',
      severity: 'error',
      from: { path: domain },
      to: { path: '\\.(controller|consumer|clock|store|projection|dto|module)\\.ts$' },
    },
    {
      name: 'contracts need only zod',
      severity: 'error',
      from: { path: '^libs/contracts/src/', pathNot: spec },
      to: { pathNot: ['^libs/contracts/src/', npm('zod')] },
    },
    {
      name: 'the kernel needs nobody',
      severity: 'error',
      from: { path: '^libs/kernel/src/', pathNot: spec },
      to: { path: '^(libs|apps)/', pathNot: '^libs/kernel/src/' },
    },
    {
      name: 'tables are known to stores, projections and migrations',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: tables },
      to: { path: npm('typeorm', 'pg', '@types/pg', '@nestjs/typeorm') },
    },
    {
      name: 'NATS lives in messaging',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/messaging/', test] },
      to: { path: npm('@nats-io') },
    },
    {
      name: 'no circles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'what runs does not know its tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: test },
      to: { path: test },
    },
    {
      name: 'what runs is installed where it runs',
      comment: 'The image is installed without devDependencies.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [test, '^libs/contracts/generate/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every import is found and declared',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'every package is declared here',
      comment: 'A package that another one happens to bring can leave with it.',
      severity: 'error',
      from: { path: '^(apps|libs|journeys|bench|faults)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist'] },
    exclude: { path: '^(dist|console)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
