/** Bad usage, config or input: one sentence for the user, no stack, exit code 2. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault'
}

/** The repository could not be assessed at all: nothing readable, no access. Exit code 4. */
export class UnreadableFault extends Error {
  override readonly name = 'UnreadableFault'
}
