import type { Files } from '../../model/facts.ts'
import { textAt } from '../yaml/look-up.ts'
import { readYaml } from '../yaml/read-yaml.ts'

/**
 * The text of a Helm chart's template as the manifest it roughly becomes: lines that only steer are dropped, values that
 * the chart's own `values.yaml` gives are filled in, others stand as `value`. Undefined for files that are no template.
 */
export function chartTemplate(path: string, text: string, files: Files): string | undefined {
  const match = /^(.*?)templates\/[^/]+\.ya?ml$/.exec(path)
  if (match === null || !text.includes('{{')) return undefined
  const chart = match[1] ?? ''
  if (!files.has(`${chart}Chart.yaml`)) return undefined
  const values = files.text(`${chart}values.yaml`)
  const root = values?.state === 'seen' ? readYaml(values.value).root : null
  return text
    .split('\n')
    .map((line) =>
      /^\s*\{\{[^}]*\}\}\s*$/.test(line)
        ? ''
        : line.replace(/\{\{([^}]*)\}\}/g, (_, inner: string) => filled(inner, root)),
    )
    .join('\n')
}

function filled(expression: string, root: ReturnType<typeof readYaml>['root']): string {
  const keys = /\.Values\.([\w.]+)/.exec(expression)?.[1]?.split('.')
  return (keys === undefined ? undefined : textAt(root, ...keys)) ?? 'value'
}
