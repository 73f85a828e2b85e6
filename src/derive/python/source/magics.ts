/** Calls that magics become in the code that is parsed: they start a shell or another notebook. */
export const magicNames = { shell: '__shell__', run: '__run__' } as const

function call(name: string, argument: string): string {
  return `${name}(${JSON.stringify(argument)})`
}

/** A line of a notebook as Python: magics become calls or nothing, the number of lines stays. */
export function pythonOfLine(line: string): string {
  const start = line.length - line.trimStart().length
  const indent = line.slice(0, start)
  const code = line.slice(start)
  if (code.startsWith('!')) return indent + call(magicNames.shell, code.slice(1).trim())
  const assigned = /^([A-Za-z_]\w*)\s*=\s*[!%](.*)$/.exec(code)
  if (assigned) return `${indent}${assigned[1] ?? '_'} = ${call(magicNames.shell, (assigned[2] ?? '').trim())}`
  if (!code.startsWith('%') || code.startsWith('%%'))
    return /^\?|\?\s*$/.test(code) && !code.includes('#') ? `${indent}pass` : line
  const [, magic = '', rest = ''] = /^%(\S*)\s*(.*)$/.exec(code) ?? []
  if (magic === 'run') return indent + call(magicNames.run, rest.trim().split(/\s/)[0] ?? '')
  if (magic === 'sh' || magic === 'system' || magic === 'sx') return indent + call(magicNames.shell, rest)
  if (magic === 'pip' || magic === 'conda') return indent + call(magicNames.shell, `${magic} ${rest}`)
  if (magic === 'time' || magic === 'timeit') return indent + rest.replace(/^(?:-\w+\s+\S+\s+)*/, '')
  return `${indent}pass`
}

const shellCells = new Set(['bash', 'sh', 'script', 'shell'])
const pythonCells = new Set(['time', 'timeit', 'capture', 'python', 'python3', 'prun', 'memit'])

/** The lines of one cell as Python; a cell in another language becomes empty lines, a shell cell one call. */
export function pythonOfCell(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('#'))
  const head = first < 0 ? undefined : /^%%(\w+)/.exec(lines[first]?.trim() ?? '')
  if (!head) return lines.map(pythonOfLine)
  const kind = head[1] ?? ''
  const rest = lines.slice(first + 1)
  const before = Array.from({ length: first }, () => '')
  if (pythonCells.has(kind)) return [...before, '', ...rest.map(pythonOfLine)]
  if (shellCells.has(kind)) return [...before, call(magicNames.shell, rest.join('\n')), ...rest.map(() => '')]
  return lines.map(() => '')
}
