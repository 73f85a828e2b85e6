import { describe, expect, it } from '@jest/globals'
import { derive } from '../../../../src/derive/derive.ts'
import { tools } from '../../../../src/generated/tools.ts'
import { repositoryOf } from '../../../support/repository-of.ts'

const manage = `import sys
from django.core.management import execute_from_command_line

execute_from_command_line(sys.argv)
`
const testCase = `from django.test import TestCase

class Pages(TestCase):
    def test_home(self):
        self.assertEqual(self.client.get("/").status_code, 200)
`

function filesRun(files: Readonly<Record<string, string>>, command: string): readonly string[] {
  const workflow = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${command}\n`
  const snapshot = repositoryOf({ ...files, '.github/workflows/ci.yml': workflow })
  const { automations } = derive(snapshot, { tools, policy: { tools: [], exclude: [] } })
  return automations
    .flatMap(({ jobs }) => jobs.flatMap(({ activities }) => activities))
    .flatMap(({ kind, detail }) => (kind === 'test' ? (detail['files'] ?? '').split('\n') : []))
}

const project = {
  'web/manage.py': manage,
  'web/shop/tests.py': testCase,
  'web/cart/test_views.py': testCase,
  'web/cart/models.py': 'x = 1\n',
  'elsewhere/tests.py': testCase,
}

describe('tests of Django', () => {
  it.each([
    ['cd web && python manage.py test --parallel shop', ['web/shop/tests.py']],
    ['cd web && python manage.py test', ['web/cart/test_views.py', 'web/shop/tests.py']],
    ['cd web && python manage.py migrate', []],
    // pytest collects `tests.py` only where it is told to.
    ['pytest web', ['web/cart/test_views.py']],
    ['pytest web/shop/tests.py', ['web/shop/tests.py']],
    ['python -m unittest discover -s elsewhere', ['elsewhere/tests.py']],
  ])('%s', (command, expected) => {
    expect(filesRun(project, command)).toEqual(expected)
  })

  it('need cases to run', () => {
    expect(filesRun({ 'manage.py': manage, 'shop/tests.py': '# later\n' }, 'python manage.py test')).toEqual([])
  })
})
