import type { Facts } from '../../model/facts.ts'

const speaks = /smoke|health|live|check|verify|test|ping/i

/** What a line of automation starts that by its name checks something: a script or module of the repository, or the recipe of a make target. */
export function checkingScript(
  line: string,
  facts: Facts,
): { readonly name: string; readonly text: string } | undefined {
  if (/\bchmod\b/.test(line)) return undefined
  const script =
    /(?:\b(?:bash|sh|python3?|run)\s+|^\s*(?:-?\s*run:\s*)?|[;&]\s*)(?:\.\/)?([\w][\w./-]{0,150}\.(?:sh|bash|py))\b/.exec(
      line,
    )?.[1]
  const module = /\bpython[\d.]*\s+-m\s+([A-Za-z_][\w.]{0,150})/.exec(line)?.[1]
  const named = script ?? (module === undefined ? undefined : `${module.replaceAll('.', '/')}.py`)
  if (named !== undefined && speaks.test(named)) {
    const text = facts.files.text(named)
    if (text?.state === 'seen') return { name: named, text: text.value }
  }
  const target = /\bmake\s+(?:-\w+\s+\S+\s+)?([\w.-]*(?:smoke|health|live|check|verify|ping)[\w.-]*)/.exec(line)?.[1]
  const makefile = target === undefined ? undefined : facts.files.text('Makefile')
  if (target === undefined || makefile?.state !== 'seen') return undefined
  const lines = makefile.value.split('\n')
  const start = lines.findIndex((one) => one.startsWith(`${target}:`))
  if (start === -1) return undefined
  const end = lines.findIndex((one, index) => index > start && /^\S/.test(one) && !one.startsWith('#'))
  return { name: `make ${target}`, text: lines.slice(start, end === -1 ? undefined : end).join('\n') }
}

const ends = /\braise\b|sys\.exit\((?!0\))|\bexit\([1-9]/

/** A program that catches what goes wrong and goes on checks nothing; one that raises it again, or stops, does. */
export function catches(code: string): boolean {
  const lines = code.split('\n').filter((line) => line.trim() !== '')
  return lines.some((line, at) => {
    const handler = /^(\s*)except\b/.exec(line)
    if (handler === null) return false
    const depth = (handler[1] ?? '').length
    const rest = lines.slice(at + 1)
    const end = rest.findIndex((one) => one.search(/\S/) <= depth)
    return !(end === -1 ? rest : rest.slice(0, end)).some((one) => ends.test(one))
  })
}
