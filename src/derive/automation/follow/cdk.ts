import { appWorks } from '../cdk/app-works.ts'
import { cdkAppIn, type CdkApp } from '../cdk/cdk-app.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import type { Command, Follower, Scope, Terrain } from '../scope.ts'

const valued = wordSet(
  '--app -a --context -c --profile --output -o --role-arn -r --parameters --toolkit-stack-name --require-approval --outputs-file -O --concurrency',
)

/** `cdk deploy`: the program that says which resources there are, with what those do once they are deployed. */
export const cdk: Follower = {
  id: 'cdk',
  follows: 'cdk deploy: the program that cdk.json or --app names, and the resources it makes',
  follow(command, scope, terrain, interpret) {
    const [program, verb] = command.words
    if (program !== 'cdk' || verb !== 'deploy') return undefined
    const app = appOf(command, scope, terrain)
    return app === undefined ? undefined : appWorks(app, command.at, scope, terrain, interpret)
  },
}

function appOf({ words, at }: Command, { cwd }: Scope, { files }: Terrain): CdkApp | undefined {
  const { values } = optionsOf(words.slice(2), valued)
  const [given] = values('--app', '-a')
  return given === undefined ? cdkAppIn(cwd, files) : { folder: cwd, command: given, at }
}
