import { describe, expect, it } from '@jest/globals'
import { kestraAutomations } from '../../../../src/derive/automation/kestra/kestra-automations.ts'
import { enacted, told } from '../enacted.ts'

const scripts = 'io.kestra.plugin.scripts'
const flow = (id: string, rest: string) => `id: ${id}\nnamespace: dev\n${rest}`
const clone = '- {id: c, type: io.kestra.plugin.git.Clone, url: https://example.org/x}'
const weekly = 'triggers:\n  - {id: s, type: io.kestra.plugin.core.trigger.Schedule, cron: "0 3 * * 1"}\n'
const python = (id: string, command: string, more = '') =>
  `- {id: ${id}, type: ${scripts}.python.Commands, commands: ["${command}"]${more}}`

describe('flows of Kestra', () => {
  it('run their scripts where the repository was cloned, by their own schedule', () => {
    const { automations, scopes } = enacted(kestraAutomations, {
      'flows/train.yml': flow(
        'train',
        `tasks:
  ${python('before', 'early')}
  - id: w
    type: io.kestra.plugin.core.flow.WorkingDirectory
    tasks:
      ${clone}
      ${python('fit', 'fit', ', beforeCommands: [prepare], env: {A: b}, allowFailure: true')}
      - {id: off, type: ${scripts}.shell.Commands, disabled: true, commands: [never]}
      - id: text
        type: ${scripts}.shell.Script
        script: |
          score
${weekly}`,
      ),
    })
    expect(automations.map(({ name, path }) => `${name} ${path}`)).toEqual(['Kestra flows (flows) flows/train.yml'])
    expect(told(automations[0])).toEqual([
      'train: early @4 [schedule schedule (0 3 * * 1)]',
      'train: prepare @9 [schedule schedule (0 3 * * 1)] tolerant',
      'train: fit @9 [schedule schedule (0 3 * * 1)] tolerant',
      'train: score @14 [schedule schedule (0 3 * * 1)]',
    ])
    expect(scopes.map(({ cwd }) => cwd)).toEqual(['/kestra', '', '', ''])
    expect(scopes[1]?.env).toEqual({ A: 'b' })
  })

  it('wait for the flow whose end starts them, on what it found', () => {
    const { automations } = enacted(kestraAutomations, {
      'k/check.yml': flow('check', `tasks:\n  ${clone}\n  ${python('drift', 'compare')}\n${weekly}`),
      'k/train.yml': flow(
        'train',
        `tasks:
  ${python('fit', 'fit')}
triggers:
  - id: after
    type: io.kestra.plugin.core.trigger.Flow
    conditions:
      - {type: io.kestra.plugin.core.condition.ExecutionFlow, namespace: dev, flowId: check}
      - {type: io.kestra.plugin.core.condition.Expression, expression: "{{outputs.drift.vars.found}} == true"}
`,
      ),
    })
    expect(automations[0]?.jobs.map(({ id, needs, condition }) => ({ id, needs, condition }))).toEqual([
      { id: 'check', needs: [], condition: undefined },
      { id: 'train', needs: ['check'], condition: 'needs.check.outputs.found == true' },
    ])
    expect(told(automations[0])).toEqual([
      'check: compare @5 [schedule schedule (0 3 * * 1)]',
      'train: fit @4 [event flow (after check)] maybe',
    ])
  })

  it('may run tasks under conditions', () => {
    const { automations } = enacted(kestraAutomations, {
      'a.yml': flow(
        'a',
        `tasks:
  ${clone}
  ${python('one', 'one', ', runIf: "{{ outputs.check.vars.drift }}"')}
  ${python('two', 'two', ', runIf: "{{ true }}"')}
  - id: if
    type: io.kestra.plugin.core.flow.If
    condition: "{{ outputs.check.vars.drift }}"
    then:
      ${python('three', 'three')}
    else:
      ${python('four', 'four')}
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: x}
`,
      ),
    })
    expect(told(automations[0])).toEqual([
      'a: one @5 [event Webhook] maybe',
      'a: two @6 [event Webhook]',
      'a: three @11 [event Webhook] maybe',
      'a: four @13 [event Webhook] maybe',
    ])
    const [one, , three] = automations[0]?.jobs[0]?.activities ?? []
    expect([one, three].map((activity) => activity?.detail['if'])).toEqual([
      'steps.check.outputs.drift',
      'steps.check.outputs.drift',
    ])
  })

  it('start nothing without a trigger that is on', () => {
    const off = weekly.replace('{id: s', '{disabled: true, id: s')
    const { automations } = enacted(kestraAutomations, {
      'a.yml': flow('a', `tasks:\n  ${clone}\n  ${python('x', 'x')}\n`),
      'b.yml': flow('b', `tasks:\n  ${clone}\n  ${python('x', 'x')}\n${off}`),
      'c.yml': flow('c', `disabled: true\ntasks:\n  ${clone}\n  ${python('x', 'x')}\n${weekly}`),
    })
    expect(automations).toEqual([])
  })

  it('are only named where nothing brings them or their code to a server', () => {
    const texts = { 'flows/a.yml': flow('a', `tasks:\n  ${python('x', 'x')}\n${weekly}`) }
    const { automations, notes } = enacted(kestraAutomations, texts)
    expect(automations).toEqual([])
    expect(notes.map(({ path }) => path)).toEqual(['flows/a.yml'])
    const workflow = 'jobs: {a: {steps: [{uses: kestra-io/deploy-action@master}]}}'
    expect(enacted(kestraAutomations, { ...texts, '.github/workflows/a.yml': workflow }).automations).toHaveLength(1)
  })

  it('are known by what stands in a file', () => {
    const task = python('x', 'x')
    const { automations, notes } = enacted(kestraAutomations, {
      'a.yml': `tasks:\n  ${task}\n`,
      'b.yml': 'id: a\nnamespace: b\ntasks: []\n',
      'examples/a.yml': flow('a', `tasks:\n  ${clone}\n  ${task}\n${weekly}`),
      'c.yml': 'id: [io.kestra.',
    })
    expect([automations, notes]).toEqual([[], []])
  })
})
