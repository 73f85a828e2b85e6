import { describe, expect, it } from '@jest/globals'
import { runOf } from '../support/program-of.ts'

const ask = `import joblib
import multiprocessing
import threading
from concurrent.futures import ThreadPoolExecutor

def ask(model, rows):
    return model.predict(rows)

def ask_one(row):
    return known.predict(row)

known = joblib.load("model.joblib")
`
const asked = (source: string) =>
  runOf(
    {
      'a.py': ask.replace('known = joblib.load("model.joblib")', `from sklearn.svm import SVC\nknown = SVC()`) + source,
    },
    { path: 'a.py' },
  ).filter((one) => one.includes('predict'))

describe('what is handed on to a function that somebody else calls', () => {
  it.each([
    ['rows of arguments', 'multiprocessing.Pool(4).starmap(ask, [(known, x), (known, y)])'],
    [
      'rows that a function makes',
      'pool = multiprocessing.Pool()\npool.starmap(ask, list(map(lambda x: (known, x), rows)))',
    ],
    ['rows of a comprehension', 'multiprocessing.Pool().starmap(ask, [(known, x) for x in rows])'],
    ['items', 'with multiprocessing.Pool() as pool:\n    pool.imap_unordered(lambda m: m.predict(rows), [known])'],
    ['arguments', 'with ThreadPoolExecutor() as pool:\n    pool.submit(ask, known, rows)'],
    ['a list of arguments', 'multiprocessing.Pool().apply_async(ask, args=(known, rows))'],
    ['the arguments of a thread', 'threading.Thread(target=ask, args=(known, rows)).start()'],
    ['lists side by side', 'with ThreadPoolExecutor() as pool:\n    pool.map(ask, [known], rows)'],
  ])('is known: %s', (_, source) => {
    expect(asked(source)).toEqual([expect.stringContaining('predict')])
  })

  it.each([
    ['other rows', 'multiprocessing.Pool().starmap(ask, [(name, x)])'],
    ['other arguments', 'ThreadPoolExecutor().submit(ask, rows, known)'],
    ['no call', 'pool = [ask, known]'],
    ['a method of that name that takes no function', 'form.submit(known, rows)'],
  ])('is no model: %s', (_, source) => {
    expect(asked(source)).toEqual([])
  })
})
