// Derived by `npm run generate`; edits are lost.
/** The version of this package, as package.json says it. */
export const version = '0.1.0'
