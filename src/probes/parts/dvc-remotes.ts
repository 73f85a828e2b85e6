import type { Facts } from '../../model/facts.ts'

/** A folder of the machine that ran it: absolute, from home, from here, or of a Windows drive. */
const folder = /^(?:\/|~|\.{1,2}(?:[/\\]|$)|[A-Za-z]:[/\\])/

/** Whether DVC keeps its data in folders of somebody's machine alone, or nowhere that is known here: nobody else gets them from there. */
export function keepsDvcAtHome({ files }: Facts): boolean {
  const configs = files.glob('**/.dvc/config').flatMap((path) => {
    const text = files.text(path)
    return text?.state === 'seen' ? [text.value] : []
  })
  const places = configs.flatMap((text) =>
    [...text.matchAll(/^\s*url\s*=\s*(.*)$/gm)].map(([, url = '']) => url.trim()),
  )
  return configs.length > 0 && places.every((url) => folder.test(url)) && !isAddedElsewhere(files) && !imports(files)
}

/** A script or workflow names another place before it pulls. */
function isAddedElsewhere(files: Facts['files']): boolean {
  return files.glob('**/{*.yml,*.yaml,*.sh,*.ps1,Makefile,Dockerfile*}').some((path) => {
    const text = files.text(path)
    return text?.state === 'seen' && /\bdvc remote (?:add|modify)\b[^\n]*:\/\//.test(text.value)
  })
}

/** What was imported is fetched from where it came. */
function imports(files: Facts['files']): boolean {
  return files.glob('**/*.dvc').some((path) => {
    const text = files.text(path)
    return text?.state === 'seen' && /^\s*-?\s*(?:url|repo):/m.test(text.value)
  })
}
