import type { Activity } from '../../model/activity.ts'
import type { Facts } from '../../model/facts.ts'
import { occurrencesOf, ofKind } from './occurrences.ts'
import { ofOneRun } from './of-one-run.ts'

const buckets = new Set(['amazon-s3', 'google-cloud-storage', 'azure-storage'])
const model =
  /\.(?:pkl|pickle|joblib|pt|pth|ckpt|h5|keras|onnx|bst|ubj|cbm|safetensors)(?![\w.])|(?<![\w-])(?:\w+_)?models?\//
const dated = /\$\(date\b|`date\b/

/** Fitted models that automation copies to a bucket under a name of their own for each run: none is overwritten by the next. */
export function modelsInBuckets(facts: Facts): readonly Activity[] {
  return ofKind(occurrencesOf(facts), ['save-results'])
    .map(({ activity }) => activity)
    .filter(({ tool, detail }) => {
      const [before = '', ...after] = (detail['command'] ?? '').split(
        /(?=\b(?:s3|gs):\/\/|https:\/\/|\s--(?:name|destination)\b)/,
      )
      const target = after.join('')
      return buckets.has(tool ?? '') && model.test(before) && (ofOneRun.test(target) || dated.test(target))
    })
}
