import type { Facts } from '../../../model/facts.ts'
import type { Document } from './scaffold.ts'
import { toolchainFor } from './toolchain-for.ts'
import type { Toolchain } from './toolchain.ts'
import { pinnedActions } from './pinned-actions.ts'
import type { Step } from './workflow-text.ts'
import { folderFor } from './checkout.ts'
import type { Job } from './workflow-text.ts'
import { inFolder } from './folder-of.ts'

const packages = ['pandas', 'scipy', 'sqlalchemy'] as const

/** The comparison of what the model sees with what it was trained on, as a script and the steps that prepare and run it. */
export interface DriftCheck {
  readonly documents: readonly Document[]
  readonly folder: Pick<Job, 'folder'>
  readonly install: readonly Step[]
  readonly env: Readonly<Record<string, string>>
  readonly command: string
  readonly fillIn: readonly string[]
}

/** Where the script is there already, as after the other scaffold that needs it, it is used as it is. */
export function driftCheckOf(facts: Facts): DriftCheck {
  const toolchain = toolchainFor(
    facts,
    facts.roles.training.find((path) => !/\.(?:r|rmd|qmd)$/i.test(path)) ?? 'monitoring.py',
  )
  const path = inFolder(toolchain?.folder ?? '.', 'monitoring/check_drift.py')
  return {
    documents: facts.files.has(path) ? [] : [{ path, text: script }],
    folder: toolchain === undefined ? {} : folderFor(toolchain),
    install: installSteps(toolchain),
    env: { PREDICTION_LOG_URL: '${{ secrets.PREDICTION_LOG_URL }}' },
    command: toolchain?.run('python monitoring/check_drift.py') ?? 'python monitoring/check_drift.py',
    fillIn: [
      `Fill in at the head of ${path} the reference data, the table of the prediction log and the columns to compare.`,
      'Keep the address of the database that holds the prediction log in a secret PREDICTION_LOG_URL.',
    ],
  }
}

function installSteps(toolchain: Toolchain | undefined): readonly Step[] {
  if (toolchain === undefined) {
    return [
      { uses: pinnedActions.setupPython, with: { 'python-version': '3.12' } },
      { run: [`pip install ${packages.join(' ')}`] },
    ]
  }
  const missing = packages.filter((name) => !toolchain.declares.has(name))
  return [...toolchain.steps, ...(missing.length === 0 ? [] : [{ run: [toolchain.add(missing.join(' '))] }])]
}

const script = `"""Says whether what the model sees today differs from what it was trained on: prints true or false."""

import os
import sys

import pandas as pd
from scipy.stats import ks_2samp
from sqlalchemy import create_engine

# Fill in: a sample of the training data, the columns to compare, and the query for the last days of production.
REFERENCE = "data/reference.csv"
COLUMNS = []
QUERY = "select * from predictions where created_at > current_date - 7"
# Below this probability two samples of one column count as different; divided by the number of columns.
SIGNIFICANCE = 0.01


def drifted(reference, production):
    columns = COLUMNS or list(reference.select_dtypes("number").columns)
    limit = SIGNIFICANCE / max(len(columns), 1)
    found = False
    for column in columns:
        result = ks_2samp(reference[column].dropna(), production[column].dropna())
        print(f"{column}: p = {result.pvalue:.4f}", file=sys.stderr)
        found = found or result.pvalue < limit
    return found


if __name__ == "__main__":
    reference = pd.read_csv(REFERENCE)
    production = pd.read_sql(QUERY, create_engine(os.environ["PREDICTION_LOG_URL"]))
    print("true" if drifted(reference, production) else "false")
`
