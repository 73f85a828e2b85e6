import type { Facts } from '../../model/facts.ts'

/** Whether any image of the repository takes in more than named code: all there is, something that only a run leaves, or a folder for models. */
export function imagesTakeResults({ files }: Facts): boolean {
  const dockerfiles = files.glob('**/*{Dockerfile,dockerfile,Containerfile}*')
  const copies = dockerfiles.flatMap((path) => {
    const text = files.text(path)
    return text?.state === 'seen' ? [...text.value.matchAll(/^[ \t]*(?:COPY|ADD)[ \t]+([^\n]{1,500})/gim)] : []
  })
  if (copies.length === 0) return true
  return copies
    .filter(([line]) => !/\s--from=/.test(line))
    .flatMap(([, words = '']) =>
      words
        .replace(/[[\]",]/g, ' ')
        .split(/\s+/)
        .filter((word) => word !== '' && !word.startsWith('--'))
        .slice(0, -1),
    )
    .map((word) => word.replace(/^\.?\/+|\/+$/g, ''))
    .some(
      (source) =>
        source === '' ||
        source === '.' ||
        /[*$]|model|artifact|output|weight|result|\bdata\b|\.(?:pkl|joblib|pt|onnx|h5|keras|bin)$/i.test(source) ||
        !(files.has(source) || files.hasFolder(source)),
    )
}
