import { nannyml } from '../../src/tools/nannyml.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(nannyml, {
  sees: [
    ['$ nml run', 'detect-drift'],
    ['nannyml.UnivariateDriftCalculator.fit.calculate(_)', 'detect-drift'],
    ['nannyml.CBPE.estimate(_)', 'monitor'],
  ],
  ignores: ['nannyml.UnivariateDriftCalculator.fit(_)', 'nannyml.load_synthetic_car_loan_dataset()'],
})
