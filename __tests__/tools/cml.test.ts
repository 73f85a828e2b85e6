import { cml } from '../../src/tools/cml.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(cml, {
  sees: [
    ['$ cml comment create report.md', 'save-results results, track (shared)'],
    ['$ cml send-comment report.md', 'save-results results, track (shared)'],
    ['$ cml-send-comment report.md', 'save-results results, track (shared)'],
    ['$ cml publish plot.png --md', 'save-results results'],
    ['$ cml asset publish plot.png', 'save-results results'],
    ['$ cml-publish plot.png --md', 'save-results results'],
    ['$ cml pr --squash .', 'save-results results'],
    ['$ cml runner launch --single --cloud=aws', 'provision infrastructure'],
    ['$ cml-runner --cloud aws', 'provision infrastructure'],
  ],
  ignores: [
    '$ cml ci --fetch-depth 0',
    '$ cml --version',
    '$ cml tensorboard connect --logdir logs',
    'uses: iterative/setup-cml@v2',
  ],
})
