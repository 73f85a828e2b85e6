import type { Tool } from '../model/tool.ts'

/** Detectors of drift, outliers and adversarial input; detectors of Frouros likewise. */
export const alibiDetect: Tool = {
  id: 'alibi-detect',
  name: 'Alibi Detect and Frouros',
  url: 'https://docs.seldon.io/projects/alibi-detect',
  roles: ['drift-detection'],
  packages: ['alibi-detect', 'frouros'],
  imports: ['alibi_detect', 'frouros'],
  calls: [
    { call: 'alibi_detect.cd.**.predict|score', does: 'detect-drift' },
    { call: '?.drift_detector|cd.predict', does: 'detect-drift' },
    { call: 'alibi_detect.**.load_detector', does: 'detect-drift' },
    { call: 'frouros.detectors.**.compare|update', does: 'detect-drift' },
  ],
}
