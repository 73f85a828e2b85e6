import { describe, expect, test } from '@jest/globals'
import { runOf } from '../support/program-of.ts'

const fit = 'from sklearn.svm import SVC\nSVC().fit(x, y)\n'
const trained = (texts: Readonly<Record<string, string>>, path = 'train.py') =>
  runOf(texts, { path, args: [] }).filter((activity) => activity.includes('train'))

describe('work is bounded, and what stands beside the hostile part is still read', () => {
  test.each([
    ['sums', `x = ${'1 + '.repeat(50_000)}1\n`],
    ['calls', `x = a${'()'.repeat(50_000)}\n`],
    ['attributes', `x = a${'.b'.repeat(50_000)}\n`],
    ['items', `x = a${'[0]'.repeat(50_000)}\n`],
    ['chained methods', `x = a${'.b(lambda: c(d))[0]'.repeat(10_000)}\n`],
    ['f-strings', `x = ${'f"{'.repeat(5_000)}\n`],
    ['assignments', `${'a = '.repeat(20_000)}1\n`],
  ])('thousands of nested %s', (_, hostile) => {
    expect(trained({ 'train.py': `${fit}\n${hostile}` })).toEqual(['train.py:2 train'])
  })

  test.each([
    ['sums', (before: string) => `${before} + ${before}`],
    ['paths', (before: string) => `${before} / ${before}`],
    ['f-strings', (before: string) => `f"{${before}}{${before}}"`],
    ['formats', (before: string) => `"%s%s" % ${before}`],
    ['format calls', (before: string) => `"{}{}".format(${before})`],
    ['joins', (before: string) => `${before}.join(["", "", ""])`],
    ['joined paths', (before: string) => `os.path.join(${before}, ${before})`],
    ['special patterns', (before: string) => `"$\`$'$&%s%s" % ${before}`],
  ])('texts that double a hundred times by %s', (_, doubled) => {
    const steps = Array.from({ length: 100 }, (__, n) => `x${n + 1} = ${doubled(`x${n}`)}`)
    const source = `import os\nx0 = "a"\n${steps.join('\n')}\n`
    expect(trained({ 'train.py': `${source}${fit}` })).toEqual(['train.py:104 train'])
  })

  test('lists that double a hundred times', () => {
    const steps = Array.from({ length: 100 }, (_, n) => `x${n + 1} = x${n} + x${n}`)
    expect(trained({ 'train.py': `x0 = [1]\n${steps.join('\n')}\n${fit}` })).toEqual(['train.py:103 train'])
  })

  test('lists of lists of lists', () => {
    const steps = Array.from({ length: 5000 }, (_, n) => `x${n + 1} = [x${n}, x${n}]`)
    const uses = 'import subprocess\nsubprocess.run(x5000)\nassert x5000 == 1\n'
    expect(trained({ 'train.py': `x0 = 1\n${steps.join('\n')}\n${uses}${fit}` })).toEqual(['train.py:5006 train'])
  })

  test('a circle of thousands of modules', () => {
    const length = 3000
    const circle = Array.from({ length }, (_, n): [string, string] => [`m${n}.py`, `import m${(n + 1) % length}\n`])
    const texts: Readonly<Record<string, string>> = Object.fromEntries(circle)
    expect(trained({ ...texts, 'm0.py': `import m1\n${fit}` }, 'm0.py')).toEqual(['m0.py:3 train'])
  })
})
