import { describe, expect, it } from '@jest/globals'
import {
  listed,
  literalText,
  namedArguments,
  programCalls,
} from '../../../../src/derive/automation/cdk/program-calls.ts'

describe('the calls of a program', () => {
  it('are found in both languages, with what takes their result', () => {
    const python = 'self.pipe = codepipeline.Pipeline(self, "P", name=f"a({b})")\nadd(pipe)\n'
    expect(programCalls(python).map(({ callee, target, line }) => [callee, target, line])).toEqual([
      ['codepipeline.Pipeline', 'pipe', 1],
      ['add', undefined, 2],
    ])
    const typescript = 'const pipe: Pipeline = new codepipeline.Pipeline(this, "P", { name: "a" })\n'
    expect(programCalls(typescript)).toMatchObject([{ callee: 'codepipeline.Pipeline', target: 'pipe' }])
  })

  it('are not those of comments and strings, nor those that never end', () => {
    expect(programCalls('# gone(1)\n// gone(2)\n"gone(3)"\n/* gone(4) */')).toEqual([])
    expect(programCalls('open(1')).toEqual([])
  })
})

describe('arguments', () => {
  it('have the same names in both languages', () => {
    const python = namedArguments('self, "P", stage_name="A", actions=[one(x=1), two], # last\n')
    const typescript = namedArguments("this, 'P', { stageName: 'A', actions: [one({ x: 1 }), two], project }")
    expect(python.get('stagename')).toBe('"A"')
    expect(typescript.get('stagename')).toBe("'A'")
    expect(listed(python.get('actions') ?? '').map((part) => part.trim())).toEqual(['one(x=1)', 'two'])
    expect(listed(typescript.get('actions') ?? '').map((part) => part.trim())).toEqual(['one({ x: 1 })', 'two'])
    expect(typescript.get('project')).toBe('project')
  })

  it.each([
    ['"main"', 'main'],
    ['f"churn-{stage}"', 'churn-*'],
    ['`churn-${props.stage}`', 'churn-*'],
    ['branch', undefined],
    ['"a" + b', undefined],
    [undefined, undefined],
  ])('%s says %s', (expression, expected) => {
    expect(literalText(expression)).toBe(expected)
  })
})
