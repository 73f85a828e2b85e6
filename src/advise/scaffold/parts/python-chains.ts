import type { Facts, Manifest } from '../../../model/facts.ts'
import { inFolder, manifestFolder } from './folder-of.ts'
import { pinnedActions } from './pinned-actions.ts'
import { testExtraIn } from './test-extra.ts'
import type { Toolchain } from './toolchain.ts'
import type { Step } from './workflow-text.ts'

/** `uv.lock`. */
export function uvChain(facts: Facts, manifest: Manifest): Toolchain {
  const about = aboutOf(facts, manifest)
  const extra = about.extra === undefined ? '' : ` --extra ${about.extra}`
  const run = within('uv run')
  return { ...about, steps: uvSync(''), testSteps: uvSync(extra), run, add: (packages) => `uv pip install ${packages}` }
}

/** `poetry.lock`. */
export function poetryChain(facts: Facts, manifest: Manifest): Toolchain {
  const about = aboutOf(facts, manifest)
  const extra = about.extra === undefined ? '' : ` --extras ${about.extra}`
  const install = (options: string): readonly Step[] => [
    pythonFor(facts, about.folder),
    { run: ['pipx install poetry', `poetry install${options}`] },
  ]
  const run = within('poetry run')
  return {
    ...about,
    steps: install(''),
    testSteps: install(extra),
    run,
    add: (packages) => run(`pip install ${packages}`),
  }
}

/** `Pipfile`, with its lock where there is one. */
export function pipenvChain(facts: Facts, manifest: Manifest): Toolchain {
  const about = aboutOf(facts, manifest)
  const verb = manifest.lock ? 'sync' : 'install'
  const install = (options: string): readonly Step[] => [
    pythonFor(facts, about.folder),
    { run: ['pipx install pipenv', `pipenv ${verb}${options}`] },
  ]
  const run = within('pipenv run')
  return {
    ...about,
    steps: install(''),
    testSteps: install(' --dev'),
    run,
    add: (packages) => run(`pip install ${packages}`),
  }
}

/** A conda environment file; conda comes with the runner. */
export function condaChain(facts: Facts, manifest: Manifest): Toolchain {
  const about = aboutOf(facts, manifest)
  const steps: readonly Step[] = [
    { run: [`conda env create --name project --file ${fileName(manifest.path, about.folder)}`] },
  ]
  const run = within('conda run --no-capture-output --name project')
  return { ...about, steps, testSteps: steps, run, add: (packages) => run(`pip install ${packages}`) }
}

/** Requirements files, and the project itself where it can be installed. */
export function pipChain(facts: Facts, manifest: Manifest): Toolchain {
  const about = aboutOf(facts, manifest)
  const { folder, extra } = about
  const requirements = manifest.format === 'requirements' ? [`pip install -r ${fileName(manifest.path, folder)}`] : []
  const forTests = facts.manifests
    .filter(
      ({ path, format }) => format === 'requirements' && path !== manifest.path && manifestFolder(path) === folder,
    )
    .filter(({ path, requirements: listed }) => /test|dev/i.test(path) && listed.some(({ name }) => name === 'pytest'))
    .slice(0, 1)
    .map(({ path }) => `pip install -r ${fileName(path, folder)}`)
  const own = (extras: string): readonly string[] =>
    isInstallable(facts, folder) ? [extras === '' ? 'pip install -e .' : `pip install -e ".[${extras}]"`] : []
  const plain = [...requirements, ...own('')]
  const install = (lines: readonly string[]): readonly Step[] => [
    pythonFor(facts, folder),
    { run: lines.length === 0 ? ['pip install .'] : lines },
  ]
  return {
    ...about,
    steps: install(plain),
    testSteps: install([...requirements, ...forTests, ...own(extra ?? '')]),
    run: (command) => command,
    add: (packages) => `pip install ${packages}`,
  }
}

function aboutOf(facts: Facts, { path, requirements }: Manifest) {
  const folder = manifestFolder(path)
  const beside = facts.manifests.filter((one) => manifestFolder(one.path) === folder && one.ecosystem !== 'npm')
  const declares = new Set([...requirements, ...beside.flatMap((one) => one.requirements)].map(({ name }) => name))
  const pyproject = facts.files.text(inFolder(folder, 'pyproject.toml'))
  const extra = pyproject?.state === 'seen' ? testExtraIn(pyproject.value) : undefined
  return { folder, manifest: path, language: 'python' as const, declares, extra }
}

/** The Python version the repository names, else one that current packages support. */
function pythonFor({ files }: Facts, folder: string): Step {
  const named = [inFolder(folder, '.python-version'), '.python-version'].find((path) => files.has(path))
  if (named !== undefined) return { uses: pinnedActions.setupPython, with: { 'python-version-file': named } }
  const text = files.text(inFolder(folder, 'pyproject.toml'))
  const bound =
    text?.state === 'seen' ? /^(?:requires-python|python)\s*=\s*"([^"]{0,40})"/m.exec(text.value)?.[1] : undefined
  return { uses: pinnedActions.setupPython, with: { 'python-version': versionWithin(bound ?? '') } }
}

function isInstallable({ files }: Facts, folder: string): boolean {
  if (files.has(inFolder(folder, 'setup.py'))) return true
  const text = files.text(inFolder(folder, 'pyproject.toml'))
  return text?.state === 'seen' && /^\[(?:build-system|tool\.poetry)\]/m.test(text.value)
}

function fileName(path: string, folder: string): string {
  return folder === '.' ? path : path.slice(folder.length + 1)
}

/** The newest version that most packages support, moved into the bounds that are given. */
function versionWithin(bound: string): string {
  const minor = (operator: RegExp): number | undefined => {
    const found = operator.exec(bound)?.[1]
    return found === undefined ? undefined : Number(found)
  }
  const least = minor(/(?:>=|\^|~=|~)\s{0,2}3\.(\d{1,2})/) ?? 0
  const below = minor(/<\s{0,2}3\.(\d{1,2})/)
  const most = minor(/<=\s{0,2}3\.(\d{1,2})/) ?? (below === undefined ? 99 : below - 1)
  return `3.${minor(/==\s{0,2}3\.(\d{1,2})/) ?? Math.min(Math.max(12, least), most)}`
}

function uvSync(options: string): readonly Step[] {
  return [{ uses: pinnedActions.setupUv }, { run: [`uv sync --locked${options}`] }]
}

/** Puts what enters the environment before a command. */
function within(prefix: string): (command: string) => string {
  return (command) => `${prefix} ${command}`
}
