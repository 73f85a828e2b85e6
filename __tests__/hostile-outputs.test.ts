import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { marked } from 'marked'
import { assessmentSchema } from '../src/model/assessment.ts'
import type { Report } from '../src/model/report.ts'
import { hasMarker, keyOf, marked as markedBody } from '../src/publish/comment/marker.ts'
import { logTo } from '../src/publish/log.ts'
import { outputs } from '../src/publish/outputs.ts'
import { annotationsOf } from '../src/report/annotations-of.ts'
import { comment } from '../src/report/comment.ts'
import { faultComment } from '../src/report/fault-comment.ts'
import { badge } from '../src/report/formats/badge.ts'
import { html } from '../src/report/formats/html.ts'
import { json } from '../src/report/formats/json.ts'
import { markdown } from '../src/report/formats/markdown.ts'
import { sarif } from '../src/report/formats/sarif.ts'
import { text } from '../src/report/formats/text.ts'
import { statusLine } from '../src/report/status-line.ts'
import { hostileAssessment } from './support/hostile-assessment.ts'
import { hostileText } from './support/hostile.ts'
import { htmlTags } from './support/html-tags.ts'
import type { Tag } from './support/html-tags.ts'
import { runnerCommands } from './support/runner-commands.ts'
import { sarifSchema } from './support/sarif-schema.ts'

const linkBase = 'https://github.com/acme/churn/blob/0123/'
/** Where what is gone stood. */
const baseLinks = `https://github.com/acme/churn/blob/${'b'.repeat(40)}/`
const runUrl = 'https://github.com/acme/churn/actions/runs/1'
const rendering = { color: false, width: 100, linkBase }
const cases = fc.record({ texts: fc.array(hostileText, { minLength: 1, maxLength: 6 }), several: fc.boolean() })

function reportOf(texts: readonly string[], several: boolean): Report {
  const worst = hostileAssessment(texts)
  if (!several) return { worst, projects: [worst] }
  const others = [true, false].map((touched) => ({ ...hostileAssessment(texts.toReversed(), 'other'), touched }))
  return { worst: { ...worst, touched: true }, projects: [{ ...worst, touched: true }, ...others] }
}

/** Each report with the same one in which every text is harmless. */
function forEach(check: (report: Report, harmless: Report) => void): void {
  fc.assert(
    fc.property(cases, ({ texts, several }) => {
      const plain = texts.map((one) => `x${texts.indexOf(one)}`)
      check(reportOf(texts, several), reportOf(plain, several))
    }),
    { numRuns: 40 },
  )
}

/** What a text could bring in or leave out without any harm: code, its own escapes, links to lines. */
const shape = (tags: readonly Tag[]) =>
  tags.filter(({ name }) => !['code', 'span', 'a', 'br'].includes(name)).map(({ name, kind }) => `${kind} ${name}`)

const elements = new Set(
  'h2 h3 h4 p ul ol li strong code br details summary a table thead tbody tr th td blockquote sub span pre b'.split(
    ' ',
  ),
)

/** As GitHub renders it: what it looks for in the rendered text must not be there. */
function expectInert(body: string): readonly Tag[] {
  const { tags, prose } = htmlTags(marked.parse(body, { async: false, gfm: true }))
  for (const { name, attributes } of tags) {
    expect(elements).toContain(name)
    for (const attribute of Object.keys(attributes)) {
      expect(['href', 'open', 'start', 'class', 'align']).toContain(attribute)
    }
    const { href } = attributes
    if (href !== undefined) expect([linkBase, baseLinks, runUrl].some((own) => href.startsWith(own))).toBe(true)
  }
  expect(prose).not.toMatch(/(?<![\p{L}\p{N}_`])@[\p{L}\p{N}]/u)
  expect(prose).not.toMatch(/#\d|GH-\d/iu)
  expect(prose).not.toMatch(/https?:\/\/|www\.[a-z]/iu)
  expect(prose).not.toMatch(/:[\w+-]*[A-Za-z_+-][\w+-]*:/u)
  expect(body).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u001B\u0000]/u)
  return tags
}

describe('whatever a repository is called and says', () => {
  test('the comment keeps its form, links to the repository alone, and stays within its size', () => {
    forEach((report, harmless) => {
      const body = comment(report, { linkBase, runUrl })
      const tags = expectInert(body)
      const plain = comment(harmless, { linkBase, runUrl })
      if (body.includes('shortened') === plain.includes('shortened')) {
        expect(shape(tags)).toEqual(shape(htmlTags(marked.parse(plain, { async: false, gfm: true })).tags))
      }
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000)
    })
  })

  test('nobody but us writes the marker', () => {
    forEach(({ worst }) => {
      const body = comment({ worst, projects: [worst] }, { linkBase, runUrl })
      expect(body).not.toContain('<!--')
      const key = keyOf(worst.repository.name)
      const whole = markedBody(key, 'a'.repeat(40), body)
      expect(whole.match(/<!--/g)).toHaveLength(2)
      expect(hasMarker(key, whole)).toBe(true)
      expect(hasMarker(`${key}x`, whole)).toBe(false)
    })
  })

  test('the summary keeps its form, and so does what is said of a fault', () => {
    forEach((report, harmless) => {
      const tags = expectInert(markdown.render(report, rendering))
      const plain = htmlTags(marked.parse(markdown.render(harmless, rendering), { async: false, gfm: true })).tags
      expect(shape(tags)).toEqual(shape(plain))
      const fault = expectInert(faultComment(report.worst.repository.name, runUrl))
      expect(shape(fault)).toEqual([
        'open h3',
        'close h3',
        'open p',
        'close p',
        'open p',
        'close p',
        'open p',
        'open sub',
        'close sub',
        'close p',
      ])
    })
  })

  test('the page keeps its form, runs nothing and loads nothing', () => {
    forEach((report, harmless) => {
      const page = html.render(report, rendering)
      const { tags } = htmlTags(page.replace('<!doctype html>', ''))
      expect(shape(tags)).toEqual(shape(htmlTags(html.render(harmless, rendering).replace('<!doctype html>', '')).tags))
      for (const { name, attributes } of tags) {
        expect(['script', 'img', 'link', 'iframe', 'form', 'object', 'base']).not.toContain(name)
        expect(Object.keys(attributes).filter((key) => /^on|^src|^style$/i.test(key))).toEqual([])
        const { href = '#' } = attributes
        expect(href).toMatch(/^(?:#|https?:\/\/)/)
      }
      expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u001B\u0000]/u)
    })
  })

  test('SARIF is valid, and JSON says what was found', () => {
    forEach((report) => {
      sarifSchema.parse(JSON.parse(sarif.render(report, rendering)))
      const said: unknown = JSON.parse(json.render({ worst: report.worst, projects: [report.worst] }, rendering))
      expect(assessmentSchema.parse(said)).toEqual(assessmentSchema.parse(JSON.parse(JSON.stringify(report.worst))))
    })
  })

  test('the badge shows nothing of it, described or drawn', () => {
    forEach((report, harmless) => {
      for (const file of [undefined, 'badge.svg']) {
        expect(badge.render(report, { ...rendering, file })).toBe(badge.render(harmless, { ...rendering, file }))
      }
    })
  })

  test('no output commands the runner that prints it', () => {
    forEach((report) => {
      for (const reporter of [text, json, markdown, html, sarif, badge]) {
        expect(runnerCommands(reporter.render(report, rendering))).toEqual([])
      }
    })
  })

  test('the log has its lines and no command, and annotations are at files of the repository', () => {
    forEach((report) => {
      const lines: string[] = []
      const log = logTo({ line: (line) => void lines.push(line), annotate: () => {} })
      log.info(text.render(report, rendering))
      expect(lines.flatMap(runnerCommands)).toEqual([])
      for (const line of lines) expect(line).not.toMatch(/[\r\n\u001B\u202E\u0085\u2028]/u)
      for (const { path, message } of annotationsOf(report, undefined)) {
        expect(path).not.toMatch(/^\/|(?:^|\/)\.\.?(?:\/|$)|##\[|[\r\n\0]/u)
        expect(Array.from(message).length).toBeLessThanOrEqual(500)
        expect(message).not.toMatch(/[\r\n\u001B\u202E]/u)
      }
    })
  })

  test('outputs are one line without a meaning to a shell, and the status is one short line', () => {
    forEach((report) => {
      const { report: path, ...named } = outputs(report, { report: '/tmp/report.json', commentUrl: runUrl })
      expect(path).toBe('/tmp/report.json')
      for (const value of Object.values(named)) {
        expect(value).toMatch(/^[\p{L}\p{N} .,:/#_+-]*$/u)
        expect(Array.from(value).length).toBeLessThanOrEqual(300)
      }
      const line = statusLine(report.worst)
      expect(Array.from(line).length).toBeLessThanOrEqual(140)
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    })
  })
})
