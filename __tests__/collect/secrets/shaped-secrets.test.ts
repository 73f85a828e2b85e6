import { describe, expect, test } from '@jest/globals'
import { shapedSecrets } from '../../../src/collect/secrets/shaped-secrets.ts'

// In parts, so that no scanner takes this file for a leak.
const joined = (...parts: readonly string[]) => parts.join('')
const random = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u1V2w3X4'
const hex = '0123456789abcdef'.repeat(3)

const found = (text: string) => shapedSecrets(text).map(({ start, end }) => text.slice(start, end))

describe('shapedSecrets', () => {
  test.each([
    joined('AKIA', 'QWERTZUIOP123456'),
    joined('ghp', '_', random.slice(0, 36)),
    joined('github', '_pat_', random),
    joined('glpat', '-', random.slice(0, 20)),
    joined('xoxb', '-', '1234567890-', random.slice(0, 20)),
    joined('sk', '-', random),
    joined('sk', '-proj-', random),
    joined('sk', '-ant-', random),
    joined('hf', '_', random.slice(0, 34)),
    joined('AIza', random.slice(0, 35)),
    joined('dapi', hex.slice(0, 32)),
    joined('npm', '_', random.slice(0, 36)),
    joined('SG', '.', random.slice(0, 22), '.', random.slice(0, 43)),
    joined('eyJ', 'hbGciOiJIUzI1NiJ9', '.eyJ', 'zdWIiOiIxMjM0NTY3', '.', random),
  ])('%s', (secret) => {
    expect(found(secret)).toEqual([secret])
    expect(found(`x = "${secret}", y`)).toEqual([secret])
  })

  test.each([
    [joined('DefaultEndpointsProtocol=https;AccountName=a;AccountKey=', random, '==;E=x'), `${random}==`],
    [joined('https://a.blob.core.windows.net/c?sv=1&sig=', random, '%3D'), `${random}%3D`],
    [
      joined('https://hooks.slack.com/services/', 'T12345678/B12345678/', random.slice(0, 24)),
      joined('T12345678/B12345678/', random.slice(0, 24)),
    ],
    [`Authorization: Bearer ${random}`, random],
    [`wandb.login(key="${hex.slice(0, 40)}")`, hex.slice(0, 40)],
    [`wandb login ${hex.slice(0, 40)}`, hex.slice(0, 40)],
    ['postgresql://ann:hunter22@db:5432/x', 'hunter22'],
  ])('%s keeps what stands in front', (text, secret) => {
    expect(found(text)).toEqual([secret])
  })

  test.each([
    'sk-learn-contrib/imbalanced-learn-something-longer-than-that',
    joined('sk', '-ant-your_anthropic_api_key_here_please'),
    'hf_hub_download',
    'eyJust an ordinary sentence',
    'https://example.com:8080/path@v1',
    'postgresql://DB_USER:DB_PASSWORD@host/db',
    'image: registry:5000/x@sha256:0123456789abcdef',
    'Bearer authentication is used everywhere',
    'git+https://github.com/acme/churn@v1.2.3',
  ])('%s holds none', (text) => {
    expect(found(text)).toEqual([])
  })

  test('a text full of beginnings costs little', () => {
    expect(found('eyJ'.repeat(100_000))).toEqual([])
    expect(found('://a:'.repeat(60_000))).toEqual([])
  })
})
