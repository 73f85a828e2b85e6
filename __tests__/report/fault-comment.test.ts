import { expect, test } from '@jest/globals'
import { faultComment } from '../../src/report/fault-comment.ts'

test('says why in one sentence, of which nothing becomes markup', () =>
  expect(faultComment('unknown key "<img>" @team', 'https://github.com/acme/churn/actions/runs/1')).toBe(
    [
      '### ❌ MLOps maturity: could not be assessed',
      'unknown key "&lt;img&gt;" @&#8203;team',
      'What was said of earlier commits does not hold for this one.',
      '<sub>[the run](https://github.com/acme/churn/actions/runs/1)</sub>\n',
    ].join('\n\n'),
  ))
