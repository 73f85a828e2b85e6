import { expect, test } from '@jest/globals'
import { assessmentSchema } from '../../../src/model/assessment.ts'
import { json } from '../../../src/report/formats/json.ts'
import { assessment } from '../../support/assessment.ts'

const rendering = { color: false, width: 100 }

test('prints what the schema of the contract accepts', () => {
  const one = assessment()
  expect(assessmentSchema.parse(JSON.parse(json.render({ worst: one, projects: [one] }, rendering)))).toEqual(one)
})

test('puts several projects under `projects`, the worst at the top', () => {
  const a = assessment({ project: { name: 'a', path: 'a' } })
  const b = assessment({ project: { name: 'b', path: 'b' } })
  expect(JSON.parse(json.render({ worst: b, projects: [a, b] }, rendering))).toMatchObject({
    project: { name: 'b' },
    projects: [{ project: { name: 'a' } }, { project: { name: 'b' } }],
  })
})
