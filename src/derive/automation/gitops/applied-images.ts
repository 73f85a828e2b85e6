import type { Files } from '../../../model/facts.ts'

const maxFiles = 30
const named = /^\s{0,40}(?:-\s)?(?:image|newTag|tag|digest)\s*:\s*["']?([^\s"'#]{1,200})/gm

/** The images and tags that a folder of manifests names, as written. */
export function appliedImages(folder: string, files: Files): readonly string[] {
  const paths = files.glob(`${folder}/*.{yml,yaml}`).slice(0, maxFiles)
  return paths.flatMap((path) => {
    const text = files.text(path)
    return text?.state === 'seen' ? [...text.value.matchAll(named)].map((match) => match[1] ?? '') : []
  })
}
