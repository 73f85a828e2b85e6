import type { Files } from '../../../../model/facts.ts'
import { remembered } from '../../read/remembered.ts'

/** `define_asset_job("weekly", selection=["model"])`, up to what closes it. */
const definition = /\bdefine_asset_job\(\s*(?:name\s*=\s*)?["']([\w-]{1,80})["']([^]{0,600})/g

const selected = /^\s*,\s*(?:selection\s*=\s*)?(?!\w+\s*=)([^]*)$/

/** `["raw", model]`, `AssetSelection.assets(raw, model)`, `AssetSelection.keys("raw")`, `"raw"`. */
const list = /^(?:\[|(?:\w+\.)?AssetSelection\.(?:assets|keys)\()([^()[\]{}]{0,500})[\])]\s*(?=[,)])/
const one = /^(["'][^"'\n]{0,200}["'])\s*(?=[,)])/

/**
 * The assets that jobs are put together of, by the name of the job: those that are spelled out one by one. A job whose selection is
 * computed, goes along edges or takes groups may be of any.
 */
export const assetJobs = remembered((_, files: Files): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>()
  for (const path of files.glob('**/*.py')) {
    const text = files.text(path)
    if (text?.state !== 'seen' || !text.value.includes('define_asset_job(')) continue
    for (const [, name = '', rest = ''] of text.value.matchAll(definition)) {
      const assets = assetsIn(selected.exec(rest)?.[1] ?? '')
      if (assets !== undefined) found.set(name, assets)
    }
  }
  return found
})

function assetsIn(selection: string): readonly string[] | undefined {
  const written = list.exec(selection)?.[1] ?? one.exec(selection)?.[1]
  if (written === undefined) return undefined
  const names = written
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => name.replace(/^(["'])(.*)\1$/, '$2'))
  return names.length > 0 && names.every((name) => /^[\w/.]+$/.test(name)) ? names : undefined
}
