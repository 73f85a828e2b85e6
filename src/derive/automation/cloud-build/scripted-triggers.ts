import type { Files } from '../../../model/facts.ts'
import { isForeign } from '../../dependencies/is-foreign.ts'
import { branchTriggers, type DeclaredTrigger } from './branch-triggers.ts'

const creates = /\bgcloud\s+(?:(?:alpha|beta)\s+)?builds\s+triggers\s+create\s+[\w-]{1,40}\b([^;|&#]{0,2000})/g
const mostScripts = 200

/** The triggers that scripts of the repository create for a build once: `gcloud builds triggers create github --branch-pattern=^main$`. */
export function scriptedTriggers(
  path: string,
  files: Files,
  defaultBranch: string | null,
): readonly DeclaredTrigger[] | undefined {
  const scripts = files.glob('{**/*.sh,**/Makefile}').filter((one) => !isForeign(one))
  const found = scripts.slice(0, mostScripts).flatMap((script) => {
    const text = files.text(script)
    return text?.state === 'seen' ? createdIn(script, text.value, path, defaultBranch) : []
  })
  return found.length === 0 ? undefined : found
}

function createdIn(
  script: string,
  text: string,
  path: string,
  defaultBranch: string | null,
): readonly DeclaredTrigger[] {
  // A line that goes on keeps its place: the characters stay as many.
  const lines = text.replace(/\\\n/g, '  ')
  return [...lines.matchAll(creates)].flatMap(({ index, 1: written = '' }) => {
    const [options = ''] = written.split('\n', 1)
    const option = (name: string) => new RegExp(`--${name}[= ]["']?([^"'\\s]{1,300})`).exec(options)?.[1]
    if (option('build-config')?.replace(/^\.?\//, '') !== path) return []
    const at = { path: script, line: text.slice(0, index).split('\n').length }
    const tag = option('tag-pattern')
    if (tag !== undefined)
      return [{ trigger: { kind: 'release', event: 'tag', detail: `tags: ${tag}`, at } as const, substitutions: {} }]
    const request = option('pull-request-pattern')
    const branch = request ?? option('branch-pattern')
    // A dollar at the end is the pattern's, one before it a variable's.
    if (branch === undefined || /\$./.test(branch)) return []
    return branchTriggers(branch, request !== undefined, { at, substitutions: {}, defaultBranch })
  })
}
