import { describe, expect, test } from '@jest/globals'
import { looksSecret } from '../../../src/collect/secrets/looks-secret.ts'

describe('looksSecret', () => {
  test.each([
    ['a key', 'f37e3703f5ec08bb5db0beceeeb610ef344dc6da', false],
    ['a key with signs', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzz81kQ', false],
    ['a UUID', '66162f89-a4d9-420c-84bd-d10f12a428d9', false],
    ['a password', 'hunter22!', true],
  ])('%s does', (_what, value, password) => {
    expect(looksSecret(value, password)).toBe(true)
  })

  test.each([
    ['a short key', 'abc123', false],
    ['a name', 'ml-platform-credentials-v2', false],
    ['a variable', 'MLFLOW_TRACKING_PASSWORD2', true],
    ['a reference', 'settings.database.pw1', true],
    ['a path', '/run/secret-files/db_pw1', true],
    ['a file', 'credentials-2026.json', true],
    ['a placeholder', 'your-password-1', true],
    ['an expression', '${DB_PASS_1}', true],
    ['a sentence', 'at least 8 signs', true],
    ['a usual default', 'postgres', true],
    ['one letter again and again', 'a1a1a1a1a1a1a1a1a1a1', false],
    ['words alone', 'abcdefghijklmnopqrst', false],
  ])('%s does not', (_what, value, password) => {
    expect(looksSecret(value, password)).toBe(false)
  })
})
