import { alibiDetect } from '../../src/tools/alibi-detect.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(alibiDetect, {
  sees: [
    ['alibi_detect.cd.KSDrift.predict(_)', 'detect-drift'],
    ['?.drift_detector.predict(_) | import alibi_detect', 'detect-drift'],
    ["alibi_detect.saving.load_detector('d')", 'detect-drift'],
    ['frouros.detectors.data_drift.KSTest.compare(X=_)', 'detect-drift'],
  ],
  ignores: ['alibi_detect.od.IForest.predict(_)', 'alibi_detect.cd.KSDrift(_, p_val=_)'],
})
