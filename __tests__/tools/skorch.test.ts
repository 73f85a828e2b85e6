import { skorch } from '../../src/tools/skorch.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(skorch, {
  sees: [
    ['skorch.NeuralNetClassifier.fit(_, _)', 'train'],
    ['?.net.fit(_, _) | import skorch', 'train'],
    ['skorch.NeuralNetClassifier.predict(_)', 'predict'],
    ["skorch.NeuralNetClassifier.load_params(f_params='m.pt')", 'load-model'],
  ],
  ignores: ['skorch.hf.HuggingfaceTokenizer.fit(_)', 'skorch.callbacks.EarlyStopping()'],
})
