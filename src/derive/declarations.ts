import { uncalled } from '../model/activity.ts'
import type { Activity } from '../model/activity.ts'
import type { Files } from '../model/facts.ts'
import { isForeign } from './dependencies/is-foreign.ts'
import { resourcesDeclared } from './declarations/resources-declared.ts'
import type { Meanings } from './meaning/meanings.ts'
import { plainValue } from './yaml/plain-value.ts'
import { readYaml } from './yaml/read-yaml.ts'

const yamlBytes = 65_536
const yamlFiles = 800

/** What files declare by being there: pipelines, infrastructure, deployments, tracked data. Nothing says that anything uses them. */
export function declarationsOf(files: Files, meanings: Meanings): readonly Activity[] {
  let parsed = 0
  const claimed = files.entries.flatMap(({ path, kind, size }): Activity[] => {
    if (kind !== 'file' || isForeign(path)) return []
    const readable = /\.ya?ml$/.test(path) && size <= yamlBytes && parsed < yamlFiles
    if (readable) parsed += 1
    const content = readable ? contentOf(files, path) : undefined
    return meanings.file(path, content).map(({ tool, meaning }) => ({
      kind: meaning.does,
      tool,
      ...(meaning.subject === undefined ? {} : { subject: meaning.subject }),
      note: `${path} declares it`,
      at: { path },
      ...uncalled,
      detail: {},
    }))
  })
  return [...claimed, ...resourcesDeclared(files)]
}

function contentOf(files: Files, path: string): unknown {
  const text = files.text(path)
  return text?.state === 'seen' ? plainValue(readYaml(text.value).root) : undefined
}
