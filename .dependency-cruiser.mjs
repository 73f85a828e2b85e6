// Who may import whom. Every rule says why; docs/architecture.md draws the picture.

/** Modules of Node that compute and touch nothing. */
const harmless = '^(node:)?(path|path/posix|util)$'
/** The entries and what only they are made of. */
const entries = '^src/(action|cli)(\\.ts$|/)'

/** Where everything is reached from: the programs, and the pages that the generator writes. */
const roots = '^src/(action|cli|advise/reference-pages)\\.ts$'

/** A layer imports itself, the layers named and the packages named; nothing else of src/, nothing else of npm. */
function layer(name, { may = [], packages = [], because }) {
  const own = [name, ...may].map((path) => (path.endsWith('.ts') ? path.replace('.', '\\.') : `${path}/`))
  return [
    {
      name: `${name}-imports-its-layer`,
      comment: because,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: '^src/', pathNot: `^src/(${own.join('|')})` },
    },
    {
      name: `${name}-imports-its-packages`,
      comment: `${because} Packages: ${packages.join(', ') || 'none'}.`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: {
        path: 'node_modules/',
        ...(packages.length > 0 && { pathNot: `node_modules/(${packages.join('|')})/` }),
      },
    },
  ]
}

/** @type {import('dependency-cruiser').IConfiguration} */
const config = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle means that no module of it can be read, tested or moved alone.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-cycles-between-folders',
      comment:
        'Types of one folder may be recursive, as syntax trees and values are; folders that need each other are one folder.',
      severity: 'error',
      from: { path: '^(src/.*)/[^/]+$' },
      to: { circular: true, via: { pathNot: '^$1/' } },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere fails at run time only.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dead-modules',
      comment: 'What no entry and no derived document reaches is read, tested and kept for nothing.',
      severity: 'error',
      from: { path: roots },
      to: { path: '^src/', pathNot: roots, reachable: false },
    },
    {
      name: 'no-development-packages',
      comment:
        'What ships is bundled from dependencies; a development package has no promised licence or upkeep there.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'] },
    },
    {
      name: 'the-world-at-the-rim',
      comment:
        'Only collect/, publish/ and the entries touch disk, network, processes or an SDK: everything between can be replayed from a snapshot.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(collect|publish)/|${entries}` },
      to: { dependencyTypes: ['core'], pathNot: harmless },
    },
    {
      name: 'sdks-at-the-rim',
      comment: 'An SDK is a way to the network: only collect/, publish/ and the entries use one.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(collect|publish)/|${entries}` },
      to: { path: 'node_modules/(@actions|@octokit)/' },
    },
    {
      name: 'nobody-imports-the-entries',
      comment: 'The entries are thin and know everything; whoever needs a part of them needs it elsewhere.',
      severity: 'error',
      from: { path: '^src/', pathNot: entries },
      to: { path: entries },
    },
    {
      name: 'only-entries-import-the-pipeline',
      comment: 'The pipeline is the straight line through all stages; a stage that calls it would make it a loop.',
      severity: 'error',
      from: { path: '^src/', pathNot: entries },
      to: { path: '^src/pipeline\\.ts$' },
    },
    {
      name: 'tools-do-not-know-each-other',
      comment: 'A tool is added or deleted as one file.',
      severity: 'error',
      from: { path: '^src/tools/([^/]+)\\.ts$' },
      to: { path: '^src/tools/', pathNot: '^src/tools/$1\\.ts$' },
    },
    {
      name: 'probes-do-not-know-each-other',
      comment: 'A question is added or deleted as one file; what several share is vocabulary or a derived fact.',
      severity: 'error',
      from: { path: '^src/probes/[^/]+\\.ts$' },
      to: { path: '^src/probes/[^/]+\\.ts$' },
    },
    {
      name: 'followers-do-not-know-each-other',
      comment: 'One kind of indirection leads to another only through the interpreter, which guards depth and cycles.',
      severity: 'error',
      from: { path: '^src/derive/automation/follow/[^/]+\\.ts$' },
      to: { path: '^src/derive/automation/follow/[^/]+\\.ts$' },
    },
    {
      name: 'generated-imports-what-it-lists',
      comment: 'A registry lists things; it decides nothing.',
      severity: 'error',
      from: { path: '^src/generated/' },
      to: {
        pathNot: '^src/(generated|model|tools|probes|report/formats)/|^src/derive/automation/(scope\\.ts$|follow/)',
      },
    },
    ...layer('model', {
      packages: ['zod'],
      because: 'The vocabulary depends on nobody, so that everybody can depend on it.',
    }),
    ...layer('tools', { may: ['model'], because: 'A tool is data in the words of the model.' }),
    ...layer('derive', {
      may: ['model', 'generated'],
      packages: ['unbash', '@lezer', 'yaml', 'smol-toml', 'picomatch', 'zod'],
      because: 'Facts follow from the snapshot alone; products are known through the registry only.',
    }),
    ...layer('probes', {
      may: ['model'],
      packages: ['zod', 'picomatch'],
      because: 'A probe asks the derived facts, so that a new tool changes no probe.',
    }),
    ...layer('judge', {
      may: ['model'],
      because: 'Levels follow from answers; whoever judges looks at nothing else.',
    }),
    ...layer('report', {
      may: ['model'],
      because: 'A report renders an assessment and decides nothing, so it sees nothing else.',
    }),
    ...layer('advise', {
      may: ['model', 'report'],
      packages: ['yaml'],
      because: 'Advice is written from assessments and the rubric, with the escapers of the reports.',
    }),
    ...layer('config', {
      may: ['model'],
      packages: ['zod', 'yaml', 'fastest-levenshtein', 'picomatch'],
      because: 'What the team declared does not depend on what was seen.',
    }),
    ...layer('collect', {
      may: ['model'],
      packages: ['picomatch', 'zod', '@octokit', 'undici'],
      because: 'Collectors bring raw facts; what they mean is derived later.',
    }),
    ...layer('publish', {
      may: ['model'],
      packages: ['zod', '@octokit', '@actions'],
      because: 'A publisher sends what it is given.',
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // TypeScript 7 has no compiler API; swc reads the sources.
    parser: 'swc',
    tsPreCompilationDeps: true,
    exoticRequireStrings: [],
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
export default config
