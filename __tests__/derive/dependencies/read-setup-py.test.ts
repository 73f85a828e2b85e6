import { expect, test } from '@jest/globals'
import { setupPy } from '../../../src/derive/dependencies/read-setup-py.ts'

const rows = (text: string) =>
  setupPy
    .read('setup.py', text)
    .manifest?.requirements.map(({ name, pinned, group, at }) => [name, pinned, group, at.line])

test('literal lists, constants of the file and extras', () => {
  const text = `from setuptools import setup, find_packages

REQUIRED = [
    "numpy==1.26.4",
    "pandas"  # latest
]
setup(
    name="churn",
    install_requires=REQUIRED + ["scipy>=1"],
    extras_require={"dev": ["pytest"], 'gpu': ["torch==2.0"]},
)
`
  expect(rows(text)).toEqual([
    ['numpy', true, 'main', 4],
    ['pandas', false, 'main', 5],
    ['scipy', false, 'main', 9],
    ['pytest', false, 'dev', 10],
    ['torch', true, 'optional', 10],
  ])
})

test.each(['setup(install_requires=open("r.txt").readlines())', 'print("setup(install_requires=[1])")', 'def ('])(
  'what is not spelt out is not guessed: %s',
  (text) => {
    expect(setupPy.read('setup.py', text)).toEqual({ notes: [] })
  },
)
