import type { Facts } from '../../model/facts.ts'

export const dataFile = /\.(?:csv|tsv|parquet|jsonl?|xlsx?|feather|npz?|txt|arff|avro|orc)(?:\.\w+)?$/i

/** A data set of the workspace that is taken by its name. */
export const byName = /\bDataset\.get_by_(?:name|id)$/
/** `az ml datastore upload --src-path data`; `datastore.upload(src_dir='data')`. */
const upload =
  /\baz ml datastore upload\b(?:[^\n]|\\\n){0,400}?\s(?:-p|--src-path)[= ]["']?([\w./-]+)|\.upload\(\s*(?:src_dir\s*=\s*)?["']([\w./-]+)["']/g

/** Whether a folder of committed data is put into a datastore of Azure ML, out of which data sets are registered: what is taken by name comes from there. */
export function uploadsOwn({ files }: Facts): boolean {
  return files.glob('**/*.{yml,yaml,sh,ps1,azcli,py}').some((path) => {
    const text = files.text(path)
    if (text?.state !== 'seen' || !/datastore/i.test(text.value)) return false
    const beside = path.slice(0, path.lastIndexOf('/') + 1)
    return [...text.value.matchAll(upload)].some(([, first, second = '']) => {
      const folder = (first ?? second).replace(/^\.\/|\/$/g, '')
      return files.entries.some(
        (one) =>
          dataFile.test(one.path) && [`${folder}/`, `${beside}${folder}/`].some((start) => one.path.startsWith(start)),
      )
    })
  })
}
