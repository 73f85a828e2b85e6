import * as z from 'zod'
import { facetSchema as facet } from './facet.ts'
import { hostedSchemas } from './hosted.ts'
import { unaskedHosted } from './unasked-hosted.ts'

export const noteSchema = z.strictObject({
  severity: z.enum(['info', 'warning']),
  message: z.string(),
  path: z.string().optional(),
  line: z.number().int().positive().optional(),
  /** What concerns the policy rather than the code: reports show it before everything else. */
  topic: z.enum(['exception', 'policy']).optional(),
})
/** Something the reader should know that is not a verdict: a file that does not parse, an expiring waiver. */
export type Note = Readonly<z.infer<typeof noteSchema>>

const fileEntrySchema = z.strictObject({
  path: z.string(),
  /** Bytes; 0 for submodules. */
  size: z.number().int().nonnegative(),
  kind: z.enum(['file', 'symlink', 'submodule']),
  /** The hash its content is stored under; absent where the file was read from disk. */
  oid: z.string().optional(),
})
/** One entry of the tree at the assessed commit. Directories are implied by their files. */
export type FileEntry = Readonly<z.infer<typeof fileEntrySchema>>

const commitSchema = z.strictObject({
  sha: z.string(),
  /** ISO 8601, author date. */
  at: z.string(),
  /** An opaque author key (never shown): equal keys are one person. */
  author: z.string(),
  bot: z.boolean(),
  paths: z.array(z.string()).readonly(),
})
/** One change of the history, for the criteria about people; authors are counted, never listed. */
export type Commit = Readonly<z.infer<typeof commitSchema>>

const branchRulesSchema = z.strictObject({
  branch: z.string(),
  /** Whether changes reach the branch only through pull requests. */
  pullRequestRequired: facet(z.boolean()),
  /** Names of the status checks a change must pass. */
  requiredChecks: facet(z.array(z.string()).readonly()),
  requiredReviews: facet(z.number().int().nonnegative()),
  codeOwnerReview: facet(z.boolean()),
  /** Whether changes wait in a queue and are tried together. */
  mergeQueue: facet(z.boolean()).optional(),
  /** Whether somebody may go around the rules. */
  bypass: facet(z.boolean()).optional(),
  /** Ids of the apps that must report a check, by its name, where the rules name one. */
  checkApps: z.record(z.string(), z.number().int()).optional(),
})
export type BranchRules = Readonly<z.infer<typeof branchRulesSchema>>

const runSchema = z.strictObject({
  id: z.number().int().optional(),
  /** Path of the workflow file that ran. */
  workflow: z.string(),
  /** What started it: `push`, `schedule`, `workflow_dispatch` ... */
  event: z.string(),
  branch: z.string().nullable(),
  /** `success`, `failure`, `cancelled` ...; null while it runs. */
  conclusion: z.string().nullable(),
  sha: z.string(),
  /** ISO 8601. */
  createdAt: z.string(),
  url: z.string(),
})
/** One run of a workflow. */
export type Run = Readonly<z.infer<typeof runSchema>>

const runsSchema = z.strictObject({
  /** The default branch: runs of others are not asked for, nor such as did not succeed. */
  branch: z.string(),
  /** Newest first; the last ones where there are more in all. */
  recent: z.array(runSchema).readonly(),
  total: z.number().int().nonnegative(),
  /** Workflow files of this commit that the target branch has not, or otherwise: runs so far were of another text. */
  edited: z.array(z.string()).readonly().optional(),
})
export type Runs = Readonly<z.infer<typeof runsSchema>>

const artifactSchema = z.strictObject({
  name: z.string(),
  /** The run that made it and the commit that ran. */
  runId: z.number().int().nullable(),
  headSha: z.string().nullable(),
  branch: z.string().nullable(),
  expired: z.boolean(),
  /** ISO 8601. */
  createdAt: z.string().nullable(),
  sizeInBytes: z.number().int().nonnegative(),
})
/** Something a workflow run left with the hosting service. */
export type Artifact = Readonly<z.infer<typeof artifactSchema>>

const artifactsSchema = z.strictObject({
  /** Newest first; the last ones where there are more in all. */
  recent: z.array(artifactSchema).readonly(),
  total: z.number().int().nonnegative(),
})
export type Artifacts = Readonly<z.infer<typeof artifactsSchema>>

const treeSchema = z.strictObject({
  entries: z.array(fileEntrySchema).readonly(),
  /** Folders that are there, but whose files could not all be listed: what is not in `entries` may still lie in one of them. */
  missing: z.array(z.string()).readonly().optional(),
})
export type Tree = Readonly<z.infer<typeof treeSchema>>

/** Requests that the token may still make, as GitHub last said, and when they are counted anew (ISO 8601). */
export const rateLimitSchema = z.strictObject({ remaining: z.number(), resetAt: z.string() })

const unasked = unaskedHosted('the snapshot was taken before this was asked')

/** All that was seen of a repository at one commit, and what could not be. Frozen, serialisable, without verdicts and without secrets. */
export const snapshotSchema = z.strictObject({
  schema: z.literal('mlops-maturity/snapshot/v1'),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  /** ISO 8601: when it was taken. */
  takenAt: z.string(),
  repository: z.strictObject({
    /** `owner/repo` where known, else the path it was read from. */
    name: z.string(),
    commit: z.string().nullable(),
    ref: z.string(),
    defaultBranch: z.string().nullable(),
    /** Through what it was read. */
    source: z.enum(['git', 'github']),
  }),
  facts: z.strictObject({
    tree: facet(treeSchema),
    /** Text of the files that were selected for reading, by path. A file of the tree that is missing here was outside the reading budget. */
    texts: z.record(z.string(), facet(z.string())),
    history: facet(z.array(commitSchema).readonly()),
    branchRules: facet(branchRulesSchema),
    runs: facet(runsSchema),
    artifacts: facet(artifactsSchema),
    environments: facet(hostedSchemas.environments).default(unasked.environments),
    deployments: facet(hostedSchemas.deployments).default(unasked.deployments),
    releases: facet(hostedSchemas.releases).default(unasked.releases),
    workflows: facet(hostedSchemas.workflows).default(unasked.workflows),
    attestations: facet(hostedSchemas.attestations).default(unasked.attestations),
    ownerErrors: facet(hostedSchemas.ownerErrors).default(unasked.ownerErrors),
    contributors: facet(hostedSchemas.contributors).default(unasked.contributors),
    checks: facet(hostedSchemas.checks).default(unasked.checks),
    review: facet(hostedSchemas.review).default(unasked.review),
  }),
  notes: z.array(noteSchema).readonly(),
  usage: z.strictObject({
    requests: z.strictObject({ rest: z.number(), graphql: z.number() }),
    files: z.strictObject({ listed: z.number(), read: z.number() }),
    rateLimit: rateLimitSchema.optional(),
  }),
})
export type Snapshot = Readonly<z.infer<typeof snapshotSchema>>

/** The raw facts a probe can need; a collector exists for each. */
export type FactName = keyof Snapshot['facts']
