import { describe, expect, it } from '@jest/globals'
import { programOf } from '../support/program-of.ts'

const splits = (body: string, head = 'from fastapi import FastAPI\n') =>
  programOf({ 'a.py': `import random\nimport hashlib\n${head}${body}` }).units.some(({ activities }) =>
    activities.some(({ kind }) => kind === 'shift-traffic'),
  )
const answer = (...lines: readonly string[]) => `def answer(x, user):\n${lines.map((line) => `    ${line}\n`).join('')}`

describe('requests that a server gives to one of two models', () => {
  it.each([
    ['by chance', answer('model = model_b if random.random() < 0.1 else model_a', 'return model.predict([x])')],
    [
      'by what chance has drawn before',
      answer(
        'lot = random.uniform(0, 1)',
        'if lot < SHARE:',
        '    model = challenger',
        'else:',
        '    model = champion',
        'return model.predict([x])',
      ),
    ],
    [
      'by leaving early',
      answer(
        'if random.randint(1, 100) <= 10:',
        '    return canary_model.predict([x])',
        'return stable_model.predict([x])',
      ),
    ],
    [
      'by who asks',
      answer(
        'bucket = int(hashlib.md5(user.encode()).hexdigest(), 16) % 100',
        'name = "model_b" if bucket < 20 else "model_a"',
        'return models[name].predict([x])',
      ),
    ],
    [
      'by weights',
      answer(
        'name = random.choices(["champion", "challenger"], weights=[9, 1])[0]',
        'return models[name].predict([x])',
      ),
    ],
  ])('are split %s', (_, text) => expect(splits(text)).toBe(true))

  it.each([
    [
      'some answers are logged',
      answer('if random.random() < 0.1:', '    log(model_version, x)', 'return model.predict([x])'),
    ],
    ['a person chooses the model', answer('model = model_b if user == "b" else model_a', 'return model.predict([x])')],
    [
      'one model answers with some noise',
      answer('y = model.predict([x]) if random.random() < 0.5 else model.predict([x])', 'return y'),
    ],
    ['rows are drawn', answer('rows = random.choices(data, weights=shares)', 'return rows')],
  ])('are not split where %s', (_, text) => expect(splits(text)).toBe(false))

  it('are none where nothing serves', () => {
    const text = answer('model = model_b if random.random() < 0.1 else model_a', 'return model.predict([x])')
    expect(splits(text, '')).toBe(false)
  })
})
