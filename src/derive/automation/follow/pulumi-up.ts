import type { Files } from '../../../model/facts.ts'
import { under, textAt } from '../../yaml/look-up.ts'
import { hop } from '../command/hop.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import type { Follower, Work } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'

const valued = wordSet('--cwd -C --stack -s --config -c --config-file --parallel -p --target -t --message -m')

/** `pulumi up`: the program in Python that says which resources there are, with the services whose version it is handed. */
export const pulumiUp: Follower = {
  id: 'pulumi-up',
  follows: 'pulumi up: the program in Python that Pulumi.yaml names, and the services it brings up to date',
  follow({ words, at }, scope, terrain, interpret) {
    if (words[0] !== 'pulumi' || !/^(?:up|update)$/.test(words[1] ?? '')) return undefined
    const [given = ''] = optionsOf(words.slice(2), valued).values('--cwd', '-C')
    const folder = resolvePath(given, scope)
    const program = programOf(folder, terrain.files)
    if (program === undefined) return undefined
    const own = hop(scope, at, 'pulumi up', `pulumi:${folder}`)
    if (own === undefined) return []
    return interpret
      .command({ words: ['python', program], at }, { ...own, cwd: '' })
      .filter((work) => !isAsWritten(work, terrain.files))
  },
}

function programOf(folder: string, files: Files): string | undefined {
  const project = [`${folder}/Pulumi.yaml`, `${folder}/Pulumi.yml`]
    .map((one) => one.replace(/^\//, ''))
    .find((one) => files.has(one))
  const root = project === undefined ? undefined : readYamlFile(project, files)
  const runtime = textAt(root, 'runtime') ?? textAt(under(root, 'runtime'), 'name')
  if (runtime !== 'python') return undefined
  const main = resolvePath(textAt(root, 'main') ?? '', { cwd: folder })
  const program = main.endsWith('.py') ? main : `${main}/__main__.py`.replace(/^\//, '')
  return files.has(program) ? program : undefined
}

/** What says which version runs: an image that is put together or looked up, or code that is packed. */
const handed =
  /\bimage(?:_uri|_name)?["']?\s*[=:]\s*(?:f["']|[A-Za-z_])|\bimage_uri\b|\b(?:FileArchive|FileAsset|AssetArchive)\(/

/** A service whose image is spelled out stays what it is: infrastructure. */
function isAsWritten(work: Work, files: Files): boolean {
  if (work.type !== 'activity' || work.activity.tool !== 'pulumi') return false
  const { kind, subject, at } = work.activity
  if (kind !== 'deploy' || subject !== 'application') return false
  const text = files.text(at.path)
  return text?.state !== 'seen' || !handed.test(text.value.replace(/#[^\n]*/g, ''))
}
