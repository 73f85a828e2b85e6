import { expect, test } from '@jest/globals'
import { programOf } from '../support/program-of.ts'

function startedBy(source: string): readonly (string | readonly string[])[] {
  const texts = { 'jobs/nightly/run.py': `import os, subprocess\nfrom pathlib import Path\n${source}` }
  return programOf(texts)
    .run({ path: 'jobs/nightly/run.py' })
    .spawned.map(({ command }) => command)
}

test.each([
  ['Path(__file__).parent / "fit.sh"', 'jobs/nightly/fit.sh'],
  ['Path(__file__).resolve().parent.parent / "fit.sh"', 'jobs/fit.sh'],
  ['Path(__file__).parents[2].joinpath("fit.sh")', 'fit.sh'],
  ['os.path.join(os.path.dirname(os.path.abspath(__file__)), "fit.sh")', 'jobs/nightly/fit.sh'],
  ['Path(read_setting()).parent / "fit.sh"', undefined],
])('%s', (path, meant) => {
  const [command] = startedBy(`subprocess.run(["bash", str(${path})], check=True)\n`)
  expect(command?.[1]).toBe(meant === undefined ? '${parent}/fit.sh' : `/github/workspace/${meant}`)
})

test('the folder of a relative path is one as well', () => {
  expect(startedBy('subprocess.run(["bash", os.path.join(os.path.dirname("fit.py"), "fit.sh")])\n')).toEqual([
    ['bash', './fit.sh'],
  ])
})
