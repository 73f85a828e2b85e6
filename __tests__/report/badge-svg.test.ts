import { expect, test } from '@jest/globals'
import { badgeSvg } from '../../src/report/badge-svg.ts'
import { htmlTags } from '../support/html-tags.ts'

test('is one picture with a name, its text in its fields, and nothing from elsewhere', () => {
  const svg = badgeSvg({ label: 'MLOps maturity', message: 'level 2 of 4', color: 'yellowgreen' })
  const { tags } = htmlTags(svg)
  expect(tags[0]).toMatchObject({
    name: 'svg',
    attributes: { role: 'img', 'aria-label': 'MLOps maturity: level 2 of 4' },
  })
  expect(svg).toContain('<title>MLOps maturity: level 2 of 4</title>')
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|@import|<style|<script/)
  const widths = tags.filter(({ name }) => name === 'rect').map(({ attributes }) => Number(attributes['width']))
  expect(widths.slice(1).reduce((sum, width) => sum + width)).toBe(widths[0])
})

test('escapes what it shows', () => {
  const svg = badgeSvg({ label: '<b a="c">', message: '</text><script>', color: 'no colour' })
  expect(htmlTags(svg).tags.map(({ name }) => name)).not.toContain('script')
  expect(svg).toContain('&#60;b a=&#34;c&#34;&#62;')
})

test.each(['brightgreen', 'yellowgreen', 'yellow', 'orange', 'red', 'lightgrey'])('can be read on %s', (color) => {
  const [, fill = ''] = [...badgeSvg({ label: 'a', message: 'b', color }).matchAll(/fill="(#[0-9a-f]{6})"/g)].map(
    (match) => match[1],
  )
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  expect(1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)).toBeGreaterThanOrEqual(4.5)
})
