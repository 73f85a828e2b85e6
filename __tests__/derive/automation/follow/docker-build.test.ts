import { describe, expect, test } from '@jest/globals'
import { dockerBuild } from '../../../../src/derive/automation/follow/docker-build.ts'
import { followed, shellIn } from '../../../support/follows.ts'

const texts = {
  'app/Dockerfile': `ARG BASE=python:3.11
FROM \${BASE} AS base
WORKDIR /srv/app
COPY requirements.txt ./
RUN --mount=type=cache,target=/x pip install -r requirements.txt \\
    # a comment
    && lint
COPY src/ src/
FROM base AS trained
RUN cd src && python train.py
RUN ["fit", "now"]
RUN <<EOF
lint
fit
EOF
FROM base AS final
COPY --from=trained /srv/app/src /final
WORKDIR /final
RUN python train.py
`,
  'app/requirements.txt': '',
  'app/src/train.py': '# train',
}
const does = (words: string) =>
  followed(dockerBuild, texts, words).does?.map((line) => line.replace(' < ci.yml:1 > ', ' < '))

describe('docker build', () => {
  const base = [
    'install @ app/Dockerfile:5 < docker build app/Dockerfile',
    'lint @ app/Dockerfile:7 < docker build app/Dockerfile',
  ]
  const trained = [
    ...base,
    'train @ app/src/train.py:1 < docker build app/Dockerfile',
    'train @ app/Dockerfile:11 < docker build app/Dockerfile',
    'lint @ app/Dockerfile:13 (tolerant) < docker build app/Dockerfile',
    'train @ app/Dockerfile:14 < docker build app/Dockerfile',
  ]
  const cases: readonly [string, readonly string[] | undefined][] = [
    ['docker build --target trained app', trained],
    ['docker buildx build --push -t x:1 --target base -f app/Dockerfile ./app', base],
    ['docker build app', [...trained, 'train @ app/src/train.py:1 < docker build app/Dockerfile']],
    ['docker build -', []],
    ['docker build https://example.org/x.git', []],
    ['docker build .', []],
    ['docker push x', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(does(words)).toEqual(expected)
  })

  test('the build itself is claimed as well', () => {
    expect(shellIn(texts, 'docker build --target base app').does[2]).toBe('build @ ci.yml:1')
  })

  test('nothing is built or pushed without a Dockerfile, unless something may bring it', () => {
    const built = (text: string, more: Readonly<Record<string, string>> = {}) =>
      shellIn({ ...texts, 'ci.yml': text, ...more }, text).does.filter((line) => /^(?:build|publish)/.test(line))
    expect(built('docker build -t x . && docker push x')).toEqual([])
    expect(built('docker build -t x app && docker push x')).toEqual(['build @ ci.yml:1', 'publish @ ci.yml:1'])
    expect(built('cp docker/base Dockerfile && docker build -t x .')).toEqual(['build @ ci.yml:1'])
    expect(built('docker build $DIR')).toEqual(['build @ ci.yml:1'])
    expect(built('docker build lib', { '.gitmodules': '' })).toEqual(['build @ ci.yml:1'])
    expect(built('docker push y')).toEqual(['publish @ ci.yml:1'])
  })

  test('a stage that builds on itself ends', () => {
    const loop = { Dockerfile: 'FROM a AS a\nRUN fit\n' }
    expect(followed(dockerBuild, loop, 'docker build .').does).toEqual([
      'train @ Dockerfile:2 < ci.yml:1 > docker build Dockerfile',
    ])
  })
})
