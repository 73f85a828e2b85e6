import { describe, expect, test } from '@jest/globals'
import { manifestsOf } from '../../src/derive/dependencies/manifests-of.ts'
import { filesOf } from '../../src/derive/files.ts'
import { trainingEnvironmentOf } from '../../src/derive/training-environment.ts'
import { repositoryOf } from '../support/repository-of.ts'

/** The verdict for a repository of these texts whose `unread` files nobody could read. */
function exactIn(texts: Readonly<Record<string, string>>, ...unread: readonly string[]) {
  const files = filesOf(repositoryOf(texts))
  const { manifests } = manifestsOf(files)
  const unseen = unread.map((what) => ({ what, reason: 'too-large' }) as const)
  const roles = { training: ['ml/train.py'], data: [], scoring: [], application: [], deployment: [] }
  return trainingEnvironmentOf({ files, manifests, roles, automations: [], unseen })
}

const code = { 'ml/train.py': 'import sklearn' }
const pinned = { ...code, 'ml/requirements.txt': 'scikit-learn==1.5.0\n' }
const open = { ...code, 'ml/requirements.txt': 'scikit-learn>=1\n' }
const locked = {
  ...open,
  'ml/pyproject.toml': '[project]\nname = "x"\ndependencies = ["scikit-learn"]\n',
  'ml/uv.lock': 'version = 1\n[[package]]\nname = "scikit-learn"\nversion = "1.5.0"\n',
}

describe('the environment of training', () => {
  test('is what the files say that were read', () => {
    expect(exactIn(pinned).exact).toBe('yes')
    expect(exactIn(open).exact).toBe('no')
    expect(exactIn(locked).exact).toBe('yes')
  })

  test('is unknown where a file that may govern it was not read', () => {
    expect(exactIn(open, 'ml/poetry.lock')).toEqual({
      exact: 'unknown',
      because: 'ml/poetry.lock was not read',
      at: { path: 'ml/poetry.lock' },
    })
    expect(exactIn(pinned, 'requirements-extra.txt').exact).toBe('unknown')
    expect(exactIn(code, 'uv.lock').exact).toBe('unknown')
  })

  test('does not wait for files that govern something else, nor where a lock file decides', () => {
    expect(exactIn(open, 'web/package-lock.json', 'ml/package-lock.json', 'api/requirements.txt').exact).toBe('no')
    expect(exactIn(pinned, 'mlx/requirements.txt').exact).toBe('yes')
    expect(exactIn(locked, 'ml/requirements-dev.txt').exact).toBe('yes')
  })
})
