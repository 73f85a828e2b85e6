import type { Files } from '../model/facts.ts'
import { isShown, isTested } from './applicability/path-purpose.ts'
import { isForeign } from './dependencies/is-foreign.ts'

const maxScripts = 20

const ofData = /(?:^|[/_.-])(?:data|datasets?|corpus|corpora)(?=$|[/_.-])/i
const brings =
  /(?:^|[_.-])(?:data|datasets?|download\w*|fetch\w*|get|pull|ingest\w*|collect\w*|gather\w*|acquire|prepare)(?=$|[_.-])/i
const another = /models?|weights?|checkpoints?|database|inference|predict|drift|monitor/i

/** Shell scripts that by their name bring the data: `scripts/download_dataset.sh`, `data/get.sh`. */
export function dataScripts(files: Files): readonly string[] {
  const found = files
    .glob('**/*.{sh,bash}')
    .filter((path) => isNamedSo(path) && !isForeign(path) && !isShown(path) && !isTested(path))
  return found.slice(0, maxScripts)
}

function isNamedSo(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return ofData.test(path) && brings.test(name) && !another.test(name)
}
