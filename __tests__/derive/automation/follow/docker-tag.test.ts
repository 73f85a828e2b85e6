import { describe, expect, test } from '@jest/globals'
import { dockerTag } from '../../../../src/derive/automation/follow/docker-tag.ts'
import { followed, shellIn } from '../../../support/follows.ts'

const texts = {
  Dockerfile: 'FROM python:3.11\nWORKDIR /app\nCOPY . .\nCMD ["python", "train.py"]\n',
  'train.py': '# train',
}
const trains = (text: string) => shellIn(texts, text).does.some((line) => line.startsWith('train'))

describe('docker tag', () => {
  test('gives an image built here a further name', () => {
    expect(
      trains('docker build -t shop:ci .\ndocker tag shop:ci $REGISTRY/acme/shop:1\ndocker run $REGISTRY/acme/shop:1'),
    ).toBe(true)
    expect(trains('docker build -t a .\ndocker image tag a b\ndocker tag b c\ndocker run c')).toBe(true)
  })

  test('makes no image of one that was built elsewhere', () => {
    expect(trains('docker build -t shop .\ndocker tag other c\ndocker run c')).toBe(false)
    expect(trains('docker build -t shop .\ndocker run acme/shop')).toBe(false)
  })

  test('is no other command', () => {
    expect(followed(dockerTag, texts, 'docker tag a b').does).toEqual([])
    expect(followed(dockerTag, texts, 'docker push a').does).toBeUndefined()
    expect(followed(dockerTag, texts, 'git tag a b').does).toBeUndefined()
  })
})
