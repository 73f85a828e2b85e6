import type { Files } from '../../../model/facts.ts'
import type { Location } from '../../../model/location.ts'
import { isForeign } from '../../dependencies/is-foreign.ts'
import { isSample } from '../read/is-sample.ts'
import { remembered } from '../read/remembered.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import { folderOf, upwards } from '../shell/resolve-path.ts'
import { textAt, under } from '../../yaml/look-up.ts'
import { literalText } from './program-calls.ts'

/** A program of the CDK: what is run to say which resources there are. */
export interface CdkApp {
  readonly folder: string
  /** `python3 app.py`. */
  readonly command: string
  readonly at: Location
}

const maxApps = 30
const maxPrograms = 200

/** The app that `cdk` runs in a folder. */
export function cdkAppIn(folder: string, files: Files): CdkApp | undefined {
  const path = folder === '' ? 'cdk.json' : `${folder}/cdk.json`
  if (!files.has(path)) return undefined
  const root = readYamlFile(path, files)
  const command = textAt(root, 'app')
  return command === undefined ? undefined : { folder, command, at: { path, line: under(root, 'app')?.line ?? 1 } }
}

/** The app that a program belongs to. */
export function appAround(path: string, files: Files): CdkApp | undefined {
  return upwards(folderOf(path))
    .map((folder) => cdkAppIn(folder, files))
    .find((app) => app !== undefined)
}

/** The app that writes a template: one of its programs names the stack that the template is called after. */
export function appWriting(template: string, files: Files): CdkApp | undefined {
  const stack = /([^/]+)\.template\.json$/.exec(template)?.[1]
  if (stack === undefined) return undefined
  return appsOf('', files).find(({ folder }) => stacksNamed(folder, files).some((named) => fits(stack, named)))
}

const appsOf: (key: string, files: Files) => readonly CdkApp[] = remembered((_, files) =>
  files
    .glob('**/cdk.json')
    .filter((path) => !isForeign(path) && !isSample(path))
    .slice(0, maxApps)
    .flatMap((path) => cdkAppIn(folderOf(path), files) ?? []),
)

/** Texts of the programs below a folder that may name a stack, but not those of an app further down. */
const stacksNamed: (folder: string, files: Files) => readonly string[] = remembered((folder, files) => {
  const others = appsOf('', files).filter((app) => app.folder !== folder && app.folder.startsWith(folder))
  const paths = files
    .glob(folder === '' ? '**/*.{py,ts}' : `${folder}/**/*.{py,ts}`)
    .filter((path) => !isForeign(path) && !others.some((app) => path.startsWith(`${app.folder}/`)))
  return paths.slice(0, maxPrograms).flatMap((path) => {
    const text = files.text(path)
    if (text?.state !== 'seen' || !/\baws_cdk\b|aws-cdk-lib/.test(text.value)) return []
    const named = text.value.match(/(?<!\w)f?(?:"[\w ${}.-]{3,100}"|'[\w ${}.-]{3,100}'|`[\w ${}.-]{3,100}`)/g) ?? []
    return named.flatMap((literal) => literalText(literal) ?? [])
  })
})

/** A name with holes fits where at least its beginning is written out. */
function fits(stack: string, named: string): boolean {
  const [start = '', ...rest] = named.split('*')
  if (rest.length === 0) return stack === named
  return start.length >= 3 && rest.length <= 2 && stack.startsWith(start) && stack.endsWith(rest.at(-1) ?? '')
}
