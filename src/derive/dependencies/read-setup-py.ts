import type { Requirement } from '../../model/facts.ts'
import { groupOfName } from './group-of-name.ts'
import { callArguments, type PythonLiteral } from './python-literal.ts'
import { nothing, type Format, type Reading } from './reading.ts'
import { requirementOf } from './requirement.ts'

/** `setup.py`: what `setup(...)` names literally, directly or through a constant of the file. */
export const setupPy: Format = {
  id: 'setup-py',
  claims: (path) => /(?:^|\/)setup\.py$/.test(path),
  read: readSetupPy,
}

function readSetupPy(path: string, text: string): Reading {
  const setup = callArguments(text, ['setup', 'setuptools.setup'])
  if (setup === undefined) return nothing
  const listed = (literal: PythonLiteral | undefined, group: Requirement['group']): readonly Requirement[] =>
    literal?.type === 'list'
      ? literal.items.flatMap((item) =>
          item.type === 'text' ? (requirementOf(item.text, group, { path, line: item.line }) ?? []) : [],
        )
      : []
  const extras = setup.get('extras_require')
  const requirements = [
    ...listed(setup.get('install_requires'), 'main'),
    ...listed(setup.get('tests_require'), 'dev'),
    ...(extras?.type === 'table'
      ? [...extras.entries].flatMap(([name, value]) => listed(value, groupOfName(name, 'optional')))
      : []),
  ]
  if (requirements.length === 0) return nothing
  return { manifest: { path, ecosystem: 'pypi', format: 'setup', lock: false, requirements }, notes: [] }
}
