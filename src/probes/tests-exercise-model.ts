import * as z from 'zod'
import { no, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Facts, TestFile } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { checkedAnswers, checkingTests } from './parts/answers-checked.ts'
import { asksService } from './parts/service-asked.ts'

const params = z.strictObject({})

/** Whether a test fits or loads the project's real model, or calls its endpoint, and asserts on what it says. */
export const testsExerciseModel: Probe<z.infer<typeof params>> = {
  id: 'tests-exercise-model',
  question: 'Does a test exercise the real model end to end and assert on its predictions?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const candidates = facts.tests.filter((file) => file.cases > 0 && file.assertsOnModel && reachesModel(file))
    const stood = candidates.filter((file) => standsIn(file, facts))
    const scores = facts.roles.scoring.length > 0
    const real = candidates.filter(
      (file) =>
        !file.mocks &&
        !stood.includes(file) &&
        (file.touches.length > 0 || loadsOnly(file) || (scores && asksService(file))),
    )
    if (real.length > 0) {
      return yes(
        ...real.slice(0, 5).map((file) => ({
          note: `${file.cases} tests, asserting on predictions of the project's model`,
          strength: 'used' as const,
          at: file.exercises[0]?.at ?? { path: file.path },
        })),
      )
    }
    const [run] = facts.tests.filter((file) => startsTraining(file, facts))
    if (run !== undefined) {
      const note = `${run.cases} tests, asserting on how the pipeline that trains ends`
      return yes({ note, strength: 'used', at: run.exercises[0]?.at ?? { path: run.path } })
    }
    const checked = scores ? [...checkedAnswers(facts), ...checkingTests(facts)] : []
    if (checked.length > 0) return yes(...checked)
    const [mocked] = candidates
    if (mocked === undefined) return no()
    const why = mocked.mocks
      ? 'the model is replaced by a double'
      : stood.includes(mocked)
        ? 'the model is one that they bring along'
        : 'they use no code of the project'
    return no(`Tests assert on predictions, but ${why}.`, [
      { note: `${mocked.cases} tests`, strength: 'used', at: { path: mocked.path } },
    ])
  },
}

/** What a test reads back and has not fitted itself is the project's, also where it calls none of its code. */
function loadsOnly({ exercises }: TestFile): boolean {
  return exercises.some(({ kind }) => kind === 'load-model') && exercises.every(({ kind }) => kind !== 'train')
}

/** Pipelines that spaCy publishes ready-made: `en_core_web_sm`. */
const published = '(?:[a-z]{2}|xx)_(?:core|dep|ent|sent)_[a-z]+_(?:sm|md|lg|trf)'
const readyMade = new RegExp(`^${published}$`)

/** One that is loaded as the file itself is. */
const readyMadeLoaded = new RegExp(`^\\w+\\s*=\\s*spacy\\.load\\(\\s*["']${published}["']`, 'm')

/** The tests fit a model of their own, or take a ready-made one, and put it where the project's would be: it answers, and says nothing of the project's. */
function standsIn(file: TestFile, { code, files }: Facts): boolean {
  const { exercises } = file
  const tests = new Set(code.filter(({ test }) => test).map(({ path }) => path))
  const fits = exercises.filter(({ kind }) => kind === 'train')
  // What code of the project has put together is the project's, also where a test fits it.
  if (fits.length > 0) return fits.every(({ at, detail }) => tests.has(at.path) && detail['built'] !== 'project')
  const loads = exercises.filter(({ kind }) => kind === 'load-model')
  const known = loads.filter(({ detail }) => detail['location'] !== undefined)
  const text = files.text(file.path)
  const brought =
    known.some(({ at }) => tests.has(at.path) || at.path.endsWith('conftest.py')) ||
    (text?.state === 'seen' && readyMadeLoaded.test(text.value))
  return brought && known.every(({ detail }) => readyMade.test(detail['location'] ?? ''))
}

/** A test that has the service run the project's pipeline, which trains, and asserts on how it ends. */
function startsTraining({ cases, mocks, exercises }: TestFile, facts: Facts): boolean {
  const started = exercises.filter(({ kind, subject }) => kind === 'dispatch' && subject === 'pipeline')
  if (cases === 0 || mocks || started.length === 0) return false
  const handing = facts.entryPoints.filter(({ activities }) =>
    activities.some(
      ({ kind, subject, tool }) =>
        kind === 'deploy' && subject === 'pipeline' && started.some((one) => one.tool === tool),
    ),
  )
  return handing.some(({ activities }) => activities.some(({ kind }) => kind === 'train'))
}

/** What merely looks like an answer in an assertion is none where nothing fits, loads or asks a model. */
function reachesModel({ exercises }: TestFile): boolean {
  return exercises.some(
    ({ kind }) => kind === 'train' || kind === 'load-model' || kind === 'predict' || kind === 'serve',
  )
}
