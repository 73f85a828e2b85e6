/** Bad usage, config or input: one sentence for the user, no stack, exit code 2. */
export class UsageFault extends Error {
  override readonly name: string = 'UsageFault'
}

/** A branch, tag or hash that leads to no commit. */
export class MissingRefFault extends UsageFault {
  override readonly name = 'MissingRefFault'
  readonly ref: string

  constructor(ref: string, repository: string) {
    super(`ref '${ref}' not found in ${repository}`)
    this.ref = ref
  }
}

/** The repository could not be assessed at all: nothing readable, no access. Exit code 4. */
export class UnreadableFault extends Error {
  override readonly name = 'UnreadableFault'
}
