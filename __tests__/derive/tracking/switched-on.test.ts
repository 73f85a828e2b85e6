import { expect, test } from '@jest/globals'
import { filesOf } from '../../../src/derive/files.ts'
import { switchedOn } from '../../../src/derive/tracking/switched-on.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const at = (condition: string, texts: Readonly<Record<string, string>>) =>
  switchedOn(condition, filesOf(repositoryOf(texts)))

test.each<[string, Readonly<Record<string, string>>, number | undefined]>([
  ['if args.log_runs:', { 'configs/a.yaml': 'epochs: 3\nlog_runs: true\n' }, 2],
  ['if cfg.log_runs and n > 0:', { 'conf.toml': 'log_runs = true # always' }, 1],
  ['if log_runs:', { 'a.json': '{\n"log_runs": true,\n"x": 1}' }, 2],
  ['if args.log_runs:', { 'configs/a.yaml': 'log_runs: false\n' }, undefined],
  ['if args.log_runs:', { 'configs/a.yaml': '# log_runs: true\n' }, undefined],
  ['if args.log_runs:', { 'tests/a.yaml': 'log_runs: true\n' }, undefined],
  ['if args.log_runs:', { 'a.md': 'log_runs: true\n' }, undefined],
  ['if verbose:', { 'a.yaml': 'verbose: true\n' }, undefined],
])('%s with %j', (condition, texts, line) => {
  expect(at(condition, texts)?.line).toBe(line)
})
