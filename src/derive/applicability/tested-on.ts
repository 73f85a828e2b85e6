import type { Files } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import { items, pairs, under } from '../yaml/look-up.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'

/** Where a workflow runs on two or more families of operating systems. */
export function systemsTested(files: Files): Location | undefined {
  return matrixOf(files, (values) => {
    const families = values.flatMap((value) => /^(ubuntu|windows|macos)/.exec(value)?.[1] ?? [])
    return new Set(families).size >= 2
  })
}

/** Where a workflow runs with three or more versions of Python. */
export function pythonVersionsTested(files: Files): Location | undefined {
  return matrixOf(files, (values) => {
    return new Set(values.flatMap((value) => /^(?:py(?:thon)?[-=]?)?(3\.\d+)/.exec(value)?.[1] ?? [])).size >= 3
  })
}

function matrixOf(files: Files, holds: (values: readonly string[]) => boolean): Location | undefined {
  for (const path of files.glob('.github/workflows/*.{yml,yaml}')) {
    const text = files.text(path)
    if (text?.state !== 'seen' || !text.value.includes('matrix')) continue
    for (const { value: job } of pairs(under(readYaml(text.value).root, 'jobs'))) {
      for (const { line, value } of pairs(under(job, 'strategy', 'matrix'))) {
        if (holds(scalarsIn(value))) return { path, line }
      }
    }
  }
  return undefined
}

function scalarsIn(node: YamlNode | null): readonly string[] {
  return items(node).flatMap((item) => {
    if (item.type === 'scalar') return [item.text]
    return pairs(item).flatMap(({ value }) => (value?.type === 'scalar' ? [value.text] : []))
  })
}
