import { oneOrMore, under } from '../../../yaml/look-up.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import { fitsFilter } from './filter-pattern.ts'

/** What the branch, tag and path filters of an event let through. */
export interface RefFilter {
  readonly admitsBranch: (name: string) => boolean
  /** Patterns of tags that start a run: `['**']` for any, none for no tags. */
  readonly tags: readonly string[]
  /** Branch patterns as written, without exclusions. */
  readonly branches: readonly string[]
  /** The tags were asked for, not merely not excluded. */
  readonly tagsNamed: boolean
  /** No file of the repository can ever let a change through. */
  readonly pathless: boolean
  /** The filter in words, for people. */
  readonly detail: string | undefined
}

/** Reads the filters. `paths` are those of the repository; undefined where the tree could not be seen. */
export function refFilter(config: YamlNode | undefined, paths: readonly string[] | undefined): RefFilter {
  const branches = texts(config, 'branches')
  const ignored = texts(config, 'branches-ignore')
  const tags = texts(config, 'tags')
  const ignoredTags = texts(config, 'tags-ignore')
  const wanted = texts(config, 'paths')
  const branchless = branches.length === 0 && ignored.length === 0
  return {
    admitsBranch: (name) => {
      if (branches.length > 0) return fitsFilter(branches, name)
      if (ignored.length > 0) return !fitsFilter(ignored, name)
      return tags.length === 0
    },
    tags: tags.length > 0 ? tags.filter(positive) : branchless && ignoredTags.length === 0 ? ['**'] : [],
    tagsNamed: tags.length > 0,
    branches: branches.filter(positive),
    pathless: paths !== undefined && wanted.length > 0 && !paths.some((path) => fitsFilter(wanted, path)),
    detail: detailOf({ branches, 'branches-ignore': ignored, paths: wanted }),
  }
}

/** `branches: main; paths: src/**`, kept short. */
export function detailOf(lists: Readonly<Record<string, readonly string[]>>): string | undefined {
  const parts = Object.entries(lists).flatMap(([key, list]) =>
    list.length === 0 ? [] : [`${key}: ${list.join(', ')}`],
  )
  return parts.length === 0 ? undefined : parts.join('; ').slice(0, 160)
}

function texts(config: YamlNode | undefined, key: string): readonly string[] {
  return oneOrMore(under(config, key)).map(({ text }) => text)
}

function positive(pattern: string): boolean {
  return !pattern.startsWith('!')
}
