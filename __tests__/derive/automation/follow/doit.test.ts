import { describe, expect, test } from '@jest/globals'
import { doit } from '../../../../src/derive/automation/follow/doit.ts'
import { followed } from '../../../support/follows.ts'

const dodo = `DOIT_CONFIG = {"default_tasks": ["ship"]}

def task_data():
    return {"actions": [["ship", "data"]], "targets": ["data.csv"]}

def task_train():
    return {
        "actions": ["fit --all"],
        "file_dep": ["data.csv"],
        "targets": ["model.pkl"],
    }

def task_ship():
    for stage in ["dev"]:
        yield {"name": stage, "actions": ["ship"], "task_dep": ["train"], "setup": ["ship"]}

def helper():
    return {"actions": ["fit"]}
`
const texts = { 'dodo.py': dodo, 'sub/dodo.py': 'def task_a():\n    return {"actions": ["fit"], "basename": "b"}\n' }

describe('doit', () => {
  const train = ['deploy @ dodo.py:4 < ci.yml:1 > doit train > doit data', 'train @ dodo.py:7 < ci.yml:1 > doit train']
  const all = [
    'deploy @ dodo.py:4 < ci.yml:1 > doit ship > doit train > doit data',
    'train @ dodo.py:7 < ci.yml:1 > doit ship > doit train',
    'deploy @ dodo.py:15 < ci.yml:1 > doit ship',
  ]
  const cases: readonly [string, readonly string[] | undefined][] = [
    ['doit train', train],
    ['doit run train', train],
    ['python -m doit train', train],
    ['doit', all],
    ['doit ship:dev -n 4', all.map((line) => line.replace('doit ship', 'doit ship:dev'))],
    ['doit -d sub b', ['train @ sub/dodo.py:2 < ci.yml:1 > doit b']],
    ['doit helper', []],
    ['doit list', []],
    ['doit -f gone.py', []],
    ['doing', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(doit, texts, words).does).toEqual(expected)
  })
})
