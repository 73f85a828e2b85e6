/** Names that the conditions of a repository's workflows tell apart. */
export interface Mentions {
  readonly branches: readonly string[]
  readonly bots: readonly string[]
}

const most = 6

/** Branches and bots that texts of workflows and actions name: the cases worth looking at besides the default branch and people. */
export function mentionsIn(texts: readonly string[]): Mentions {
  const branches = new Set<string>()
  const bots = new Set<string>()
  for (const text of texts) {
    for (const [, name = ''] of text.matchAll(/refs\/heads\/([\w./-]{1,100})/g)) branches.add(name)
    for (const [, name = ''] of text.matchAll(
      /(?:ref_name|base_ref|head_branch) {0,3}[!=]= {0,3}'([\w./-]{1,100})'/g,
    )) {
      branches.add(name)
    }
    for (const [, name = ''] of text.matchAll(/'([\w-]{1,60}\[bot\])'/g)) bots.add(name)
  }
  return { branches: [...branches].slice(0, most), bots: [...bots].slice(0, most) }
}
