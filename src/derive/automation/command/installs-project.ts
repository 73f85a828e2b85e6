import type { Location } from '../../../model/location.ts'
import type { Scope, Terrain } from '../scope.ts'
import { folderOf, resolvePath } from '../shell/resolve-path.ts'
import { optionsOf, wordSet } from './options.ts'

const pipValued = wordSet(
  `-r --requirement -c --constraint -e --editable -i --index-url --extra-index-url -f --find-links -t --target --prefix
  --root --python -p --platform --group --extra --trusted-host --progress-bar --retries --timeout --cache-dir --upgrade-strategy
  --no-binary --only-binary --src --log --proxy --cert -P --upgrade-package --index-strategy --torch-backend`,
)
const condaValued = wordSet('-n --name -p --prefix -c --channel -f --file')
const npmValued = wordSet('--prefix -C --cwd --registry --cache -w --workspace --loglevel --filter --dir --omit')

/** Whether an installing command installs the project or what it declares; bare package names are tools of the moment. */
export function installsProject(program: readonly string[], at: Location, scope: Scope, terrain: Terrain): boolean {
  const [name = '', ...rest] = program
  switch (name) {
    case 'pip':
    case 'pip3':
      return pip(rest, at, scope, terrain)
    case 'uv': {
      const verb = rest.find((word) => !word.startsWith('-'))
      if (verb === 'pip') return pip(rest, at, scope, terrain)
      return verb === 'run' ? isProject('.', scope, terrain) : !rest.includes('tool')
    }
    case 'hatch':
      return isProject('.', scope, terrain)
    case 'pipx':
    case 'apt':
    case 'apt-get':
    case 'apk':
    case 'yum':
    case 'dnf':
    case 'brew':
      return false
    case 'pipenv':
      return optionsOf(rest, wordSet('-r --requirements --python --index --pypi-mirror')).plain.length <= 1
    case 'conda':
    case 'mamba':
    case 'micromamba':
      return conda(rest, at, scope, terrain)
    case 'npm':
    case 'pnpm':
    case 'yarn':
    case 'bun':
      return node(rest, scope, terrain)
    default:
      return true
  }
}

function pip(words: readonly string[], at: Location, scope: Scope, terrain: Terrain): boolean {
  const { plain, values } = optionsOf(words, pipValued)
  const requirements = values('-r', '--requirement')
  const missing = requirements.filter((path) => !mayExist(path, scope, terrain))
  // Under a condition that nobody can decide, the file may be what is asked for.
  for (const path of scope.conditional ? [] : missing) {
    terrain.note({
      severity: 'info',
      message: `The requirements file ${path} is not in the repository.`,
      ...placed(at),
    })
  }
  if (requirements.length > missing.length) return true
  if (values('--group', '--extra', '--all-extras').length > 0) return true
  if (words.includes('sync') && plain.some((path) => path.endsWith('.txt') && mayExist(path, scope, terrain)))
    return true
  const local = [...values('-e', '--editable'), ...plain.filter(isLocal)]
  return local.some((path) => isProject(path, scope, terrain))
}

function conda(words: readonly string[], at: Location, scope: Scope, terrain: Terrain): boolean {
  const { values } = optionsOf(words, condaValued)
  const files = values('-f', '--file')
  // `conda env create` alone takes environment.yml of the folder it runs in.
  const wanted = files.length > 0 || !words.includes('env') ? files : ['environment.yml', 'environment.yaml']
  const found = wanted.some((path) => mayExist(path, scope, terrain))
  if (!found && files.length > 0 && !scope.conditional) {
    terrain.note({
      severity: 'info',
      message: `The environment file ${files.join(', ')} is not in the repository.`,
      ...placed(at),
    })
  }
  return found
}

function node(words: readonly string[], scope: Scope, terrain: Terrain): boolean {
  const { plain, values, has } = optionsOf(words, npmValued)
  if (has('-g', '--global', '--location')) return false
  if (plain.length > 1) return false
  const folder = values('--prefix', '-C', '--cwd', '--dir')[0] ?? ''
  const here = resolvePath(folder, scope)
  for (let above = here; ; above = folderOf(above)) {
    if (terrain.files.has(above === '' ? 'package.json' : `${above}/package.json`)) return true
    if (above === '') return false
  }
}

function isLocal(word: string): boolean {
  return (
    word === '.' ||
    word.startsWith('./') ||
    word.startsWith('../') ||
    word.startsWith('/') ||
    word.startsWith('.[') ||
    word.includes('/') ||
    /\.(?:whl|tar\.gz)$/.test(word)
  )
}

/** A folder that can be installed, or a package built from one before. */
function isProject(word: string, scope: Scope, terrain: Terrain): boolean {
  if (/^[a-z+]+:\/\//.test(word) || word.includes('@')) return false
  if (/\.(?:whl|tar\.gz)$/.test(word)) return /(?:^|\/)(?:dist|wheels?|build)\//.test(word)
  const folder = resolvePath(word.replace(/\[[^\]]*\]$/, ''), scope)
  const prefix = folder === '' ? '' : `${folder}/`
  return ['pyproject.toml', 'setup.py', 'setup.cfg'].some((file) => terrain.files.has(`${prefix}${file}`))
}

/** A name that is not known to the end gets the benefit of the doubt. */
function mayExist(path: string, scope: Scope, terrain: Terrain): boolean {
  return (
    path.includes('$') ||
    path.includes('*') ||
    terrain.files.has(resolvePath(path, scope)) ||
    scope.written?.has(resolvePath(path, scope)) === true
  )
}

function placed(at: Location): { readonly path: string; readonly line?: number } {
  return at.line === undefined ? { path: at.path } : { path: at.path, line: at.line }
}
