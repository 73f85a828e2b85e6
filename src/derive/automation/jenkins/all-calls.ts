import type { GroovyItem } from './groovy-item.ts'

/** Every statement and call of a file, however deep it stands, by line. */
export function allCalls(items: readonly GroovyItem[]): readonly GroovyItem[] {
  const found: GroovyItem[] = []
  const open = [...items]
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    found.push(item)
    for (const { value } of item.args) open.push(...value.calls)
    if (item.body !== undefined) open.push(...item.body)
  }
  return found.sort((a, b) => a.line - b.line)
}
