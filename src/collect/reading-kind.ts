/** How much of a file is worth reading: source text, a notebook, a lock file, or something that is data where it is large. */
export type ReadingLimit = 'text' | 'notebook' | 'lock' | 'small'

/** A kind of file that is read. Rank 0 is read first. What is `small` and yet above its limit is taken for data and not missed. */
export interface ReadingKind {
  readonly rank: number
  readonly limit: ReadingLimit
}

// A path beyond this is nobody's source; it also bounds what the patterns below can cost.
const longestPath = 1024

/** Folders nobody of the project writes by hand: vendored code, caches, committed run logs. */
const foreign =
  /(?:^|\/)(?:node_modules|bower_components|site-packages|vendor|third_party|\.venv|venv|\.tox|\.nox|__pycache__|\.ipynb_checkpoints|\.git|mlruns|mlartifacts|lightning_logs|catboost_info|\.terraform|wandb\/(?:run|offline-run|latest-run)[^/]{0,80})\//

const ciFolder = /^\.(?:github|circleci|buildkite|gitlab|woodpecker|pipeline|semaphore|tekton|teamcity)\//
const ci =
  /^(?:action|\.gitlab-ci.*|azure-pipelines?.*|bitbucket-pipelines|\.taskcluster|buildspec.*|cloudbuild.*|\.?appveyor|\.travis|\.drone|\.woodpecker)\.ya?ml$|^cloudbuild.*\.json$|jenkinsfile/i

const automation =
  /^(?:gnu)?makefile|\.mk$|^\.?justfile$|\.just$|^\.?mise.*\.toml$|^(?:noxfile|tasks|dodo|conftest)\.py$|^(?:tox|pytest)\.ini$|^package\.json$|\.dvc$|^mlproject$|dockerfile|^containerfile|\.(?:tf|tfvars|hcl|bicep)$|^procfile$|^fly\.toml$|^codeowners$|^\.gitattributes$|^\.env|\.env$|^_targets\.r$|^(?:dvc|params|taskfile|(?:docker-)?compose.*|databricks|bundle|render|app|skaffold|chart|kustomization|\.pre-commit-config|_quarto|mlops-maturity)\.ya?ml$/i

const manifest =
  /(?:requirements|constraints).*\.(?:txt|in)$|^(?:pyproject|pixi)\.toml$|^setup\.(?:py|cfg)$|^pipfile$|^(?:environment|conda|meta).*\.ya?ml$|^description$|^(?:runtime|packages)\.txt$|^\.python-version$/i

const manifestFolder = /(?:^|\/)requirements\/[^/]*\.(?:txt|in)$/

const lock =
  /^(?:uv|poetry|pdm|pixi|pipfile|renv|bun|yarn|dvc)\.lock$|conda-lock|^(?:package-lock|npm-shrinkwrap|manifest)\.json$|^pnpm-lock\.yaml$|^pylock.*\.toml$/i

const leading = /^(?:readme|model_?card|data_?card|datasheet).*\.(?:md|rst|txt|qmd)$/i

/** Code of a web application that by its name keeps what users were answered. */
const record = /(?:supabase|mongo|firebase|firestore|prisma|database|predict|inference|feedback)[^/]*\.[cm]?[jt]sx?$/i

/** A program without an extension where projects keep what people and pipelines start: `script/test`, `bin/train`, `.ci/run`, `./do`. */
const program = /^[a-z][\w-]*$|(?:^|\/)\.?(?:bin|scripts?|ci|tools?|hack|tasks?|dev|deploy)\/(?:[\w-]+\/)?[\w-]+$/

const scriptTest = /[._-](?:test|spec)\.[cm]?[jt]sx?$/i
const script = /\.[cm]?[jt]sx?$/i
const testFolder = /(?:^|\/)(?:__tests__|tests?)\//

/** Tests of the languages whose code is not read: that their runner finds some is all that is asked of them. */
const foreignTest =
  /_test\.go$|_(?:spec|test)\.rb$|\.bats$|(?:^|\/)src\/test\/.*\.(?:java|kt|scala|groovy)$|(?:^|\/)tests\/[^/]*\.rs$|(?:^|\/)test\/[^/]*\.jl$|tests?\.cs$|\.tests?(?:\.\w+)*\/.*\.cs$/i

const ofExtension: ReadonlyMap<string, ReadingKind> = new Map([
  ...each('sh bash zsh ps1 psm1 bat cmd groovy', { rank: 3, limit: 'text' }),
  ...each('py pyw r rmd qmd', { rank: 4, limit: 'text' }),
  ...each('yml yaml toml ini cfg conf properties runconfig', { rank: 5, limit: 'text' }),
  ...each('ipynb', { rank: 6, limit: 'notebook' }),
  ...each('md rst txt in proto pbtxt tpl j2 jinja jinja2', { rank: 7, limit: 'small' }),
  ...each('json jsonc', { rank: 8, limit: 'small' }),
  ...each('sql', { rank: 9, limit: 'small' }),
])

/**
 * What kind of reading a path asks for; undefined for what is not read: binaries, data, vendored code, committed run logs. TypeScript is
 * read below the folders of programs of the CDK, where it is infrastructure.
 */
export function readingKindOf(path: string, infrastructure: readonly string[] = []): ReadingKind | undefined {
  if (path.length > longestPath) return undefined
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (foreign.test(path)) return undefined
  if (ci.test(name) || (ciFolder.test(path) && /\.(?:ya?ml|kts)$/i.test(name))) return { rank: 0, limit: 'text' }
  if (lock.test(name)) return { rank: 2, limit: 'lock' }
  if (automation.test(name) || path.endsWith('.dvc/config')) return { rank: 1, limit: 'text' }
  if (manifest.test(name) || manifestFolder.test(path)) return { rank: 2, limit: 'text' }
  if (leading.test(name)) return { rank: 3, limit: 'text' }
  if (scriptTest.test(name) || (script.test(name) && testFolder.test(path))) return { rank: 7, limit: 'small' }
  if (foreignTest.test(path)) return { rank: 9, limit: 'small' }
  if (record.test(name)) return { rank: 7, limit: 'small' }
  if (name === 'MLmodel') return { rank: 5, limit: 'small' }
  // What containers of SageMaker start has no extension.
  if (name === 'train' || name === 'serve') return { rank: 5, limit: 'small' }
  if (/(?<!\.d)\.ts$/.test(name) && infrastructure.some((folder) => path.startsWith(folder)))
    return { rank: 5, limit: 'small' }
  if (program.test(path)) return { rank: 3, limit: 'small' }
  const dot = name.lastIndexOf('.')
  return dot < 0 ? undefined : ofExtension.get(name.slice(dot + 1).toLowerCase())
}

function each(extensions: string, kind: ReadingKind): readonly (readonly [string, ReadingKind])[] {
  return extensions.split(' ').map((extension) => [extension, kind] as const)
}
