import type { Location } from '../../model/location.ts'

/** Whether an environment is declared exactly, with the place that decides. */
export type Exactness =
  | { readonly says: 'exact'; readonly because: string; readonly at: Location }
  | { readonly says: 'inexact'; readonly because: string; readonly at: Location }
  | { readonly says: 'undeclared'; readonly because: string }
