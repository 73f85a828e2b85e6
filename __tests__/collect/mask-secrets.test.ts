import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { maskSecrets } from '../../src/collect/mask-secrets.ts'

// Put together here, so that no scanner takes this file for a leak.
const github = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_')
const amazon = ['AKIA', 'QWERTZUIOP123456'].join('')
const entropy = 'f37e3703f5ec08bb5db0beceeeb610ef344dc6da'

describe('maskSecrets', () => {
  test('masks several on one line and on several, lines hold', () => {
    expect(maskSecrets('a.py', `a = "${github}" # ${amazon}\nb\npassword = "${entropy}"\n`)).toBe(
      'a = "***" # ***\nb\npassword = "***"\n',
    )
  })

  test('an overlap is masked once', () => {
    expect(maskSecrets('.env', `GITHUB_TOKEN=${github}\n`)).toBe('GITHUB_TOKEN=***\n')
  })

  test.each([
    ['.github/workflows/ci.yml', 'password: ${{ secrets.REGISTRY_PASSWORD }}'],
    ['.github/workflows/ci.yml', 'uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5'],
    ['.github/workflows/ci.yml', 'github-token: ${{ github.token }}'],
    ['k8s/deploy.yaml', 'secretName: db-credentials-v2'],
    ['k8s/deploy.yaml', 'secretKeyRef: { name: mlflow, key: password }'],
    ['k8s/deploy.yaml', 'secret: ml-platform-db-credentials'],
    ['compose.yml', 'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?Variable not set}'],
    ['compose.yml', 'DATABASE_URL: postgresql://airflow:airflow@postgres/airflow'],
    ['compose.yml', 'DATABASE_URL: postgresql://user:password@localhost/db'],
    ['a.sh', 'git clone https://x-access-token:${TOKEN}@github.com/acme/churn'],
    ['.env.example', 'WANDB_API_KEY=your-api-key-here-1234'],
    ['.env', 'PASSWORD=\nUSER=somebody42x'],
    ['a.py', 'token = os.environ["WANDB_API_KEY"]'],
    ['a.py', 'eos_token = "<|endoftext|>"'],
    ['a.py', 'tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased-v2-long")'],
    ['a.py', 'max_tokens=4096, secret: str = settings.secret_value_1'],
    ['a.py', 'password = getpass()'],
    ['a.py', 'api_key="MLFLOW_TRACKING_API_KEY_2"'],
    ['uv.lock', `{ token = "sha256:${entropy}" }`],
    ['dvc.lock', `md5: ${entropy}`],
    ['requirements.txt', `numpy==1.0 --hash=sha256:${entropy}`],
    ['README.md', 'a token abcdefgh12345678 in prose'],
  ])('%s: %s stays', (path, text) => {
    expect(maskSecrets(path, text)).toBe(text)
  })

  test('keeps every line break and is stable', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        github,
        amazon,
        entropy,
        'password: ',
        'token="',
        '"',
        '\n',
        '\r\n',
        '://u:',
        '@',
        '-----BEGIN PRIVATE KEY-----',
        '-----END',
      ),
      fc.string({ maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const masked = maskSecrets('a.yml', text)
        expect(masked.match(/[\r\n]/g)).toEqual(text.match(/[\r\n]/g))
        expect(masked).not.toContain(github)
      }),
    )
  })
})
