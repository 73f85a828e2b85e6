import { describe, expect, test } from '@jest/globals'
import { shellIn } from '../../../support/follows.ts'

const texts = {
  'train.py': '# train',
  'ml/fit.sh': 'fit\n',
  'compose.yml':
    'services:\n  api: {build: .}\n  jobs: {image: "python:3.12", volumes: [".:/w"], command: python /w/train.py}\n',
}
const does = (text: string) => shellIn(texts, text).does.map((line) => line.replace('ci.yml:1 > ', ''))
const train = 'train @ train.py:1 < ssh me@host'

describe('commands over SSH', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['in one argument', "ssh me@host 'cd ~/app && git pull && python train.py'", [train]],
    ['as words', 'ssh -i key -p 22 me@host git pull "&&" python train.py', [train]],
    ['fed', "ssh -T me@host <<'EOF'\ngit pull\npython train.py\nEOF", [train]],
    ['fed to a shell', "ssh me@host bash -s <<'EOF'\ngit pull\npython train.py\nEOF", [train]],
    [
      'in a folder of the checkout',
      "ssh me@host 'cd /srv/app/ml; git fetch; ./fit.sh'",
      ['train @ ml/fit.sh:1 < ssh me@host > ml/fit.sh'],
    ],
    [
      'of a cloud',
      "gcloud compute ssh vm --zone z --command 'git pull; python train.py'",
      ['train @ train.py:1 < gcloud compute ssh'],
    ],
    ['without bringing a checkout up to date', "ssh me@host 'cd /srv/other && python train.py'", []],
    [
      'what shows nothing of a clean machine',
      "ssh me@host 'git pull && pip install -r requirements.txt && lint && pytest'",
      [],
    ],
    ['nothing at all', 'ssh me@host', []],
    [
      'services that stay',
      "ssh me@host 'git pull && docker compose up -d'",
      [
        'train @ train.py:1 (tolerant) < ssh me@host > docker compose up jobs',
        'deploy @ compose.yml:1 < ssh me@host > docker compose up',
      ],
    ],
  ]
  test.each(cases)('%s', (_, text, expected) => {
    expect(does(text)).toEqual(expected)
  })

  test('here, a folder outside the repository is one', () => {
    expect(does('cd /srv/app && python train.py')).toEqual([])
  })
})
