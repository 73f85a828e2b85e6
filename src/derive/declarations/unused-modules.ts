import type { Files } from '../../model/facts.ts'
import { perFiles } from '../per-files.ts'

const inModule = /(?:^|\/)modules\/([\w.-]+)\/[^/]+\.tf$/
const source = /^[ \t]*source[ \t]*=[ \t]*"([^"\n]{1,300})"/gm

/** Whether a Terraform file belongs to a module that nothing of the repository uses: what it declares is applied by nobody here. */
export function isUnusedModule(path: string, files: Files): boolean {
  const name = inModule.exec(path)?.[1]
  return name !== undefined && !usedNames(files).has(name)
}

/** Last names of all that is used as a module: `../../modules/service`, `git::https://host/acme/infra.git//modules/service?ref=v1`. */
const usedNames = perFiles((files) => {
  const paths = files.entries.flatMap(({ path }) => (/\.(?:tf|hcl|tofu)$/.test(path) ? [path] : []))
  const texts = paths.flatMap((path) => {
    const text = files.text(path)
    return text?.state === 'seen' ? [text.value] : []
  })
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(source)].map(([, from = '']) => from.replace(/\?.*$/, '').split('/').findLast(Boolean) ?? ''),
    ),
  )
})
