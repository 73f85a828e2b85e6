/** A command as a runner would carry it out. */
export interface RunnerCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** What of some output a runner takes for commands: a line that begins with `::`, and `##[` anywhere. https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
export function runnerCommands(output: string): readonly RunnerCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap((line): readonly RunnerCommand[] => {
    const [, name, properties = '', message = ''] = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/u.exec(line) ?? []
    if (name !== undefined) return [{ name, properties: propertiesOf(properties), message: decoded(message) }]
    if (/^\s*::/.test(line)) return [{ name: '', properties: {}, message: line }]
    return line.includes('##[') ? [{ name: '##', properties: {}, message: line }] : []
  })
}

function propertiesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text
      .split(',')
      .filter((one) => one !== '')
      .map((one) => {
        const [key = '', ...value] = one.split('=')
        return [key, decoded(value.join('=').replaceAll('%3A', ':').replaceAll('%2C', ','))]
      }),
  )
}

function decoded(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
