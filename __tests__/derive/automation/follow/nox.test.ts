import { describe, expect, test } from '@jest/globals'
import { nox } from '../../../../src/derive/automation/follow/nox.ts'
import { followed } from '../../../support/follows.ts'

const noxfile = `import nox

LOCATIONS = ["tests"]

@nox.session(python=["3.10", "3.11"])
def tests(session):
    args = session.posargs or LOCATIONS
    session.install("-r", "requirements.txt")
    session.run("pytest", *LOCATIONS)
    if session.posargs:
        session.run("fit", f"--n={args}")

@nox.session(name="ship-it", default=False)
def ship(session: nox.Session) -> None:
    session.run("ship", success_codes=[0, 1])

def helper(session):
    session.run("fit")
`
const texts = { 'noxfile.py': noxfile, 'requirements.txt': '', 'tests/test_a.py': 'assert 1' }

describe('nox', () => {
  const tests = [
    'install @ noxfile.py:8 < ci.yml:1 > nox -s tests',
    'test @ noxfile.py:9 [1: tests/test_a.py] < ci.yml:1 > nox -s tests',
    'train @ noxfile.py:11 (conditional) < ci.yml:1 > nox -s tests',
  ]
  const cases: readonly [string, readonly string[] | undefined][] = [
    ['nox', tests],
    ['nox -s tests-3.11', tests],
    ['nox --session=ship-it', ['deploy @ noxfile.py:15 (tolerant) < ci.yml:1 > nox -s ship-it']],
    ['nox -s gone', []],
    ['nox -l', []],
    ['knox', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(nox, texts, words).does).toEqual(expected)
  })
})
