/** Whether a repository releases from a branch of this name, as branches are usually named. */
export function isReleaseBranch(name: string): boolean {
  return /^(release|prod|deploy|live|stable|stag(e|ing))/i.test(name)
}
