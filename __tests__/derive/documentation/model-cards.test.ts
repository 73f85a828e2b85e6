import { describe, expect, it } from '@jest/globals'
import { modelCards } from '../../../src/derive/documentation/model-cards.ts'
import { filesOf } from '../../../src/derive/files.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const words =
  'Ranks customers for a retention call, from months and tickets of the last ninety days; answers a probability. Trained on two years of customers, worse for business accounts.'
const found = (path: string, text: string) => modelCards(filesOf(repositoryOf({ [path]: text }))).length > 0

describe('model cards', () => {
  it.each(['MODEL_CARD.md', 'docs/model-card.md', 'churn_model_card.yaml', 'report/03-model-card/document.qmd'])(
    'are %s',
    (path) => expect(found(path, `# Card\n${words}`)).toBe(true),
  )

  it('are a README that the Hub reads as one', () => {
    expect(found('README.md', `---\nlibrary_name: sklearn\n---\n# Churn\n${words}`)).toBe(true)
    expect(found('README.md', `---\nsdk: gradio\n---\n# Churn\n${words}`)).toBe(false)
    expect(found('README.md', `# Churn\nlibrary_name: x\n${words}`)).toBe(false)
  })

  it.each([
    ['an empty one', 'MODEL_CARD.md', '# Model card\n## Intended use\n'],
    ['a template with its blanks', 'model_card.md', '# Card\n{{ model_description }}\n[More Information Needed]\n'],
    ['an example', 'examples/model_card.md', words],
    ['a vendored one', 'node_modules/x/model-card.md', words],
    ['code about cards', 'model_card.py', words],
    ['a card of data', 'DATA_CARD.md', words],
  ])('are not %s', (_, path, text) => expect(found(path, text)).toBe(false))
})
