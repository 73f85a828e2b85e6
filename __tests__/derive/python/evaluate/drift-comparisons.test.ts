import { describe, expect, it } from '@jest/globals'
import { runOf } from '../support/program-of.ts'

const stats = 'from scipy import stats\n'
const run = (text: string, path = 'check.py') => runOf({ [path]: text }, { path })

describe('own comparisons of current data with a reference', () => {
  it.each([
    [
      'a test of two samples',
      'check.py',
      `${stats}def detect_drift(a, b):\n    return stats.ks_2samp(a, b).pvalue < 0.01\ndetect_drift(x, y)\n`,
      3,
    ],
    [
      'profiles that are weighed',
      'check.py',
      'def compare_drift(baseline_profile, current_profile):\n    return abs(float(current_profile["mean"]) - float(baseline_profile["mean"])) > 1\ncompare_drift(x, y)\n',
      1,
    ],
    [
      'a stability index',
      'check.py',
      'import numpy as np\ndef calculate_psi(expected, actual):\n    return np.sum(np.log(np.divide(expected, actual)))\ncalculate_psi(a, b)\n',
      2,
    ],
    [
      'a stability index of any two samples',
      'check.py',
      'import numpy as np\ndef psi(a, b):\n    return float(((a - b) * np.log(a / b)).sum())\npsi(x, y)\n',
      2,
    ],
    [
      'a script of that name',
      'monitoring/check_drift.py',
      `${stats}if stats.ks_2samp(a, b).pvalue < 0.01:\n    exit(1)\n`,
      2,
    ],
    [
      'a distance of what is recent from what was trained on',
      'drift_monitor.py',
      'def scores(rows, baselines):\n    training_mean = baselines["mean"]\n    recent_mean = rows.mean()\n    return kl_divergence(training_mean, recent_mean)\nscores(x, y)\n',
      1,
    ],
    [
      'a difference of what is current from the baseline',
      'check.py',
      'def detect_drift(rows):\n    baseline = load()\n    current_mean = rows.mean()\n    return abs(current_mean - baseline["mean"]) > 1\ndetect_drift(x)\n',
      1,
    ],
    [
      'a method',
      'check.py',
      `${stats}class DriftMonitor:\n    def check(self, rows):\n        return stats.wasserstein_distance(self.known, rows)\nDriftMonitor().check(x)\n`,
      4,
    ],
  ])('are seen in %s', (_, path, text, line) => expect(run(text, path)).toContain(`${path}:${line} detect-drift`))

  it.each([
    [
      'a metric of separation',
      `${stats}def ks(bad, good):\n    return stats.ks_2samp(bad, good).statistic\nks(a, b)\n`,
    ],
    [
      'one file beside itself',
      'def check_drift(reference="a.csv", current="a.csv"):\n    return float(len(reference)) - float(len(current))\ncheck_drift()\n',
    ],
    ['the angle psi', 'import numpy as np\ndef psi(a, b):\n    return np.arctan2(a, b)\npsi(x, y)\n'],
    ['the logarithm of one sample', 'import numpy as np\ndef log_psi(a):\n    return np.log(a)\nlog_psi(x)\n'],
    [
      'a report of both sides',
      'def write_drift(rows):\n    baseline = load()\n    current = rows.mean()\n    print(baseline, current)\n    return current - start\nwrite_drift(x)\n',
    ],
    ['a constant', 'def detect_drift(reference, current):\n    return False\ndetect_drift(a, b)\n'],
    [
      'a report about drift',
      'def write_drift_report(path, report):\n    print(str(report))\nwrite_drift_report(a, b)\n',
    ],
    ['a function nobody calls', `${stats}def detect_drift(a, b):\n    return stats.ks_2samp(a, b)\n`],
  ])('are not seen in %s', (_, text) => expect(run(text).filter((one) => one.includes('drift'))).toEqual([]))
})
