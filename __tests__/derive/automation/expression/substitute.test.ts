import { describe, expect, it } from '@jest/globals'
import type { Contexts } from '../../../../src/derive/automation/expression/evaluate.ts'
import { known, objectOf, unknownValue } from '../../../../src/derive/automation/expression/expression-value.ts'
import { substitute, valueOfText } from '../../../../src/derive/automation/expression/substitute.ts'

const contexts: Contexts = {
  context: (name) =>
    name === 'env'
      ? objectOf({ REGION: known('eu'), TAG: { type: 'unknown', written: 'v-${{ github.sha }}' } })
      : unknownValue,
  status: () => undefined,
}

describe('substitute', () => {
  it('replaces what is known and leaves the rest as written', () => {
    expect(substitute('a ${{ env.REGION }} b ${{ secrets.X }}', contexts)).toEqual({
      text: 'a eu b ${{ secrets.X }}',
      complete: false,
    })
    expect(substitute('${{ env.REGION }}-1', contexts)).toEqual({ text: 'eu-1', complete: true })
    expect(substitute('no braces }}', contexts)).toEqual({ text: 'no braces }}', complete: true })
    expect(substitute('open ${{ env.REGION', contexts).text).toBe('open ${{ env.REGION')
  })

  it('sees braces inside quotes as text', () => {
    expect(substitute("${{ format('{0}}}', 'x') }}!", contexts).text).toBe('x}!')
  })

  it('puts a half-known value in as it was made', () => {
    expect(substitute('img:${{ env.TAG }}', contexts).text).toBe('img:v-${{ github.sha }}')
  })
})

describe('valueOfText', () => {
  it('keeps types of a single expression and the beginning of a mixed one', () => {
    expect(valueOfText('${{ 1 == 1 }}', contexts)).toEqual(known(true))
    expect(valueOfText('v${{ secrets.X }}', contexts)).toMatchObject({ type: 'unknown', prefix: 'v' })
  })
})
