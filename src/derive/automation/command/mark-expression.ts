/** Whether pytest's `-m` expression selects a test that bears these marks; undefined where the expression cannot be read. */
export function isSelected(expression: string, marks: ReadonlySet<string>): boolean | undefined {
  const words = expression.match(/[()]|[^\s()]+/g) ?? []
  let at = 0
  const either = (): boolean | undefined => {
    let value = both()
    while (words[at] === 'or') {
      at += 1
      const right = both()
      value = value === undefined || right === undefined ? undefined : value || right
    }
    return value
  }
  const both = (): boolean | undefined => {
    let value = one()
    while (words[at] === 'and') {
      at += 1
      const right = one()
      value = value === undefined || right === undefined ? undefined : value && right
    }
    return value
  }
  const one = (): boolean | undefined => {
    const word = words[at] ?? ''
    at += 1
    if (word === 'not') {
      const value = one()
      return value === undefined ? undefined : !value
    }
    if (word === '(') {
      const value = either()
      at += 1
      return words[at - 1] === ')' ? value : undefined
    }
    return /^\w+$/.test(word) ? marks.has(word) : undefined
  }
  const value = either()
  return at === words.length ? value : undefined
}

/** The marks an expression asks for. */
export function marksIn(expression: string): readonly string[] {
  return (expression.match(/\w+/g) ?? []).filter((word) => !/^(?:not|and|or)$/.test(word))
}
