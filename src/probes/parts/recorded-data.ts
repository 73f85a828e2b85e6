import type { Activity } from '../../model/activity.ts'
import type { Facts } from '../../model/facts.ts'

const notes =
  /(?:^|\.)(?:log_params?|set_tags?|log_dict|init|update|log_hyperparams|log_hyperparameters|set_properties)$/
/** A version of the data under its name, which the code has found out: one that is written down or configured says nothing of what was read. */
const version =
  /["'](?:\w{1,30}[_.-])?(?:data|datasets?|corpus|dvc|raw|split|train(?:ing)?(?:_(?:set|data))?)[_.-](?:version|hash|sha\d*|md5|checksum|fingerprint|revision|rev|digest|commit)(?:[_.-]\w{1,30})?["']\s*[,:]\s*(?!$|\s|["'\d[{]|(?:None|True|False|args|cfg|conf|config|settings|params|self\.\w*conf\w*)\b)/i
const most = 40

/** What is tracked of a run that names the version of the data it was trained on: `log_param("data_version", version)`. */
export function recordedData({ code, files }: Facts): readonly Activity[] {
  return code
    .filter(({ test, language }) => !test && language === 'python')
    .flatMap(({ path, activities }) => {
      const tracked = activities.filter(({ kind, detail }) => kind === 'track' && notes.test(detail['call'] ?? ''))
      const text = tracked.length === 0 ? undefined : files.text(path)
      if (text?.state !== 'seen') return []
      const lines = text.value.split('\n')
      return tracked.filter(({ at }) => version.test(written(lines, at.line ?? 1)))
    })
}

/** A call as written, from its first line to the bracket that closes it. */
function written(lines: readonly string[], first: number): string {
  const found: string[] = []
  let open = 0
  for (const line of lines.slice(first - 1, first - 1 + most)) {
    const code = line.replace(/\s#.*$/, '')
    found.push(code)
    open += (code.match(/[([{]/g)?.length ?? 0) - (code.match(/[)\]}]/g)?.length ?? 0)
    if (open <= 0) break
  }
  return found.join('\n')
}
