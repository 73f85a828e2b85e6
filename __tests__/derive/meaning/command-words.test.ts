import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import {
  asksOnly,
  commandWords,
  hasFlag,
  moduleCommand,
  startsWith,
} from '../../../src/derive/meaning/command-words.ts'

const words = (text: string): readonly string[] => text.split(' ')

describe('startsWith', () => {
  it.each([
    ['az ml -g x job create -f y', 'az ml job create'],
    ['az --debug ml job create', 'az ml job create'],
    ['az ml --workspace-name=w job create', 'az ml job create'],
    ['docker compose -f compose.yml --profile prod up -d', 'docker compose up'],
    ['npm --silent test', 'npm test'],
    ['aws --region eu-west-1 s3 cp s3://b/k data', 'aws s3 cp s3://*'],
    ['kubectl -n prod set image deployment/api api=x', 'kubectl set image *'],
    ['git push -f heroku main', 'git push heroku'],
    ['helm install app .', 'helm upgrade|install'],
    ['pytest', 'pytest'],
    ['pytest -q tests', 'pytest **'],
    ['python -m build --wheel', 'python -m build'],
    ['curl -X POST -d {} https://api.render.com/deploy/srv-1', 'curl https://api.render.com/deploy/*'],
  ])('%s is %s', (command, pattern) => {
    expect(startsWith(words(command), words(pattern))).toBe(true)
  })

  it.each([
    ['npm --prefix test run build', 'npm test'],
    ['docker build -t push .', 'docker push'],
    ['az ml job show --name create', 'az ml job create'],
    ['dvc status', 'dvc push'],
    ['kubectl get apply', 'kubectl apply'],
    ['kubectl set image', 'kubectl set image *'],
    ['git -C push status', 'git push'],
    ['az ml', 'az ml job create'],
  ])('%s is not %s', (command, pattern) => {
    expect(startsWith(words(command), words(pattern))).toBe(false)
  })

  it('keeps a match when flags with glued values are put anywhere behind the first word', () => {
    const sub = ['ml', 'job', 'create']
    const flag = fc.stringMatching(/^--[a-z]{2,6}=[a-z]{0,4}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), flag), { maxLength: 6 }), (placed) => {
        const command = [
          'az',
          ...sub.flatMap((word, at) => [...placed.filter(([where]) => where === at).map(([, text]) => text), word]),
        ]
        expect(startsWith(command, ['az', ...sub])).toBe(true)
      }),
    )
  })

  it('never matches when a foreign word stands first', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[b-z]{1,8}$/), (foreign) => {
        expect(startsWith(['dvc', foreign, 'apush'], ['dvc', 'apush'])).toBe(false)
      }),
    )
  })

  it('does a bounded amount of work on a hostile command', () => {
    const hostile = ['x', ...Array.from({ length: 4000 }, (_, at) => (at % 2 === 0 ? '-a' : 'b'))]
    expect(startsWith(hostile, ['x', 'b', 'b', 'b', 'b', 'c'])).toBe(false)
  })
})

describe('commandWords', () => {
  it.each([
    ['/usr/bin/python3.11 x.py', 'python x.py'],
    ['.venv/bin/pytest -q', 'pytest -q'],
    ['venv/Scripts/pytest.exe', 'pytest'],
    ['pip3 install x', 'pip install x'],
    ['scripts/dvc push', 'scripts/dvc push'],
    ['./deploy.sh', './deploy.sh'],
  ])('%s is %s', (given, wanted) => {
    expect(commandWords(words(given)).join(' ')).toBe(wanted)
  })
})

describe('moduleCommand', () => {
  it('reads the module as the command', () => {
    expect(moduleCommand(words('python -W ignore')) ?? []).toEqual([])
    expect(moduleCommand(words('python -u -m pytest -q'))).toEqual(['pytest', '-q'])
  })
  it('leaves a script with a flag -m alone', () => {
    expect(moduleCommand(words('python train.py -m pytest'))).toBeUndefined()
    expect(moduleCommand(words('pytest -m slow'))).toBeUndefined()
  })
})

describe('asksOnly', () => {
  it.each(['mlflow --version', 'docker push --help', 'pytest -h'])('%s asks', (text) =>
    expect(asksOnly(words(text))).toBe(true),
  )
  it.each(['helm upgrade app chart --version 1.2.3', 'pytest tests'])('%s does', (text) =>
    expect(asksOnly(words(text))).toBe(false),
  )
})

describe('hasFlag', () => {
  it.each([
    ['docker buildx build --push .', '--push'],
    ['docker buildx build --push=true .', '--push'],
    ['pip install -r requirements.txt', '-r'],
    ['pip install -qr requirements.txt', '-r'],
    ['pip install -rrequirements.txt', '-r'],
    ['curl -X POST https://x', '-X POST'],
    ['curl -XPOST https://x', '-X POST'],
    ['curl --request=POST https://x', '--request POST'],
    ['az deployment create --output=type=registry', '--output *registry*'],
    ['az ml online-endpoint update --traffic=a=90', '--traffic a=*'],
  ])('%s has %s', (command, flag) => expect(hasFlag(words(command), flag)).toBe(true))
  it.each([
    ['docker buildx build --push=false .', '--push'],
    ['kubectl apply --dry-run=none -f x', '--dry-run'],
    ['pip install requests', '-r'],
    ['curl -X GET https://x', '-X POST'],
    ['docker build --pull .', '--push'],
  ])('%s lacks %s', (command, flag) => expect(hasFlag(words(command), flag)).toBe(false))
})
