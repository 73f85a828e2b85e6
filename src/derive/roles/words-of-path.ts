/** The words of a file's own name and of the folder it stands in, in lower case: `src/serve/batchPredict.py` -> serve, batch, predict. */
export function wordsOfPath(path: string): readonly string[] {
  return path
    .replace(/\.\w+$/, '')
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
}
