/**
 * A GitHub runner that executes us takes lines of either output that begin with `::`, and `##[` anywhere, for commands: to hide
 * text, to forge annotations. Names in a repository may look like that; these say the same and command nothing.
 */

/** Text for people: a blank in the middle breaks the command. */
export function inertText(text: string): string {
  return text.replace(/##(?=\[)/g, '## ').replace(/^([^\S\n]{0,200}:)(?=:)/gm, '$1 ')
}

/** JSON as another spelling of the same value. */
export function inertJson(json: string): string {
  return json.replace(/##\[/g, '##\\u005b')
}
