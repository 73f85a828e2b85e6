import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { items, mapping, oneOrMore, pairOf, textAt, texts, under } from '../../../src/derive/yaml/look-up.ts'
import { plainValue } from '../../../src/derive/yaml/plain-value.ts'
import { maxYamlLength, readYaml, readYamlStream } from '../../../src/derive/yaml/read-yaml.ts'

describe('readYaml', () => {
  it('keeps the lines of keys and values', () => {
    const { root } = readYaml('name: x\njobs:\n  build:\n    steps:\n      - run: make\n')
    expect(pairOf(root, 'jobs')?.line).toBe(2)
    expect(pairOf(under(root, 'jobs'), 'build')?.line).toBe(3)
    const [step] = items(under(root, 'jobs', 'build', 'steps'))
    expect(under(step, 'run')).toMatchObject({ text: 'make', line: 5, contentLine: 5 })
  })

  it('places the first line of a block below its header', () => {
    const { root } = readYaml('run: | # why\n\n  one\n  two\nfold: >-\n  a\n  b\n')
    expect(under(root, 'run')).toMatchObject({ text: '\none\ntwo\n', line: 1, contentLine: 2 })
    expect(under(root, 'fold')).toMatchObject({ text: 'a b', line: 5, contentLine: 6 })
  })

  it('reads by YAML 1.2: on and yes are strings, numbers keep their text', () => {
    const { root } = readYaml('on: yes\nversion: 3.10\nnone: ~\nempty:\n')
    expect(plainValue(root)).toEqual({ on: 'yes', version: 3.1, none: null, empty: null })
    expect(textAt(root, 'version')).toBe('3.10')
    expect(pairOf(root, 'empty')).toMatchObject({ value: null, line: 4 })
  })

  it('gives null and no error for an empty document', () => {
    expect(readYaml('')).toEqual({ root: null, errors: [] })
    expect(readYaml('# name: ci\n# on: push\n')).toEqual({ root: null, errors: [] })
  })

  it('says where a document is broken', () => {
    const { root, errors } = readYaml('a: 1\nb: [1, 2\nc: {\n')
    expect(root).toBeNull()
    expect(errors[0]?.line).toBeGreaterThan(1)
    expect(errors[0]?.message).not.toContain('\n')
    expect(readYaml('a: 1\n---\nb: 2\n').errors).toHaveLength(1)
  })

  it('replaces aliases and merges, without overriding', () => {
    const { root } = readYaml('base: &b {image: x, tty: true}\nweb:\n  <<: *b\n  image: y\nlist: [*b]\n')
    expect(plainValue(root)).toEqual({
      base: { image: 'x', tty: true },
      web: { image: 'y', tty: true },
      list: [{ image: 'x', tty: true }],
    })
    expect(mapping(under(root, 'web'))?.mergedAt).toBe(3)
  })

  it('ends an alias that stands inside its own anchor', () => {
    expect(plainValue(readYaml('a: &x\n  b: *x\n').root)).toEqual({ a: { b: null } })
  })

  it('reports keys that stand twice and takes the last', () => {
    const { root } = readYaml('a: 1\na: 2\n')
    expect(mapping(root)?.duplicates).toEqual([{ key: 'a', line: 2 }])
    expect(plainValue(root)).toEqual({ a: 2 })
  })

  it('refuses bombs, towers and giants', () => {
    const levels = ['a0: &a0 [x,x,x,x,x,x,x,x,x]']
    for (let level = 1; level < 10; level += 1) {
      levels.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(',')}]`)
    }
    expect(readYaml(levels.join('\n')).errors[0]?.message).toContain('aliases')
    expect(readYaml('['.repeat(5000)).errors).not.toHaveLength(0)
    expect(readYaml(`${'['.repeat(200)}${']'.repeat(200)}`).errors[0]?.message).toContain('nested')
    expect(readYaml('x'.repeat(maxYamlLength + 1)).errors[0]?.message).toContain('larger')
  })

  it('keeps unknown tags and hostile keys harmless', () => {
    const { root } = readYaml('a: !Ref Bucket\n__proto__: {polluted: true}\n')
    expect(textAt(root, 'a')).toBe('Bucket')
    expect(Object.entries(plainValue(root) ?? {}).map(([key]) => key)).toContain('__proto__')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('never throws', () => {
    const piece = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '- ',
      '&x ',
      '*x',
      '|',
      '>',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '#',
      '? ',
      '!t ',
      '<<',
      '---\n',
      '\t',
      '%',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { root, errors } = readYaml(pieces.join(''))
        expect(root === null || errors.length === 0).toBe(true)
        for (const error of errors) expect(error.line).toBeGreaterThanOrEqual(1)
        readYamlStream(pieces.join(''))
      }),
    )
  })
})

describe('readYamlStream', () => {
  it('gives every document with its own lines', () => {
    const documents = readYamlStream('kind: A\n---\nkind: B\n---\n')
    expect(documents.map(({ root }) => textAt(root, 'kind'))).toEqual(['A', 'B', undefined])
    expect(documents[1]?.root?.line).toBe(3)
  })
})

describe('look-up', () => {
  it('gives nothing where the shape is another', () => {
    const { root } = readYaml('a: [1, {b: 2}, ~]\nc: x\n')
    expect(under(root, 'a', 'b')).toBeUndefined()
    expect(oneOrMore(under(root, 'a')).map(({ text }) => text)).toEqual(['1'])
    expect(oneOrMore(under(root, 'c')).map(({ text }) => text)).toEqual(['x'])
    expect(texts(root)).toEqual({ c: 'x' })
    expect(texts(null)).toEqual({})
  })
})
