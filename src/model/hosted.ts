import * as z from 'zod'

const environmentSchema = z.strictObject({
  name: z.string(),
  /** People and teams of whom one must approve; they are counted, never named. */
  reviewers: z.number().int().nonnegative(),
  preventsSelfReview: z.boolean(),
  waitMinutes: z.number().int().nonnegative(),
  /** Whether only some branches or tags may deploy to it. */
  branchesRestricted: z.boolean(),
})
/** A deployment environment and what its settings ask of a deployment. */
export type Environment = Readonly<z.infer<typeof environmentSchema>>

const environmentsSchema = z.strictObject({
  total: z.number().int().nonnegative(),
  listed: z.array(environmentSchema).readonly(),
})
export type Environments = Readonly<z.infer<typeof environmentsSchema>>

const deploymentSchema = z.strictObject({
  environment: z.string(),
  sha: z.string(),
  /** ISO 8601. */
  createdAt: z.string(),
  /** Its last status in lower case, `success` or `inactive` for one that a later one replaced; null before the first. */
  state: z.string().nullable(),
  /** The log of what deployed. */
  url: z.string().nullable(),
})
/** A deployment as GitHub recorded it. */
export type Deployment = Readonly<z.infer<typeof deploymentSchema>>

const deploymentsSchema = z.strictObject({
  /** Newest first; the last ones where there are more in all. */
  recent: z.array(deploymentSchema).readonly(),
  total: z.number().int().nonnegative(),
})
export type Deployments = Readonly<z.infer<typeof deploymentsSchema>>

const assetSchema = z.strictObject({
  name: z.string(),
  size: z.number().int().nonnegative(),
  digest: z.string().nullable(),
  uploadedBy: z.enum(['bot', 'person']),
})

const releaseSchema = z.strictObject({
  tag: z.string(),
  /** Its page. */
  url: z.string(),
  /** ISO 8601; null for what is not published. */
  publishedAt: z.string().nullable(),
  prerelease: z.boolean(),
  /** Whether tag and assets can be changed no more; null where the server does not tell. */
  immutable: z.boolean().nullable(),
  assets: z.array(assetSchema).readonly(),
})
/** A release with what is attached to it. */
export type Release = Readonly<z.infer<typeof releaseSchema>>

const workflowStateSchema = z.strictObject({
  path: z.string(),
  /** `active`, `disabled_manually`, `disabled_inactivity` ... */
  state: z.string(),
  /** ISO 8601: since when GitHub knows it. */
  createdAt: z.string(),
})
/** What GitHub says of a workflow file that it has seen on the default branch or run. */
export type WorkflowState = Readonly<z.infer<typeof workflowStateSchema>>

const attestationSchema = z.strictObject({
  release: z.string(),
  asset: z.string(),
  digest: z.string(),
  /** Somebody attested the digest; that the attestation is genuine is for a verifier to say. */
  attested: z.boolean(),
})
export type Attested = Readonly<z.infer<typeof attestationSchema>>

const ownerErrorSchema = z.strictObject({
  path: z.string(),
  line: z.number().int().positive(),
  /** The line as it stood when GitHub read it. */
  source: z.string(),
  kind: z.string(),
  /** Where in the line, from 1. */
  column: z.number().int().positive(),
})
/** A line of CODEOWNERS that GitHub does not follow. */
export type OwnerError = Readonly<z.infer<typeof ownerErrorSchema>>

const contributorsSchema = z.strictObject({
  /** ISO 8601: changes before it are not counted. */
  since: z.string(),
  paths: z
    .array(
      z.strictObject({
        path: z.string(),
        /** Opaque keys, bots left out: equal keys are one person. */
        authors: z.array(z.string()).readonly(),
        /** Whether all changes of the time were seen. */
        whole: z.boolean(),
      }),
    )
    .readonly(),
})
/** Who changed some of the files on the default branch: to be counted, never listed. */
export type Contributors = Readonly<z.infer<typeof contributorsSchema>>

const checkSchema = z.strictObject({
  sha: z.string(),
  name: z.string(),
  /** The app or account that reported it, `circleci-checks`; null where it is not told. */
  app: z.string().nullable(),
  /** `success`, `failure` ... in lower case. */
  conclusion: z.string(),
  url: z.string().nullable(),
})
/** A completed check of a commit of the default branch, by something else than GitHub Actions. */
export type Check = Readonly<z.infer<typeof checkSchema>>

const reviewedSchema = z.strictObject({
  number: z.number().int().positive(),
  /** `approved`, `changes_requested`, `review_required`; null where none is asked for. */
  decision: z.string().nullable(),
  approvals: z.number().int().nonnegative(),
  changesRequested: z.number().int().nonnegative(),
})
/** The reviews of the pull request that is assessed, counted. */
export type Reviewed = Readonly<z.infer<typeof reviewedSchema>>

/** The facts that a hosting service tells beside those every snapshot has had from the start. */
export const hostedSchemas = {
  environments: environmentsSchema,
  deployments: deploymentsSchema,
  releases: z.array(releaseSchema).readonly(),
  workflows: z.array(workflowStateSchema).readonly(),
  attestations: z.array(attestationSchema).readonly(),
  ownerErrors: z.array(ownerErrorSchema).readonly(),
  contributors: contributorsSchema,
  checks: z.array(checkSchema).readonly(),
  review: reviewedSchema,
} as const
