import type { Tool } from '../model/tool.ts'

/** Expectations about data that are run, not only written down. */
export const greatExpectations: Tool = {
  id: 'great-expectations',
  name: 'Great Expectations',
  url: 'https://greatexpectations.io',
  roles: ['data-validation'],
  packages: ['great-expectations'],
  imports: ['great_expectations'],
  commands: [{ command: 'great_expectations checkpoint run', does: 'validate-data' }],
  calls: [
    { call: 'great_expectations.**.validate|run_checkpoint|run_validation_operator', does: 'validate-data' },
    { call: 'great_expectations.**.Checkpoint|ValidationDefinition|SimpleCheckpoint.**.run', does: 'validate-data' },
    { call: 'great_expectations.**.checkpoints.**.run', does: 'validate-data' },
    { call: 'great_expectations.**.expect_*', does: 'validate-data' },
    { call: '?.expect_*', does: 'validate-data' },
    { call: '?.run_checkpoint', does: 'validate-data' },
    { call: '?.checkpoint|validation_definition.run', does: 'validate-data' },
  ],
}
