import { tabnet } from '../../src/tools/tabnet.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(tabnet, {
  sees: [
    ['pytorch_tabnet.tab_model.TabNetClassifier.fit(_, _)', 'train'],
    ["pytorch_tabnet.tab_model.TabNetClassifier.load_model('m.zip')", 'load-model'],
    ['pytorch_tabnet.tab_model.TabNetClassifier.predict(_)', 'predict'],
  ],
  ignores: ['pytorch_tabnet.tab_model.TabNetClassifier.explain(_)'],
})
