import type { Tool } from '../model/tool.ts'

/** Schemas of tables that are checked while code runs; data contracts of Soda by command. */
export const pandera: Tool = {
  id: 'pandera',
  name: 'Pandera and Soda',
  url: 'https://pandera.readthedocs.io',
  roles: ['data-validation'],
  packages: ['pandera', 'soda-core', 'soda-core-postgres', 'pointblank'],
  imports: ['pandera', 'soda', 'pointblank'],
  commands: [{ command: 'soda scan', does: 'validate-data' }],
  calls: [
    { call: 'pandera.**.validate', does: 'validate-data' },
    { call: '?.schema.validate', does: 'validate-data' },
    { call: '@pandera.**.check_types|check_io|check_input|check_output', does: 'validate-data' },
    { call: 'soda.scan.Scan.execute', does: 'validate-data' },
    { call: 'pointblank.Validate.**.interrogate', does: 'validate-data' },
  ],
}
