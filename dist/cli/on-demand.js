#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  activityKinds,
  dimensions,
  failOns,
  htmlOf,
  joinHtml,
  joinMarkdown,
  kinds,
  markdownOf,
  say,
  statuses,
  strengths,
  systems
} from "./chunk-4.js";
import {
  contentsOf,
  deepFreeze,
  opaqueKey,
  personsIn,
  selectionOf,
  unaskedHosted
} from "./chunk-2.js";
import {
  MissingRefFault,
  UnreadableFault,
  UsageFault,
  _enum,
  array,
  boolean,
  discriminatedUnion,
  exitCodes,
  facetSchema,
  literal,
  number,
  object,
  record,
  seen,
  strictObject,
  string,
  union,
  unknown,
  unseen,
  unseenSchema
} from "./chunk.js";
import "./chunk-5.js";

// src/collect/github/allowance.ts
function allowanceOf(client, most = 13) {
  let start = sent(client);
  return { left: () => Math.max(0, most - (sent(client) - start)) };
}
function sent(client) {
  let { rest, graphql: graphql3 } = client.requests();
  return rest + graphql3;
}

// src/collect/github/contributors/telling-files.ts
var code = /\.(?:py|ipynb|r|rmd|qmd|scala|jl)$/i, aside = /(?:^|\/)(?:tests?|docs?|examples?|vendor|third_party|node_modules|site-packages)\/|(?:^|\/)(?:test_[^/]*|conftest|__init__|setup)\.py$/i, telling = /train|fit|model|data|feature|preproc|pipeline|serv|predict|infer|scor|deploy|(?:^|[^a-z])(?:app|api|main)(?:[^a-z]|$)/i;
function tellingFiles(entries) {
  return entries.filter(({ path, kind }) => kind === "file" && path.length <= 250 && code.test(path) && !aside.test(path)).map(({ path }) => ({ path, rank: telling.test(path) ? 0 : 1, depth: path.split("/").length })).sort((a, b) => a.rank - b.rank || a.depth - b.depth || (a.path < b.path ? -1 : 1)).slice(0, 24).map(({ path }) => path);
}

// src/collect/github/history.ts
function historyOf() {
  return unseen({
    what: "the history",
    reason: "not-collected",
    detail: "GitHub tells which files a commit changed for one commit at a time; a clone with its whole history shows them"
  });
}

// src/collect/github/checks.ts
var runSchema = object({
  kind: literal("CheckRun"),
  name: string(),
  conclusion: string().nullable(),
  detailsUrl: string().nullable(),
  checkSuite: object({ app: object({ slug: string() }).nullable() })
}), statusSchema = object({
  kind: literal("StatusContext"),
  context: string(),
  state: string(),
  targetUrl: string().nullable(),
  creator: object({ login: string() }).nullable()
}), nodeSchema = discriminatedUnion("kind", [runSchema, statusSchema]).nullable(), commitSchema = object({
  oid: string(),
  statusCheckRollup: object({ contexts: object({ nodes: array(nodeSchema).nullable() }) }).nullable()
}), schema = object({
  defaultBranchRef: object({
    target: object({ history: object({ nodes: array(commitSchema.nullable()).nullable() }) }).nullable()
  }).nullable()
}).transform(
  ({ defaultBranchRef }) => (defaultBranchRef?.target?.history.nodes ?? []).flatMap(
    (commit) => (commit?.statusCheckRollup?.contexts.nodes ?? []).flatMap((node) => checkOf(node, commit?.oid ?? ""))
  )
), checksPart = {
  alias: "checks",
  selection: `defaultBranchRef { target { ... on Commit { history(first: 5) { nodes {
    oid
    statusCheckRollup { contexts(first: 50) { nodes {
      kind: __typename
      ... on CheckRun { name conclusion detailsUrl checkSuite { app { slug } } }
      ... on StatusContext { context state targetUrl creator { login } }
    } } }
  } } } } }`,
  question: { what: "the checks of other services", permission: "checks: read, statuses: read" },
  schema
};
function checkOf(node, sha) {
  if (node === null) return [];
  if (node.kind === "CheckRun") {
    let app2 = node.checkSuite.app?.slug ?? null;
    return node.conclusion === null || app2 === "github-actions" ? [] : [{ sha, name: node.name, app: app2, conclusion: node.conclusion.toLowerCase(), url: node.detailsUrl }];
  }
  let app = node.creator?.login ?? null;
  return ["PENDING", "EXPECTED"].includes(node.state) || app === "github-actions" ? [] : [{ sha, name: node.context, app, conclusion: node.state.toLowerCase(), url: node.targetUrl }];
}

// src/collect/github/limits.ts
import { setTimeout } from "node:timers/promises";
var realClock = {
  now: () => Date.now(),
  sleep: (milliseconds) => setTimeout(milliseconds)
}, waitingInAll = 6e4, afterFailure = [250, 1e3, 3e3], unnamedWait = 6e4, mostRefusals = 3, headersSchema = record(string(), union([string(), number()]).optional()), failureSchema = object({
  status: number(),
  response: object({ headers: headersSchema, data: unknown() }).optional()
}), answerSchema = object({
  headers: headersSchema,
  data: object({ errors: array(object({ type: string().nullish() })).min(1) })
});
function limits(clock, budget = waitingInAll) {
  let left = budget;
  async function waited(milliseconds) {
    return milliseconds > left ? !1 : (left -= milliseconds, milliseconds > 0 && await clock.sleep(milliseconds), !0);
  }
  return async function(send, request2) {
    let failures = 0;
    for (let refusals = 0; ; ) {
      let started = clock.now();
      try {
        let answer = await send(), wait = refusals < mostRefusals ? waitOfAnswer(answer, clock.now()) : void 0;
        if (wait === void 0 || !await waited(wait)) return answer;
        refusals += 1;
      } catch (error) {
        let limited2 = refusals < mostRefusals ? waitAskedBy(error, clock.now()) : void 0;
        if (limited2 !== void 0) {
          if (!await waited(limited2)) throw error;
          refusals += 1;
          continue;
        }
        left = Math.max(0, left - (clock.now() - started));
        let pause = isRead(request2) && healsPerhaps(error) ? afterFailure[failures] : void 0;
        if (pause === void 0 || !await waited(pause)) throw error;
        failures += 1;
      }
    }
  };
}
function isLimit(error) {
  return waitAskedBy(error, 0) !== void 0;
}
function waitAskedBy(error, now) {
  let parsed2 = failureSchema.safeParse(error), response = parsed2.data?.response;
  if (response === void 0) return;
  let { status } = parsed2.data ?? {};
  if (status !== 403 && status !== 429) return;
  let asked = waitOfHeaders(response.headers, now);
  if (asked !== void 0) return asked;
  let secondary = /secondary rate|rate limit exceeded|abuse detection/i.test(messageOf(response.data));
  return status === 429 || secondary ? unnamedWait : void 0;
}
function waitOfAnswer(answer, now) {
  let parsed2 = answerSchema.safeParse(answer);
  return parsed2.success && parsed2.data.data.errors.some(({ type }) => type === "RATE_LIMITED" || type === "RATE_LIMIT") ? waitOfHeaders(parsed2.data.headers, now) ?? unnamedWait : void 0;
}
function waitOfHeaders(headers, now) {
  let after = headers["retry-after"];
  if (after !== void 0) {
    let seconds = Number(after), until = Number.isFinite(seconds) ? seconds * 1e3 : Date.parse(String(after)) - now;
    return Number.isFinite(until) ? Math.max(0, until) : unnamedWait;
  }
  let reset = Number(headers["x-ratelimit-reset"]);
  if (!(Number(headers["x-ratelimit-remaining"] ?? 1) > 0 || !Number.isFinite(reset)))
    return Math.max(0, reset * 1e3 - now) + 1e3;
}
function messageOf(data) {
  let parsed2 = object({ message: string() }).safeParse(data);
  return parsed2.success ? parsed2.data.message : "";
}
function healsPerhaps(error) {
  let parsed2 = failureSchema.safeParse(error);
  return parsed2.success && parsed2.data.status >= 500;
}
function isRead({ method = "GET", url = "", query: query2 }) {
  return method === "GET" || method === "HEAD" ? !0 : url.endsWith("/graphql") && typeof query2 == "string" && !/^\s*mutation\b/.test(query2);
}

// src/collect/github/unseen-of.ts
var failureSchema2 = object({
  name: literal("HttpError"),
  message: string(),
  status: number(),
  response: object({ headers: record(string(), union([string(), number()]).optional()), data: unknown() }).optional()
});
function unseenOf({ what, permission }, endpoint2, error) {
  let parsed2 = failureSchema2.safeParse(error);
  if (!parsed2.success) throw error;
  let { status, response, message } = parsed2.data;
  if (response === void 0)
    return { what, reason: "failed", detail: `${endpoint2} got no answer: ${message.slice(0, 200)}`, endpoint: endpoint2 };
  let detail = `${endpoint2} answered ${status}: ${sentenceOf(response.data)}`, told = { what, detail, endpoint: endpoint2, status };
  if (isLimit(error)) return { ...told, reason: "rate-limited" };
  if (![401, 403, 404, 451].includes(status)) return { ...told, reason: "failed" };
  let needed = accepted(response.headers["x-accepted-github-permissions"]) ?? permission;
  return { ...told, reason: "forbidden", ...needed === void 0 ? {} : { permission: needed } };
}
function malformed({ what }, endpoint2) {
  let detail = `${endpoint2} answered something else than what it is documented to`;
  return { what, reason: "failed", detail, endpoint: endpoint2 };
}
function accepted(header) {
  if (typeof header != "string" || !/^[\w=,; -]{1,200}$/.test(header)) return;
  let ways = header.split(";").map((way) => way.trim().replaceAll("_", "-").replaceAll("=", ": ").replaceAll(/,\s*/g, ", ")).filter((way) => way !== "");
  return ways.length === 0 ? void 0 : ways.join(" or ");
}
function sentenceOf(data) {
  let parsed2 = object({ message: string() }).safeParse(data);
  return parsed2.success ? parsed2.data.message.slice(0, 200) : "no reason given";
}

// src/collect/github/client/graphql-answer.ts
var errorSchema = object({
  type: string().nullish(),
  message: string().nullish(),
  path: array(union([string(), number()])).nullish()
}), answerSchema2 = object({
  data: record(string(), unknown()).nullish(),
  errors: array(errorSchema).nullish()
});
function graphqlUrlOf(apiUrl) {
  return apiUrl.endsWith("/api/v3") ? apiUrl.replace(/\/v3$/, "/graphql") : `${apiUrl}/graphql`;
}
function graphqlAnswerOf(body, question4) {
  let parsed2 = answerSchema2.safeParse(body);
  if (!parsed2.success) return unseen(malformed(question4, "POST /graphql"));
  let faults = (parsed2.data.errors ?? []).map((error) => ({
    type: error.type ?? "",
    message: error.message ?? "",
    path: (error.path ?? []).map(String)
  })), { data } = parsed2.data;
  if (data != null) return seen({ data, faults });
  let [fault] = faults;
  return unseen(fault === void 0 ? malformed(question4, "POST /graphql") : unseenOfFault(question4, fault));
}
function unseenOfFault({ what, permission }, fault) {
  let detail = `POST /graphql answered ${fault.type === "" ? "an error" : fault.type}: ${fault.message.slice(0, 200)}`, needed = permission === void 0 ? {} : { permission }, endpoint2 = "POST /graphql";
  switch (fault.type) {
    case "FORBIDDEN":
    case "NOT_FOUND":
    case "INSUFFICIENT_SCOPES":
      return { what, reason: "forbidden", detail, endpoint: endpoint2, ...needed };
    case "RATE_LIMITED":
    case "RATE_LIMIT":
      return { what, reason: "rate-limited", detail, endpoint: endpoint2 };
    default:
      return { what, reason: "failed", detail, endpoint: endpoint2 };
  }
}

// src/collect/github/deployments.ts
var nodeSchema2 = object({
  environment: string().nullable(),
  commitOid: string(),
  createdAt: string(),
  state: string().nullable(),
  latestStatus: object({ state: string(), logUrl: string().nullable() }).nullable()
}), schema2 = object({ deployments: object({ totalCount: number(), nodes: array(nodeSchema2.nullable()).nullable() }) }).transform(({ deployments: { totalCount, nodes } }) => ({
  total: totalCount,
  recent: (nodes ?? []).filter((node) => node !== null).map(({ environment, commitOid: sha, createdAt, state, latestStatus }) => ({
    environment: environment ?? "",
    sha,
    createdAt,
    state: (latestStatus?.state ?? state)?.toLowerCase() ?? null,
    url: latestStatus?.logUrl ?? null
  }))
})), deploymentsPart = {
  alias: "deploys",
  selection: `deployments(first: 50, orderBy: { field: CREATED_AT, direction: DESC }) {
    totalCount
    nodes { environment commitOid createdAt state latestStatus { state logUrl } }
  }`,
  question: { what: "the recorded deployments", permission: "deployments: read" },
  schema: schema2
};

// src/collect/github/environments.ts
var ruleSchema = object({
  type: string(),
  timeout: number(),
  preventSelfReview: boolean().nullish(),
  reviewers: object({ totalCount: number() }).nullish()
}), nodeSchema3 = object({
  name: string(),
  protectionRules: object({ nodes: array(ruleSchema.nullable()).nullable() })
}), schema3 = object({ environments: object({ totalCount: number(), nodes: array(nodeSchema3.nullable()).nullable() }) }).transform(({ environments: { totalCount, nodes } }) => ({
  total: totalCount,
  listed: (nodes ?? []).filter((node) => node !== null).map(environmentOf)
})), environmentsPart = {
  alias: "envs",
  selection: `environments(first: 50) {
    totalCount
    nodes { name protectionRules(first: 10) { nodes { type timeout preventSelfReview reviewers(first: 1) { totalCount } } } }
  }`,
  question: { what: "the deployment environments", permission: "actions: read" },
  schema: schema3
};
function environmentOf({ name, protectionRules }) {
  let rules = (protectionRules.nodes ?? []).filter((rule) => rule !== null), asking2 = rules.filter(({ type }) => type === "REQUIRED_REVIEWERS");
  return {
    name,
    reviewers: asking2.reduce((sum, { reviewers }) => sum + (reviewers?.totalCount ?? 0), 0),
    preventsSelfReview: asking2.some(({ preventSelfReview }) => preventSelfReview === !0),
    waitMinutes: Math.max(0, ...rules.filter(({ type }) => type === "WAIT_TIMER").map(({ timeout }) => timeout)),
    branchesRestricted: rules.some(({ type }) => type === "BRANCH_POLICY")
  };
}

// src/collect/github/look/look-query.ts
function lookQuery(refs, parts, newer = []) {
  let numbers = Array.from({ length: refs }, (_, i) => i), asked = [{ alias: "code", selection: `nameWithOwner defaultBranchRef { name target { ... on Commit { committedDate } } }
    ${numbers.map((i) => `c${i}: object(expression: $r${i}) { ...At }`).join(`
    `)}` }, ...newer, ...parts];
  return `query Look(${["owner", "repo", ...numbers.map((i) => `r${i}`), ...asked.flatMap((one) => one.variables ?? [])].map((name) => `$${name}: String!`).join(", ")}) {
  ${asked.map(({ alias, selection }) => `${alias}: repository(owner: $owner, name: $repo) { ${selection} }`).join(`
  `)}
}
fragment At on GitObject { kind: __typename oid ...Root ... on Tag { target { kind: __typename oid ...Root } } }
fragment Root on GitObject { ... on Commit { tree { entries { path: name mode type sha: oid size } } } }`;
}

// src/collect/github/look/root-in.ts
var entrySchema = object({
  path: string(),
  mode: number(),
  type: string(),
  sha: string(),
  size: number().optional()
}), commitSchema2 = object({ tree: object({ entries: array(entrySchema) }) });
function rootIn(code2, alias) {
  let found2 = object({ [alias]: union([commitSchema2, object({ target: commitSchema2 })]) }).safeParse(code2), object2 = found2.success ? found2.data[alias] : void 0;
  if (object2 === void 0) return [];
  let { tree } = "target" in object2 ? object2.target : object2;
  return tree.entries.map((entry) => ({ ...entry, mode: entry.mode.toString(8).padStart(6, "0") }));
}

// src/collect/github/owner-errors.ts
var errorSchema2 = object({
  path: string(),
  line: number().int().positive(),
  column: number().int().positive(),
  source: string(),
  kind: string()
}), schema4 = object({ codeowners: object({ errors: array(errorSchema2) }).nullable() }).transform(({ codeowners }) => codeowners?.errors ?? []), ownerErrorsPart = {
  alias: "owners",
  selection: "codeowners { errors { path line column source kind } }",
  question: { what: "GitHub's reading of CODEOWNERS", permission: "contents: read" },
  schema: schema4
};

// src/collect/github/releases.ts
var releaseSchema = object({
  tag_name: string(),
  html_url: string(),
  published_at: string().nullable(),
  prerelease: boolean(),
  immutable: boolean().nullish(),
  assets: array(
    object({
      name: string(),
      size: number(),
      digest: string().nullish(),
      uploader: object({ type: string() }).nullish()
    })
  )
}), releaseCountPart = {
  alias: "rels",
  selection: "releases(first: 1) { totalCount }",
  question: { what: "the releases", permission: "contents: read" },
  schema: object({ releases: object({ totalCount: number() }) }).transform(({ releases }) => releases.totalCount)
};
async function releasesOf(client, { owner, repo }) {
  let page2 = await client.read(
    "GET /repos/{owner}/{repo}/releases",
    { owner, repo, per_page: 10 },
    array(releaseSchema),
    { what: "the releases", permission: "contents: read" }
  );
  return page2.state === "unseen" ? page2 : seen(
    page2.value.map(
      ({ tag_name: tag, html_url: url, published_at: publishedAt, prerelease, immutable = null, assets }) => ({
        tag,
        url,
        publishedAt,
        prerelease,
        immutable,
        assets: assets.map(({ name, size, digest = null, uploader }) => ({
          name,
          size,
          digest,
          uploadedBy: uploader?.type === "Bot" ? "bot" : "person"
        }))
      })
    )
  );
}

// src/collect/github/review.ts
var schema5 = object({
  pullRequest: object({
    number: number(),
    reviewDecision: string().nullable(),
    latestOpinionatedReviews: object({ nodes: array(object({ state: string() }).nullable()).nullable() }).nullable()
  })
}).transform(({ pullRequest: { number: number2, reviewDecision, latestOpinionatedReviews } }) => {
  let states = (latestOpinionatedReviews?.nodes ?? []).map((node) => node?.state);
  return {
    number: number2,
    decision: reviewDecision?.toLowerCase() ?? null,
    approvals: states.filter((state) => state === "APPROVED").length,
    changesRequested: states.filter((state) => state === "CHANGES_REQUESTED").length
  };
});
function reviewPart(number2) {
  return {
    alias: "review",
    selection: `pullRequest(number: ${number2}) {
    number reviewDecision latestOpinionatedReviews(first: 50) { nodes { state } }
  }`,
    question: { what: "the reviews of the pull request", permission: "pull-requests: read" },
    schema: schema5
  };
}

// src/collect/github/rules/active-rules.ts
var parametersSchema = object({
  requiredApprovingReviewCount: number().optional(),
  requireCodeOwnerReview: boolean().optional(),
  requiredStatusChecks: array(object({ context: string(), integrationId: number().nullish() })).optional(),
  workflows: array(object({ path: string() })).optional()
}).nullish(), activeRulesSelection = `refUpdateRule { requiredApprovingReviewCount requiredStatusCheckContexts requiresCodeOwnerReviews }
    rules(first: 100) {
      totalCount
      nodes {
        type
        parameters {
          ... on PullRequestParameters { requiredApprovingReviewCount requireCodeOwnerReview }
          ... on RequiredStatusChecksParameters { requiredStatusChecks { context integrationId } }
          ... on WorkflowsParameters { workflows { path } }
        }
      }
    }`, activeRulesSchema = object({
  refUpdateRule: object({
    requiredApprovingReviewCount: number().nullable(),
    requiredStatusCheckContexts: array(string().nullable()).nullable(),
    requiresCodeOwnerReviews: boolean()
  }).nullable(),
  rules: object({
    totalCount: number(),
    nodes: array(object({ type: string(), parameters: parametersSchema }).nullable()).nullable()
  }).nullable()
}), restRuleSchema = object({
  type: string(),
  parameters: object({
    required_approving_review_count: number().optional(),
    require_code_owner_review: boolean().optional(),
    required_status_checks: array(object({ context: string(), integration_id: number().nullish() })).optional(),
    workflows: array(object({ path: string() })).optional()
  }).optional()
}), restRulesSchema = array(restRuleSchema).transform((rules) => ({
  refUpdateRule: null,
  rules: {
    totalCount: rules.length,
    nodes: rules.map(({ type, parameters = {} }) => ({
      type: type.toUpperCase(),
      parameters: {
        requiredApprovingReviewCount: parameters.required_approving_review_count,
        requireCodeOwnerReview: parameters.require_code_owner_review,
        requiredStatusChecks: parameters.required_status_checks?.map(({ context, integration_id }) => ({
          context,
          integrationId: integration_id
        })),
        workflows: parameters.workflows
      }
    }))
  }
}));

// src/collect/github/repository-at.ts
var contents = { what: "the files", permission: "contents: read" }, rulesQuestion = { what: "the rules of the default branch", permission: "contents: read" }, untoldRules = unseen({ ...rulesQuestion, reason: "failed", detail: "GraphQL does not tell them" }), rulesPart = { alias: "rules", selection: `defaultBranchRef { ${activeRulesSelection} }` }, departurePart = {
  alias: "departure",
  selection: "ref(qualifiedName: $branch) { compare(headRef: $head) { behindBy } }",
  variables: ["branch", "head"]
}, objectSchema = object({
  kind: string(),
  oid: string(),
  target: object({ kind: string(), oid: string() }).optional()
}).nullish(), branchSchema = object({ name: string(), target: object({ committedDate: string() }).nullish().catch(void 0) }).nullish(), codeSchema = object({ nameWithOwner: string(), defaultBranchRef: branchSchema });
async function repositoryAt(client, repository, refs, departure) {
  let [owner, repo] = ownerAndRepo(repository), named = Object.fromEntries(refs.map((ref, i) => [`r${i}`, ref])), { number: pullRequest, ...left } = departure ?? {}, parts = [...facts, ...pullRequest === void 0 ? [] : [reviewPart(pullRequest)]], newer = departure === void 0 ? [rulesPart] : [rulesPart, departurePart], whole = lookQuery(refs.length, parts, newer), first = await client.query(whole, { owner, repo, ...named, ...left }, contents), older = first.state === "unseen" && first.why.status === void 0 && first.why.reason !== "rate-limited", looked = older ? await client.query(lookQuery(refs.length, parts), { owner, repo, ...named }, contents) : first;
  if (looked.state === "unseen" && looked.why.reason === "rate-limited") throw limited(repository, looked.why);
  let found2 = looked.state === "seen" ? inAnswer(looked.value, repository, refs) : void 0;
  if (found2 === void 0)
    return { ...await byRest(client, owner, repo, refs), looked, roots: /* @__PURE__ */ new Map(), pullRequest };
  let rules = older ? untoldRules : found2.rules;
  return { owner, repo, ...found2, rules, looked, pullRequest };
}
function inAnswer(answer, repository, refs) {
  let { data, faults } = answer, fault = faults.find(({ path, type }) => !aside2(path[0]) && (path.length <= 1 || type === "FORBIDDEN"));
  fault !== void 0 && refused(repository, unseenOfFault(contents, fault));
  let code2 = codeSchema.safeParse(data.code), defaultBranch = code2.data?.defaultBranchRef?.name;
  if (!code2.success || defaultBranch === void 0 || faults.some(({ path }) => path[0] === "code")) return;
  let commits = refs.map((ref, i) => commitIn(data.code, `c${i}`) ?? missing(repository, ref));
  return {
    name: code2.data.nameWithOwner,
    defaultBranch,
    commits,
    rules: rulesIn(answer),
    roots: new Map(commits.map((commit, i) => [commit, rootIn(data.code, `c${i}`)])),
    newestAt: code2.data.defaultBranchRef?.target?.committedDate,
    upToDate: upToDateIn(data.departure)
  };
}
var facts = [environmentsPart, deploymentsPart, ownerErrorsPart, checksPart, releaseCountPart];
function aside2(alias) {
  return alias !== void 0 && alias !== "code";
}
function upToDateIn(departure) {
  let parsed2 = object({ ref: object({ compare: object({ behindBy: number() }) }) }).safeParse(departure);
  return parsed2.success ? parsed2.data.ref.compare.behindBy === 0 : void 0;
}
function refused(repository, why) {
  if (why.reason === "forbidden") throw noAccess(repository, why);
  if (why.reason === "rate-limited") throw limited(repository, why);
}
function limited(repository, { detail }) {
  return new UnreadableFault(`${repository} could not be read: ${detail ?? "it is asked too often"}`);
}
async function byRest(client, owner, repo, refs) {
  let repository = `${owner}/${repo}`, aboutSchema = object({ full_name: string(), default_branch: string() }), about = await client.read("GET /repos/{owner}/{repo}", { owner, repo }, aboutSchema, contents);
  if (about.state === "unseen") throw noAccess(repository, about.why);
  let { full_name: name, default_branch: defaultBranch } = about.value, commitSchema4 = object({ sha: string() }), commits = [];
  for (let ref of refs) {
    let named = { owner, repo, ref: ref.replace(/^refs\//, "") }, commit = await client.read("GET /repos/{owner}/{repo}/commits/{ref}", named, commitSchema4, {
      ...contents,
      what: ref
    });
    if (commit.state === "seen") commits.push(commit.value.sha);
    else if (/ answered (404|422):/.test(commit.why.detail ?? "")) missing(repository, ref);
    else throw / answered 409:/.test(commit.why.detail ?? "") ? new UnreadableFault(`${repository} has no commits`) : noAccess(repository, commit.why);
  }
  return { owner, repo, name, defaultBranch, commits, rules: untoldRules };
}
function noAccess(repository, { detail, permission }) {
  let needed = permission === void 0 ? "" : ` (needs ${permission})`;
  return new UnreadableFault(`${repository} could not be read: ${detail ?? "it does not answer"}${needed}`);
}
function missing(repository, ref) {
  throw new MissingRefFault(ref, repository);
}
function ownerAndRepo(repository) {
  let [, owner, repo] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(repository) ?? [];
  if (owner === void 0 || repo === void 0)
    throw new UsageFault(`${JSON.stringify(repository)} is no repository: it must be OWNER/REPO.`);
  return [owner, repo];
}
function commitIn(code2, alias) {
  let found2 = object({ [alias]: objectSchema }).safeParse(code2), object2 = found2.success ? found2.data[alias] : void 0;
  if (object2 != null)
    return object2.kind === "Commit" ? object2.oid : object2.target?.kind === "Commit" ? object2.target.oid : void 0;
}
function rulesIn({ data, faults }) {
  let parsed2 = object({ defaultBranchRef: activeRulesSchema }).safeParse(data.rules);
  if (parsed2.success) return seen(parsed2.data.defaultBranchRef);
  let fault = faults.find(({ path }) => path[0] === "rules");
  return fault !== void 0 ? unseen(unseenOfFault(rulesQuestion, fault)) : unseen({ ...rulesQuestion, reason: "failed", detail: "POST /graphql did not tell them" });
}

// src/collect/github/artifacts.ts
var artifactSchema = object({
  name: string(),
  size_in_bytes: number(),
  expired: boolean(),
  created_at: string().nullable(),
  workflow_run: object({ id: number().optional(), head_sha: string().optional(), head_branch: string().nullish() }).nullish()
}), pageSchema = object({ total_count: number(), artifacts: array(artifactSchema) });
async function artifactsOf(client, at) {
  let { owner, repo } = at, page2 = await client.read(
    "GET /repos/{owner}/{repo}/actions/artifacts",
    { owner, repo, per_page: 100 },
    pageSchema,
    { what: "the artifacts of the runs", permission: "actions: read" }
  );
  if (page2.state === "unseen") return page2;
  let { total_count: total, artifacts } = page2.value;
  return seen({
    total,
    recent: artifacts.map((artifact) => ({
      name: artifact.name,
      runId: artifact.workflow_run?.id ?? null,
      headSha: artifact.workflow_run?.head_sha ?? null,
      branch: artifact.workflow_run?.head_branch ?? null,
      expired: artifact.expired,
      createdAt: artifact.created_at,
      sizeInBytes: artifact.size_in_bytes
    }))
  });
}

// src/collect/github/branch-rules.ts
var question = { what: "the rules of the default branch", permission: "contents: read" }, branchSchema2 = object({
  protected: boolean(),
  protection: object({
    required_status_checks: object({ enforcement_level: string().optional(), contexts: array(string()).optional() }).nullish()
  }).nullish()
}), telling2 = /* @__PURE__ */ new Set(["PULL_REQUEST", "REQUIRED_STATUS_CHECKS", "WORKFLOWS"]), unaskedFlag = unseen({ ...question, reason: "not-collected" });
async function branchRulesOf(client, at) {
  let { owner, repo, defaultBranch: branch } = at, rules = at.rules.state === "seen" ? at.rules : await rulesByRest(client, at);
  if (asksAll(rules)) return seen({ branch, ...mergedRules(branch, rules, unaskedFlag) });
  let flag = await client.read("GET /repos/{owner}/{repo}/branches/{branch}", { owner, repo, branch }, branchSchema2, question);
  return rules.state === "unseen" && flag.state === "unseen" ? rules : seen({ branch, ...mergedRules(branch, rules, flag) });
}
function asksAll(rules) {
  let { pullRequestRequired, requiredChecks, requiredReviews, codeOwnerReview } = mergedRules("", rules, unaskedFlag);
  return [pullRequestRequired, requiredChecks, requiredReviews, codeOwnerReview].every(({ state }) => state === "seen");
}
function rulesByRest(client, { owner, repo, defaultBranch: branch }) {
  return client.read("GET /repos/{owner}/{repo}/rules/branches/{branch}", { owner, repo, branch, per_page: 100 }, restRulesSchema, {
    ...question,
    permission: "metadata: read"
  });
}
function mergedRules(branch, rules, flag) {
  let active = rules.state === "seen" ? rules.value : void 0, nodes = (active?.rules?.nodes ?? []).filter((node) => node !== null), classic = active?.refUpdateRule ?? void 0, required = flag.state === "seen" ? flag.value.protection?.required_status_checks : void 0, flagged = required?.enforcement_level === "off" ? [] : required?.contexts ?? [], checks = [
    ...nodes.flatMap(({ parameters }) => parameters?.requiredStatusChecks?.map(({ context }) => context) ?? []),
    ...nodes.flatMap(({ parameters }) => parameters?.workflows?.map(({ path }) => path) ?? []),
    ...(classic?.requiredStatusCheckContexts ?? []).filter((context) => context !== null),
    ...flagged
  ], asking2 = nodes.filter(({ type }) => type === "PULL_REQUEST"), queued = nodes.some(({ type }) => type === "MERGE_QUEUE"), counts = [...asking2.map(({ parameters }) => parameters?.requiredApprovingReviewCount), reviewsOf(classic)], reviews = Math.max(0, ...counts.filter((count) => count != null)), owners = asking2.some(({ parameters }) => parameters?.requireCodeOwnerReview === !0) || classic?.requiresCodeOwnerReviews === !0, ruled = wholly(branch, rules), bare = ruled ?? unprotected(branch, flag);
  return {
    pullRequestRequired: found(asking2.length > 0 || queued || reviews > 0, bare),
    // The flag comes with the contexts of classic protection, for everybody.
    requiredChecks: found(checks.length > 0, ruled ?? notSeen(flag), [...new Set(checks)].sort()),
    requiredReviews: found(reviews > 0, bare, reviews),
    codeOwnerReview: found(owners, bare),
    mergeQueue: found(queued, ruled),
    bypass: unseen(hiddenBypass),
    checkApps: appsOf(nodes)
  };
}
var hiddenBypass = {
  what: "who may go around the rules of the default branch",
  reason: "forbidden",
  detail: "bypass lists are shown to those who may edit the rules only",
  permission: "administration: read",
  alternative: "a list of bypass actors that is kept empty in the ruleset, stated as an attestation in the config"
};
function appsOf(nodes) {
  let told = nodes.flatMap(({ parameters }) => parameters?.requiredStatusChecks ?? []);
  return Object.fromEntries(
    told.flatMap(({ context, integrationId }) => typeof integrationId == "number" ? [[context, integrationId]] : [])
  );
}
function reviewsOf(classic) {
  return classic?.requiredApprovingReviewCount;
}
function found(there, doubt, value = there) {
  return there || doubt === void 0 ? seen(value) : unseen(doubt);
}
function wholly(branch, rules) {
  if (rules.state === "unseen") return rules.why;
  let listed = rules.value.rules;
  if (!(listed !== null && listed.totalCount <= (listed.nodes ?? []).filter(isTold).length))
    return { ...question, reason: "failed", detail: `not all rules of ${branch} were listed` };
}
function isTold(node) {
  return node === null ? !1 : !telling2.has(node.type) || node.parameters !== void 0 && node.parameters !== null;
}
function unprotected(branch, flag) {
  if (flag.state === "unseen") return flag.why;
  if (flag.value.protected)
    return {
      what: `what the protection of ${branch} asks for`,
      reason: "forbidden",
      detail: `${branch} is protected, but classic protection is shown to administrators only; a ruleset can be read by everyone`,
      permission: "administration: read",
      alternative: "a ruleset for the branch: everyone can read it, without administration rights"
    };
}
function notSeen(facet) {
  return facet.state === "unseen" ? facet.why : void 0;
}

// src/collect/github/look/part.ts
function partIn(answer, { alias, question: question4, schema: schema6 }) {
  if (answer.state === "unseen") return unseen({ ...answer.why, what: question4.what });
  let { data, faults } = answer.value, fault = faults.find(({ path }) => path[0] === alias);
  if (fault !== void 0) return unseen(unseenOfFault(question4, fault));
  let parsed2 = schema6.safeParse(data[alias]);
  return parsed2.success ? seen(parsed2.data) : unseen({ what: question4.what, reason: "failed", detail: "POST /graphql did not tell it" });
}

// src/collect/github/runs.ts
var runSchema2 = object({
  id: number(),
  path: string(),
  event: string(),
  head_branch: string().nullish(),
  conclusion: string().nullish(),
  head_sha: string(),
  created_at: string(),
  html_url: string()
}), pageSchema2 = object({ total_count: number(), workflow_runs: array(runSchema2) });
async function runsOf(client, at) {
  let { owner, repo, defaultBranch: branch } = at, page2 = await client.read(
    "GET /repos/{owner}/{repo}/actions/runs",
    { owner, repo, branch, status: "success", per_page: 100, exclude_pull_requests: !0 },
    pageSchema2,
    { what: "the runs of the workflows", permission: "actions: read" }
  );
  if (page2.state === "unseen") return page2;
  let { total_count: total, workflow_runs: runs } = page2.value;
  return seen({
    branch,
    total,
    recent: runs.map((run) => ({
      id: run.id,
      workflow: run.path.replace(/@.*$/s, ""),
      // a run of another ref's file says so behind the path
      event: run.event,
      branch: run.head_branch ?? null,
      conclusion: run.conclusion ?? null,
      sha: run.head_sha,
      createdAt: run.created_at,
      url: run.html_url
    }))
  });
}

// src/collect/github/workflows.ts
var pageSchema3 = object({
  workflows: array(object({ path: string(), state: string(), created_at: string() }))
});
async function workflowsOf(client, { owner, repo }) {
  let page2 = await client.read(
    "GET /repos/{owner}/{repo}/actions/workflows",
    { owner, repo, per_page: 100 },
    pageSchema3,
    { what: "the states of the workflows", permission: "actions: read" }
  );
  if (page2.state === "unseen") return page2;
  let own = page2.value.workflows.filter(({ path }) => path.startsWith(".github/"));
  return seen(own.map(({ path, state, created_at: createdAt }) => ({ path, state, createdAt })));
}

// src/collect/github/settings.ts
var unaskedReview = unseen({
  what: "the reviews of the pull request",
  reason: "not-collected",
  detail: "no pull request is assessed here"
});
async function settingsOf(client, at) {
  let [branchRules, runs, artifacts, workflows] = await Promise.all([
    branchRulesOf(client, at),
    runsOf(client, at),
    artifactsOf(client, at),
    workflowsOf(client, at)
  ]), { looked, pullRequest } = at;
  return {
    branchRules,
    runs,
    artifacts,
    workflows,
    environments: partIn(looked, environmentsPart),
    deployments: partIn(looked, deploymentsPart),
    ownerErrors: partIn(looked, ownerErrorsPart),
    checks: partIn(looked, checksPart),
    review: pullRequest === void 0 ? unaskedReview : partIn(looked, reviewPart(pullRequest))
  };
}

// src/collect/github/attestations.ts
var pageSchema4 = object({ attestations: array(unknown()) }), question2 = { what: "the attestations of release assets", permission: "attestations: read" };
async function attestationsOf(client, { owner, repo }, releases, most) {
  if (releases.state === "unseen") return unseen({ ...releases.why, what: question2.what });
  let last = releases.value.find(({ publishedAt, assets }) => publishedAt !== null && assets.length > 0), told = (last?.assets ?? []).flatMap(({ name, digest }) => digest === null ? [] : [{ name, digest }]);
  if (told.length > 0 && most < 1)
    return unseen({ ...question2, reason: "too-large", detail: "the files took the requests that one run may make" });
  let found2 = [];
  for (let { name, digest } of told.slice(0, most)) {
    let page2 = await client.read("GET /repos/{owner}/{repo}/attestations/{digest}", { owner, repo, digest, per_page: 1 }, pageSchema4, question2);
    if (page2.state === "unseen" && page2.why.status !== 404) return page2;
    let attested = page2.state === "seen" && page2.value.attestations.length > 0;
    found2.push({ release: last?.tag ?? "", asset: name, digest, attested });
  }
  return seen(found2);
}

// src/collect/github/contributors.ts
var yearInMs = 365 * 24 * 60 * 60 * 1e3, question3 = { what: "who changed which files", permission: "contents: read" }, authorSchema = object({
  name: string().nullable(),
  email: string().nullable(),
  user: object({ login: string() }).nullable()
}), historySchema = object({
  pageInfo: object({ hasNextPage: boolean() }),
  nodes: array(object({ authors: object({ nodes: array(authorSchema.nullable()).nullable() }) }).nullable()).nullable()
}), answerSchema3 = object({ defaultBranchRef: object({ target: record(string(), historySchema) }) });
async function contributorsOf(client, { owner, repo, newestAt }, paths) {
  if (newestAt === void 0)
    return unseen({ ...question3, reason: "failed", detail: "the server does not tell when its branch last changed" });
  let since = new Date(Date.parse(newestAt) - yearInMs).toISOString();
  if (paths.length === 0) return seen({ since, paths: [] });
  let named = Object.fromEntries(paths.map((path, i) => [`p${i}`, path])), answer = await client.query(historiesQuery(paths.length), { owner, repo, since, ...named }, question3);
  if (answer.state === "unseen") return answer;
  let { data, faults } = answer.value, parsed2 = answerSchema3.safeParse(data.people);
  if (!parsed2.success || faults.length > 0)
    return unseen(unseenOfFault(question3, faults[0] ?? { type: "", message: "no history", path: [] }));
  let { target } = parsed2.data.defaultBranchRef, told = paths.map((path, i) => ({
    path,
    whole: isWhole(target[`h${i}`]),
    identities: identitiesIn(target[`h${i}`])
  })), persons = personsIn(told.flatMap(({ identities }) => identities));
  return seen({
    since,
    paths: told.map(({ path, whole, identities }) => {
      let people = identities.map(persons).filter(({ bot }) => !bot);
      return { path, whole, authors: [...new Set(people.map(({ key }) => opaqueKey(key)))].sort() };
    })
  });
}
function isWhole(history) {
  return history?.pageInfo.hasNextPage === !1;
}
function identitiesIn(history) {
  return (history?.nodes ?? []).flatMap((commit) => commit?.authors.nodes ?? []).flatMap((author) => {
    if (author === null) return [];
    let { name, email, user } = author;
    return [{ name: name ?? "", mail: user === null ? email ?? "" : `${user.login}@users.noreply.github.com` }];
  });
}
function historiesQuery(count) {
  let numbers = Array.from({ length: count }, (_, i) => i);
  return `query People($owner: String!, $repo: String!, $since: GitTimestamp!, ${numbers.map((i) => `$p${i}: String!`).join(", ")}) {
  people: repository(owner: $owner, name: $repo) { defaultBranchRef { target { ... on Commit {
    ${numbers.map((i) => `h${i}: history(first: 30, since: $since, path: $p${i}) { ...H }`).join(`
    `)}
  } } } }
}
fragment H on CommitHistoryConnection { pageInfo { hasNextPage } nodes { authors(first: 3) { nodes { name email user { login } } } } }`;
}

// src/collect/github/texts/blobs-by-graphql.ts
var blobSchema = object({
  oid: string(),
  isBinary: boolean().nullable(),
  isTruncated: boolean(),
  text: string().nullable()
});
async function blobsByGraphql(client, { owner, repo }, files) {
  let variables = Object.fromEntries(files.map(({ oid }, i) => [`o${i}`, oid])), answer = await client.query(blobsQuery(files.length), { owner, repo, ...variables }, contents);
  if (answer.state === "unseen") return answer;
  let parsed2 = object({ files: record(string(), unknown()) }).safeParse(answer.value.data);
  if (!parsed2.success) {
    let fault = answer.value.faults[0] ?? { type: "", message: "no files", path: [] };
    return unseen(unseenOfFault(contents, fault));
  }
  let found2 = /* @__PURE__ */ new Map();
  for (let value of Object.values(parsed2.data.files)) {
    let blob = blobSchema.safeParse(value);
    if (!blob.success || blob.data.isTruncated) continue;
    let { oid, isBinary, text } = blob.data;
    isBinary === !0 ? found2.set(oid, { reason: "failed", detail: "binary" }) : text !== null && found2.set(oid, Buffer.from(text, "utf8"));
  }
  return seen(found2);
}
function blobsQuery(count) {
  let numbers = Array.from({ length: count }, (_, i) => i);
  return `query Texts($owner: String!, $repo: String!, ${numbers.map((i) => `$o${i}: GitObjectID!`).join(", ")}) {
  files: repository(owner: $owner, name: $repo) {
    ${numbers.map((i) => `b${i}: object(oid: $o${i}) { ...T }`).join(`
    `)}
  }
}
fragment T on GitObject { ... on Blob { oid isBinary isTruncated text } }`;
}

// src/collect/github/texts/blob-by-rest.ts
var blobSchema2 = object({ content: string(), encoding: _enum(["base64", "utf-8"]) });
async function blobByRest(client, { owner, repo }, { oid, entry }) {
  let answer = await client.read("GET /repos/{owner}/{repo}/git/blobs/{oid}", { owner, repo, oid }, blobSchema2, { ...contents, what: entry.path });
  if (answer.state === "seen") {
    let { content, encoding } = answer.value;
    return Buffer.from(content, encoding === "base64" ? "base64" : "utf8");
  }
  let { what: _, ...why } = answer.why;
  return why;
}

// src/collect/github/texts.ts
var mostRequests = 20, mostSingle = 12, blobsInBatch = 250, bytesInBatch = 4 * 1024 * 1024, longestText = 512e3;
async function textsOf(client, at, files, most = mostRequests) {
  let contents2 = /* @__PURE__ */ new Map(), unique = [...new Map(files.map((file) => [file.oid, file])).values()], batches = batched(unique.filter(({ entry }) => entry.size < longestText)).slice(0, most), answers = await Promise.all(
    batches.map(async (batch) => [batch, await blobsByGraphql(client, at, batch)])
  ), unanswered = [];
  for (let [batch, answer] of answers)
    for (let file of batch) {
      let content = answer.state === "seen" ? answer.value.get(file.oid) : reasonOf(answer.why);
      content !== void 0 && contents2.set(file.oid, content), (content === void 0 || answer.state === "unseen" && answer.why.reason !== "rate-limited") && unanswered.push(file);
    }
  let long = unique.filter(({ entry }) => entry.size >= longestText);
  for (let file of [...long, ...unanswered].slice(0, Math.min(mostSingle, most - batches.length))) {
    let content = await blobByRest(client, at, file);
    if (contents2.set(file.oid, content), !(content instanceof Uint8Array) && content.reason === "rate-limited") break;
  }
  return ({ oid }) => contents2.get(oid) ?? beyond;
}
var beyond = {
  reason: "too-large",
  detail: "it is beyond the requests that the files of a repository may take"
};
function reasonOf({ reason, detail, permission }) {
  return {
    reason,
    ...detail === void 0 ? {} : { detail },
    ...permission === void 0 ? {} : { permission }
  };
}
function batched(files) {
  let batches = [], bytes = 0;
  for (let file of files) {
    let last = batches.at(-1);
    last === void 0 || last.length >= blobsInBatch || bytes + file.entry.size > bytesInBatch ? (batches.push([file]), bytes = file.entry.size) : (last.push(file), bytes += file.entry.size);
  }
  return batches;
}
function contentOfEntry(files, contentOf) {
  return ({ path }) => {
    let file = files.get(path), content = file === void 0 ? beyond : contentOf(file);
    return content instanceof Uint8Array ? content : { what: path, ...content };
  };
}

// src/collect/github/texts-and-activity.ts
var withoutLook = 14, mostAttestations = 2, firstTexts = 2;
async function textsAndActivity(client, at, { wanted, code: code2, allowance }) {
  let left = allowance.left(), count = partIn(at.looked, releaseCountPart), people = left > firstTexts, released = count.state === "seen" && count.value > 0, both = people && released && left > firstTexts + 1, [contentOf, contributors, releases] = await Promise.all([
    textsOf(
      client,
      at,
      wanted,
      Math.max(at.roots.size === 0 ? withoutLook : firstTexts, left - (people ? 1 : 0) - (both ? 1 : 0))
    ),
    people ? contributorsOf(client, at, code2) : usedUp("who changed which files"),
    both ? releasesOf(client, at) : withoutAsking(count)
  ]), attestations = await attestationsOf(client, at, releases, Math.min(mostAttestations, allowance.left()));
  return [contentOf, { contributors, releases, attestations }];
}
function withoutAsking(count) {
  return count.state === "unseen" ? count : count.value === 0 ? seen([]) : usedUp("the releases");
}
function usedUp(what) {
  return unseen({ what, reason: "too-large", detail: "the files took the requests that one run may make" });
}

// src/collect/github/tree/in-order-of-worth.ts
var automation = /^\.(github|circleci|gitlab|buildkite|azure[\w-]*|woodpecker|pipeline|semaphore|tekton|teamcity|aml|dvc)$|^(ci|workflows|pipelines?)$/i, bulk = /^(data(sets?|base)?|images?|img|assets?|media|static|samples?|docs?|node_modules|vendor|third_party|mlruns|wandb|outputs?|results?|logs?|artifacts?|checkpoints?|weights|annotations?|labels)$/i;
function inOrderOfWorth(folders) {
  return [...folders].sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1));
}
function rank(path) {
  return automation.test(path) ? 0 : bulk.test(path) ? 2 : 1;
}

// src/collect/github/tree.ts
var itemSchema = object({
  path: string(),
  mode: string(),
  type: string(),
  sha: string(),
  size: number().optional()
}), pageSchema5 = object({ truncated: boolean(), tree: array(itemSchema) }), mostRequests2 = 5;
async function treesOf(client, at) {
  let ask = asking(client, at), [head = "", ...others] = at.commits, first = await ask(head, !0);
  return first.state === "seen" && first.value.truncated ? completed(at, first.value.tree, ask) : [first, ...await Promise.all(others.map((commit) => ask(commit, !0)))].map((tree) => tree.state === "unseen" ? tree : seen({ files: inGitOrder(tree.value.tree), missing: tree.value.truncated ? [""] : [] }));
}
function asking(client, { owner, repo }) {
  let asked = /* @__PURE__ */ new Map();
  return (sha, deep) => {
    let key = `${sha} ${deep}`, before = asked.get(key);
    if (before !== void 0) return before;
    if (asked.size >= mostRequests2) return Promise.resolve(unseen({ what: "the list of files", reason: "too-large" }));
    let route = `GET /repos/{owner}/{repo}/git/trees/{sha}${deep ? "?recursive=1" : ""}`, answer = client.read(route, { owner, repo, sha }, pageSchema5, { ...contents, what: "the list of files" });
    return asked.set(key, answer), answer;
  };
}
async function completed(at, cut, ask) {
  let roots = await Promise.all(at.commits.map((commit) => rootOf(at, commit, ask))), known = wholeFolders(cut, roots[0]?.tree ?? []), lacking = /* @__PURE__ */ new Map();
  for (let folder of roots.flatMap((root) => root?.tree ?? []))
    folder.type === "tree" && !known.has(folder.sha) && lacking.set(folder.sha, folder);
  for (let { sha } of inOrderOfWorth([...lacking.values()])) {
    let inside = await ask(sha, !0);
    inside.state === "seen" && known.set(sha, inside.value);
  }
  return roots.map((root, i) => {
    let found2 = i === 0 ? cut : [];
    if (root === void 0) {
      let why = { ...contents, what: "the list of files", reason: "too-large" };
      return i === 0 ? seen({ files: inGitOrder(found2), missing: [""] }) : unseen(why);
    }
    let folders = root.tree.filter(({ type }) => type === "tree"), inside = folders.flatMap(
      ({ path, sha }) => (known.get(sha)?.tree ?? []).map((item) => ({ ...item, path: `${path}/${item.path}` }))
    ), open = folders.filter(({ sha }) => known.get(sha)?.truncated !== !1).map(({ path }) => path), missing2 = [...root.truncated ? [""] : [], ...open].sort();
    return seen({ files: inGitOrder([...found2, ...root.tree, ...inside]), missing: missing2 });
  });
}
async function rootOf({ roots }, commit, ask) {
  let told = roots.get(commit) ?? [];
  if (told.length > 0) return { truncated: !1, tree: [...told] };
  let root = await ask(commit, !1);
  return root.state === "seen" ? root.value : void 0;
}
function wholeFolders(cut, root) {
  let last = lastOfPrefix(cut), whole = root.filter(({ path, type }) => type === "tree" && last !== void 0 && `${path}/` < topOf(last)), byPath = new Map(whole.map(({ path, sha }) => [path, emptyFolder(sha)]));
  for (let item of cut) {
    let slash = item.path.indexOf("/");
    slash > 0 && byPath.get(item.path.slice(0, slash))?.tree.push({ ...item, path: item.path.slice(slash + 1) });
  }
  return new Map([...byPath.values()].map(({ sha, tree }) => [sha, { truncated: !1, tree }]));
}
function emptyFolder(sha) {
  return { sha, tree: [] };
}
function lastOfPrefix(cut) {
  let keys = cut.map(({ path, type }) => type === "tree" ? `${path}/` : path);
  return keys.every((key, i) => i === 0 || compareBytes(keys[i - 1] ?? "", key) <= 0) ? keys.at(-1) : void 0;
}
function topOf(key) {
  let slash = key.indexOf("/");
  return slash < 0 ? key : key.slice(0, slash + 1);
}
function inGitOrder(items) {
  let files = /* @__PURE__ */ new Map();
  for (let item of items) {
    if (item.type === "tree" || files.has(item.path)) continue;
    let { path, sha: oid, size = 0 } = item;
    files.set(path, { oid, entry: { path, size, kind: kindOf(item), oid } });
  }
  return [...files.values()].sort((a, b) => compareBytes(a.entry.path, b.entry.path));
}
function kindOf({ mode, type }) {
  return mode === "120000" ? "symlink" : type === "commit" || mode === "160000" ? "submodule" : "file";
}
function compareBytes(a, b) {
  return a === b ? 0 : !/[\uD800-\uDFFF]/.test(a + b) ? a < b ? -1 : 1 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

// src/collect/github/runs/with-edited.ts
function withEdited(runs, files, target) {
  if (runs.state === "unseen" || target === void 0 || files === target) return runs;
  let edited = [...files].filter(([path, { oid }]) => path.startsWith(".github/workflows/") && target.get(path)?.oid !== oid).map(([path]) => path);
  return edited.length === 0 ? runs : { state: "seen", value: { ...runs.value, edited } };
}

// src/collect/github/collect-github.ts
async function collectGithub(options) {
  let [snapshot] = await collectGithubAt(options, [options.ref ?? "HEAD"]);
  if (snapshot === void 0) throw new Error("a collection without a ref");
  return snapshot;
}
async function collectGithubAt(options, refs) {
  let allowance = allowanceOf(options.client, options.mostRequests);
  return snapshotsAt(options, await repositoryAt(options.client, options.repository, refs), { refs, allowance });
}
async function snapshotsAt(options, at, { refs, allowance, target }) {
  let { client } = options, [trees, settings] = await Promise.all([listedTrees(client, at), settingsOf(client, at)]), listed = trees.map((tree) => {
    let files = new Map(tree.files.map((file) => [file.entry.path, file])), entries = tree.files.map(({ entry }) => entry);
    return { tree, files, entries, selection: selectionOf(entries, options) };
  }), wanted = listed.flatMap(({ files, selection }) => selection.read.flatMap(({ path }) => files.get(path) ?? [])), code2 = tellingFiles(listed[0]?.entries ?? []), [contentOf, activity] = await textsAndActivity(client, at, { wanted, code: code2, allowance }), merged = listed[target === void 0 ? -1 : at.commits.indexOf(target)];
  return listed.map(({ tree, files, entries, selection }, i) => {
    let contents2 = contentsOf(entries, selection, contentOfEntry(files, contentOf)), { missing: missing2 } = tree;
    return deepFreeze({
      schema: "mlops-maturity/snapshot/v1",
      tool: options.tool,
      takenAt: options.now,
      repository: {
        name: at.name,
        commit: at.commits[i] ?? null,
        ref: refs[i] ?? "HEAD",
        defaultBranch: at.defaultBranch,
        source: "github"
      },
      facts: {
        tree: { state: "seen", value: missing2.length === 0 ? { entries } : { entries, missing: missing2 } },
        texts: contents2.texts,
        history: historyOf(),
        ...settings,
        ...activity,
        runs: withEdited(settings.runs, files, merged?.files),
        review: i === 0 ? settings.review : unaskedReview
      },
      notes: [...missingNotes(missing2), ...contents2.notes],
      usage: {
        requests: client.requests(),
        ...rateLeft(client),
        files: {
          listed: entries.length,
          read: Object.values(contents2.texts).filter((text) => text.state === "seen").length
        }
      }
    });
  });
}
async function listedTrees(client, at) {
  return (await treesOf(client, at)).map((tree) => {
    if (tree.state === "seen") return tree.value;
    let { detail, permission } = tree.why, needed = permission === void 0 ? "" : ` (needs ${permission})`;
    throw new UnreadableFault(`The files of ${at.name} could not be listed: ${detail ?? "no answer"}${needed}`);
  });
}
function rateLeft(client) {
  let rate = client.rateLimit();
  return rate === void 0 ? {} : { rateLimit: { remaining: rate.remaining, resetAt: new Date(rate.reset * 1e3).toISOString() } };
}
function missingNotes(missing2) {
  if (missing2.length === 0) return [];
  let some = missing2.slice(0, 5).map((path) => path === "" ? "the root" : path), more = missing2.length > some.length ? ` and ${missing2.length - some.length} more` : "";
  return [
    {
      severity: "warning",
      message: `The repository is too large to be listed at once. Folders not wholly listed: ${some.join(", ")}${more}; what may lie in them is unknown.`
    }
  ];
}

// src/collect/github/text-elsewhere.ts
var blobSchema3 = object({ text: string(), isTruncated: literal(!1) }), answerSchema4 = object({ repository: object({ object: blobSchema3 }) }), query = `query Elsewhere($owner: String!, $repo: String!, $at: String!) {
  repository(owner: $owner, name: $repo) { object(expression: $at) { ... on Blob { text isTruncated } } }
}`;
async function textElsewhere(client, { repository, sha, path }) {
  let what = `${repository}/${path} at ${sha}`, question4 = { what, permission: `read access to ${repository}` }, [owner = "", repo = ""] = repository.split("/"), answer = await client.query(query, { owner, repo, at: `${sha}:${path}` }, question4);
  if (answer.state === "unseen") throw unreadable(what, answer.why.detail, question4.permission);
  let parsed2 = answerSchema4.safeParse(answer.value.data);
  if (parsed2.success) return parsed2.data.repository.object.text;
  let [fault] = answer.value.faults, why = fault === void 0 ? "there is no such file of text" : unseenOfFault(question4, fault).detail;
  throw unreadable(what, why, question4.permission);
}
function unreadable(what, why, permission) {
  return new UnreadableFault(`${what} cannot be read: ${why ?? "it does not answer"} (needs ${permission}).`);
}

// src/collect/read-snapshot.ts
import { readFile } from "node:fs/promises";

// src/model/hosted.ts
var environmentSchema = strictObject({
  name: string(),
  /** People and teams of whom one must approve; they are counted, never named. */
  reviewers: number().int().nonnegative(),
  preventsSelfReview: boolean(),
  waitMinutes: number().int().nonnegative(),
  /** Whether only some branches or tags may deploy to it. */
  branchesRestricted: boolean()
}), environmentsSchema = strictObject({
  total: number().int().nonnegative(),
  listed: array(environmentSchema).readonly()
}), deploymentSchema = strictObject({
  environment: string(),
  sha: string(),
  /** ISO 8601. */
  createdAt: string(),
  /** Its last status in lower case, `success` or `inactive` for one that a later one replaced; null before the first. */
  state: string().nullable(),
  /** The log of what deployed. */
  url: string().nullable()
}), deploymentsSchema = strictObject({
  /** Newest first; the last ones where there are more in all. */
  recent: array(deploymentSchema).readonly(),
  total: number().int().nonnegative()
}), assetSchema = strictObject({
  name: string(),
  size: number().int().nonnegative(),
  digest: string().nullable(),
  uploadedBy: _enum(["bot", "person"])
}), releaseSchema2 = strictObject({
  tag: string(),
  /** Its page. */
  url: string(),
  /** ISO 8601; null for what is not published. */
  publishedAt: string().nullable(),
  prerelease: boolean(),
  /** Whether tag and assets can be changed no more; null where the server does not tell. */
  immutable: boolean().nullable(),
  assets: array(assetSchema).readonly()
}), workflowStateSchema = strictObject({
  path: string(),
  /** `active`, `disabled_manually`, `disabled_inactivity` ... */
  state: string(),
  /** ISO 8601: since when GitHub knows it. */
  createdAt: string()
}), attestationSchema = strictObject({
  release: string(),
  asset: string(),
  digest: string(),
  /** Somebody attested the digest; that the attestation is genuine is for a verifier to say. */
  attested: boolean()
}), ownerErrorSchema = strictObject({
  path: string(),
  line: number().int().positive(),
  /** The line as it stood when GitHub read it. */
  source: string(),
  kind: string(),
  /** Where in the line, from 1. */
  column: number().int().positive()
}), contributorsSchema = strictObject({
  /** ISO 8601: changes before it are not counted. */
  since: string(),
  paths: array(
    strictObject({
      path: string(),
      /** Opaque keys, bots left out: equal keys are one person. */
      authors: array(string()).readonly(),
      /** Whether all changes of the time were seen. */
      whole: boolean()
    })
  ).readonly()
}), checkSchema = strictObject({
  sha: string(),
  name: string(),
  /** The app or account that reported it, `circleci-checks`; null where it is not told. */
  app: string().nullable(),
  /** `success`, `failure` ... in lower case. */
  conclusion: string(),
  url: string().nullable()
}), reviewedSchema = strictObject({
  number: number().int().positive(),
  /** `approved`, `changes_requested`, `review_required`; null where none is asked for. */
  decision: string().nullable(),
  approvals: number().int().nonnegative(),
  changesRequested: number().int().nonnegative()
}), hostedSchemas = {
  environments: environmentsSchema,
  deployments: deploymentsSchema,
  releases: array(releaseSchema2).readonly(),
  workflows: array(workflowStateSchema).readonly(),
  attestations: array(attestationSchema).readonly(),
  ownerErrors: array(ownerErrorSchema).readonly(),
  contributors: contributorsSchema,
  checks: array(checkSchema).readonly(),
  review: reviewedSchema
};

// src/model/snapshot.ts
var noteSchema = strictObject({
  severity: _enum(["info", "warning"]),
  message: string(),
  path: string().optional(),
  line: number().int().positive().optional(),
  /** What concerns the policy rather than the code: reports show it before everything else. */
  topic: _enum(["exception", "policy"]).optional()
}), fileEntrySchema = strictObject({
  path: string(),
  /** Bytes; 0 for submodules. */
  size: number().int().nonnegative(),
  kind: _enum(["file", "symlink", "submodule"]),
  /** The hash its content is stored under; absent where the file was read from disk. */
  oid: string().optional()
}), commitSchema3 = strictObject({
  sha: string(),
  /** ISO 8601, author date. */
  at: string(),
  /** An opaque author key (never shown): equal keys are one person. */
  author: string(),
  bot: boolean(),
  paths: array(string()).readonly()
}), branchRulesSchema = strictObject({
  branch: string(),
  /** Whether changes reach the branch only through pull requests. */
  pullRequestRequired: facetSchema(boolean()),
  /** Names of the status checks a change must pass. */
  requiredChecks: facetSchema(array(string()).readonly()),
  requiredReviews: facetSchema(number().int().nonnegative()),
  codeOwnerReview: facetSchema(boolean()),
  /** Whether changes wait in a queue and are tried together. */
  mergeQueue: facetSchema(boolean()).optional(),
  /** Whether somebody may go around the rules. */
  bypass: facetSchema(boolean()).optional(),
  /** Ids of the apps that must report a check, by its name, where the rules name one. */
  checkApps: record(string(), number().int()).optional()
}), runSchema3 = strictObject({
  id: number().int().optional(),
  /** Path of the workflow file that ran. */
  workflow: string(),
  /** What started it: `push`, `schedule`, `workflow_dispatch` ... */
  event: string(),
  branch: string().nullable(),
  /** `success`, `failure`, `cancelled` ...; null while it runs. */
  conclusion: string().nullable(),
  sha: string(),
  /** ISO 8601. */
  createdAt: string(),
  url: string()
}), runsSchema = strictObject({
  /** The default branch: runs of others are not asked for, nor such as did not succeed. */
  branch: string(),
  /** Newest first; the last ones where there are more in all. */
  recent: array(runSchema3).readonly(),
  total: number().int().nonnegative(),
  /** Workflow files of this commit that the target branch has not, or otherwise: runs so far were of another text. */
  edited: array(string()).readonly().optional()
}), artifactSchema2 = strictObject({
  name: string(),
  /** The run that made it and the commit that ran. */
  runId: number().int().nullable(),
  headSha: string().nullable(),
  branch: string().nullable(),
  expired: boolean(),
  /** ISO 8601. */
  createdAt: string().nullable(),
  sizeInBytes: number().int().nonnegative()
}), artifactsSchema = strictObject({
  /** Newest first; the last ones where there are more in all. */
  recent: array(artifactSchema2).readonly(),
  total: number().int().nonnegative()
}), treeSchema = strictObject({
  entries: array(fileEntrySchema).readonly(),
  /** Folders that are there, but whose files could not all be listed: what is not in `entries` may still lie in one of them. */
  missing: array(string()).readonly().optional()
}), rateLimitSchema = strictObject({ remaining: number(), resetAt: string() }), unasked = unaskedHosted("the snapshot was taken before this was asked"), snapshotSchema = strictObject({
  schema: literal("mlops-maturity/snapshot/v1"),
  tool: strictObject({ name: string(), version: string() }),
  /** ISO 8601: when it was taken. */
  takenAt: string(),
  repository: strictObject({
    /** `owner/repo` where known, else the path it was read from. */
    name: string(),
    commit: string().nullable(),
    ref: string(),
    defaultBranch: string().nullable(),
    /** Through what it was read. */
    source: _enum(["git", "github"])
  }),
  facts: strictObject({
    tree: facetSchema(treeSchema),
    /** Text of the files that were selected for reading, by path. A file of the tree that is missing here was outside the reading budget. */
    texts: record(string(), facetSchema(string())),
    history: facetSchema(array(commitSchema3).readonly()),
    branchRules: facetSchema(branchRulesSchema),
    runs: facetSchema(runsSchema),
    artifacts: facetSchema(artifactsSchema),
    environments: facetSchema(hostedSchemas.environments).default(unasked.environments),
    deployments: facetSchema(hostedSchemas.deployments).default(unasked.deployments),
    releases: facetSchema(hostedSchemas.releases).default(unasked.releases),
    workflows: facetSchema(hostedSchemas.workflows).default(unasked.workflows),
    attestations: facetSchema(hostedSchemas.attestations).default(unasked.attestations),
    ownerErrors: facetSchema(hostedSchemas.ownerErrors).default(unasked.ownerErrors),
    contributors: facetSchema(hostedSchemas.contributors).default(unasked.contributors),
    checks: facetSchema(hostedSchemas.checks).default(unasked.checks),
    review: facetSchema(hostedSchemas.review).default(unasked.review)
  }),
  notes: array(noteSchema).readonly(),
  usage: strictObject({
    requests: strictObject({ rest: number(), graphql: number() }),
    files: strictObject({ listed: number(), read: number() }),
    rateLimit: rateLimitSchema.optional()
  })
});

// src/collect/read-snapshot.ts
async function readSnapshot(path) {
  let text = await readFile(path, "utf8").catch((error) => {
    throw new UsageFault(`${path} could not be read: ${reasonOf2(error)}`);
  }), parsed2 = snapshotSchema.safeParse(parsedJson(path, text));
  if (parsed2.success) return deepFreeze(parsed2.data);
  let [issue] = parsed2.error.issues, place = issue === void 0 || issue.path.length === 0 ? "" : ` at ${issue.path.map(String).join(".")}`;
  throw new UsageFault(`${path} is not a snapshot${place}: ${(issue?.message ?? "it has another shape").slice(0, 200)}`);
}
function parsedJson(path, text) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new UsageFault(`${path} is not a snapshot: it is not JSON`);
  }
}
function reasonOf2(error) {
  let code2 = typeof error == "object" && error !== null && "code" in error ? error.code : void 0;
  return code2 === "ENOENT" ? "it does not exist" : String(code2 ?? error);
}

// node_modules/universal-user-agent/index.js
function getUserAgent() {
  return typeof navigator == "object" && "userAgent" in navigator ? navigator.userAgent : typeof process == "object" && process.version !== void 0 ? `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})` : "<environment undetectable>";
}

// node_modules/before-after-hook/lib/register.js
function register(state, name, method, options) {
  if (typeof method != "function")
    throw new Error("method for before hook must be a function");
  return options || (options = {}), Array.isArray(name) ? name.reverse().reduce((callback, name2) => register.bind(null, state, name2, callback, options), method)() : Promise.resolve().then(() => state.registry[name] ? state.registry[name].reduce((method2, registered) => registered.hook.bind(null, method2, options), method)() : method(options));
}

// node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name, hook2) {
  let orig = hook2;
  state.registry[name] || (state.registry[name] = []), kind === "before" && (hook2 = (method, options) => Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options))), kind === "after" && (hook2 = (method, options) => {
    let result;
    return Promise.resolve().then(method.bind(null, options)).then((result_) => (result = result_, orig(result, options))).then(() => result);
  }), kind === "error" && (hook2 = (method, options) => Promise.resolve().then(method.bind(null, options)).catch((error) => orig(error, options))), state.registry[name].push({
    hook: hook2,
    orig
  });
}

// node_modules/before-after-hook/lib/remove.js
function removeHook(state, name, method) {
  if (!state.registry[name])
    return;
  let index = state.registry[name].map((registered) => registered.orig).indexOf(method);
  index !== -1 && state.registry[name].splice(index, 1);
}

// node_modules/before-after-hook/index.js
var bind = Function.bind, bindable = bind.bind(bind);
function bindApi(hook2, state, name) {
  let removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook2.api = { remove: removeHookRef }, hook2.remove = removeHookRef, ["before", "error", "after", "wrap"].forEach((kind) => {
    let args = name ? [state, kind, name] : [state, kind];
    hook2[kind] = hook2.api[kind] = bindable(addHook, null).apply(null, args);
  });
}
function Singular() {
  let singularHookName = /* @__PURE__ */ Symbol("Singular"), singularHookState = {
    registry: {}
  }, singularHook = register.bind(null, singularHookState, singularHookName);
  return bindApi(singularHook, singularHookState, singularHookName), singularHook;
}
function Collection() {
  let state = {
    registry: {}
  }, hook2 = register.bind(null, state);
  return bindApi(hook2, state), hook2;
}
var before_after_hook_default = { Singular, Collection };

// node_modules/@octokit/endpoint/dist-bundle/index.js
var VERSION = "0.0.0-development", userAgent = `octokit-endpoint.js/${VERSION} ${getUserAgent()}`, DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};
function lowercaseKeys(object2) {
  return object2 ? Object.keys(object2).reduce((newObj, key) => (newObj[key.toLowerCase()] = object2[key], newObj), {}) : {};
}
function isPlainObject(value) {
  if (typeof value != "object" || value === null || Object.prototype.toString.call(value) !== "[object Object]") return !1;
  let proto = Object.getPrototypeOf(value);
  if (proto === null) return !0;
  let Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor == "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
  let result = Object.assign({}, defaults);
  return Object.keys(options).forEach((key) => {
    isPlainObject(options[key]) ? key in defaults ? result[key] = mergeDeep(defaults[key], options[key]) : Object.assign(result, { [key]: options[key] }) : Object.assign(result, { [key]: options[key] });
  }), result;
}
function removeUndefinedProperties(obj) {
  for (let key in obj)
    obj[key] === void 0 && delete obj[key];
  return obj;
}
function merge(defaults, route, options) {
  if (typeof route == "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else
    options = Object.assign({}, route);
  options.headers = lowercaseKeys(options.headers), removeUndefinedProperties(options), removeUndefinedProperties(options.headers);
  let mergedOptions = mergeDeep(defaults || {}, options);
  return options.url === "/graphql" && (defaults && defaults.mediaType.previews?.length && (mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
    (preview) => !mergedOptions.mediaType.previews.includes(preview)
  ).concat(mergedOptions.mediaType.previews)), mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""))), mergedOptions;
}
function addQueryParameters(url, parameters) {
  let separator = /\?/.test(url) ? "&" : "?", names = Object.keys(parameters);
  return names.length === 0 ? url : url + separator + names.map((name) => name === "q" ? "q=" + parameters.q.split("+").map(encodeURIComponent).join("+") : `${name}=${encodeURIComponent(parameters[name])}`).join("&");
}
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  let matches = url.match(urlVariableRegex);
  return matches ? matches.map(removeNonChars).reduce((a, b) => a.concat(b), []) : [];
}
function omit(object2, keysToOmit) {
  let result = { __proto__: null };
  for (let key of Object.keys(object2))
    keysToOmit.indexOf(key) === -1 && (result[key] = object2[key]);
  return result;
}
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    return /%[0-9A-Fa-f]/.test(part) || (part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]")), part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  return value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value), key ? encodeUnreserved(key) + "=" + value : value;
}
function isDefined(value) {
  return value != null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "")
    if (typeof value == "string" || typeof value == "number" || typeof value == "bigint" || typeof value == "boolean")
      value = value.toString(), modifier && modifier !== "*" && (value = value.substring(0, parseInt(modifier, 10))), result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    else if (modifier === "*")
      Array.isArray(value) ? value.filter(isDefined).forEach(function(value2) {
        result.push(
          encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
        );
      }) : Object.keys(value).forEach(function(k) {
        isDefined(value[k]) && result.push(encodeValue(operator, value[k], k));
      });
    else {
      let tmp = [];
      Array.isArray(value) ? value.filter(isDefined).forEach(function(value2) {
        tmp.push(encodeValue(operator, value2));
      }) : Object.keys(value).forEach(function(k) {
        isDefined(value[k]) && (tmp.push(encodeUnreserved(k)), tmp.push(encodeValue(operator, value[k].toString())));
      }), isKeyOperator(operator) ? result.push(encodeUnreserved(key) + "=" + tmp.join(",")) : tmp.length !== 0 && result.push(tmp.join(","));
    }
  else
    operator === ";" ? isDefined(value) && result.push(encodeUnreserved(key)) : value === "" && (operator === "&" || operator === "?") ? result.push(encodeUnreserved(key) + "=") : value === "" && result.push("");
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  return template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal2) {
      if (expression) {
        let operator = "", values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1 && (operator = expression.charAt(0), expression = expression.substr(1)), expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        }), operator && operator !== "+") {
          var separator = ",";
          return operator === "?" ? separator = "&" : operator !== "#" && (separator = operator), (values.length !== 0 ? operator : "") + values.join(separator);
        } else
          return values.join(",");
      } else
        return encodeReserved(literal2);
    }
  ), template === "/" ? template : template.replace(/\/$/, "");
}
function parse(options) {
  let method = options.method.toUpperCase(), url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}"), headers = Object.assign({}, options.headers), body, parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]), urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters), /^http/.test(url) || (url = options.baseUrl + url);
  let omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl"), remainingParameters = omit(parameters, omittedParameters);
  if (!/application\/octet-stream/i.test(headers.accept) && (options.mediaType.format && (headers.accept = headers.accept.split(/,/).map(
    (format) => format.replace(
      /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
      `application/vnd$1$2.${options.mediaType.format}`
    )
  ).join(",")), url.endsWith("/graphql") && options.mediaType.previews?.length)) {
    let previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
    headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
      let format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
      return `application/vnd.github.${preview}-preview${format}`;
    }).join(",");
  }
  return ["GET", "HEAD"].includes(method) ? url = addQueryParameters(url, remainingParameters) : "data" in remainingParameters ? body = remainingParameters.data : Object.keys(remainingParameters).length && (body = remainingParameters), !headers["content-type"] && typeof body < "u" && (headers["content-type"] = "application/json; charset=utf-8"), ["PATCH", "PUT"].includes(method) && typeof body > "u" && (body = ""), Object.assign(
    { method, url, headers },
    typeof body < "u" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}
function withDefaults(oldDefaults, newDefaults) {
  let DEFAULTS2 = merge(oldDefaults, newDefaults), endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}
var endpoint = withDefaults(null, DEFAULTS);

// node_modules/content-type/dist/index.js
var CHAR_MAP = new Uint8Array(256);
CHAR_MAP[9] |= 2;
CHAR_MAP[32] |= 2;
CHAR_MAP[59] |= 4;
CHAR_MAP[44] |= 8;
for (let code2 = 128; code2 <= 255; code2++)
  CHAR_MAP[code2] |= 1;
for (let char of "!#$%&'*+-.^_`|~")
  CHAR_MAP[char.charCodeAt(0)] |= 16;
for (let code2 = 48; code2 <= 57; code2++)
  CHAR_MAP[code2] |= 16;
for (let code2 = 65; code2 <= 90; code2++)
  CHAR_MAP[code2] |= 17;
for (let code2 = 97; code2 <= 122; code2++)
  CHAR_MAP[code2] |= 16;
var NullObject = /* @__PURE__ */ (() => {
  let C = function() {
  };
  return C.prototype = /* @__PURE__ */ Object.create(null), C;
})();
function parse2(header, options) {
  let stopFlags = 4 | (options?.comma === !0 ? 8 : 0), len = header.length, valueStart = options?.start ?? 0;
  for (; (CHAR_MAP[header.charCodeAt(valueStart)] & 2) !== 0; )
    valueStart++;
  let index = valueStart, typeFlags = 0, whitespace = -1, stop = options?.parameters === !1 ? 8 : 0;
  for (; index < len; ) {
    let code2 = header.charCodeAt(index), flags = CHAR_MAP[code2];
    if ((flags & stopFlags) !== 0) {
      stop |= flags & 8;
      break;
    }
    (flags & 2) !== 0 ? whitespace === -1 && (whitespace = index) : whitespace = -1, typeFlags |= code2 & 65280 | flags, index++;
  }
  let valueEnd = whitespace === -1 ? index : whitespace, value = header.slice(valueStart, valueEnd), type = (typeFlags & 65281) === 0 ? value : value.toLowerCase();
  return index === len || stop !== 0 ? { type, index, parameters: new NullObject() } : parseParameters(header, type, index, len, stopFlags);
}
function parseParameters(header, type, index, len, stopFlags) {
  let parameters = new NullObject();
  parameter: for (; index < len; ) {
    for (index++; (CHAR_MAP[header.charCodeAt(index)] & 2) !== 0; )
      index++;
    let keyStart = index, keyFlags = 0, keyWhitespace = -1;
    for (; index < len; ) {
      let code2 = header.charCodeAt(index), flags = CHAR_MAP[code2];
      if ((flags & stopFlags) !== 0) {
        if ((flags & 8) !== 0)
          break parameter;
        continue parameter;
      }
      if (code2 === 61) {
        let keyEnd = keyWhitespace === -1 ? index : keyWhitespace, value = header.slice(keyStart, keyEnd), key = (keyFlags & 65281) === 0 ? value : value.toLowerCase();
        for (index++; (CHAR_MAP[header.charCodeAt(index)] & 2) !== 0; )
          index++;
        if (index < len && header.charCodeAt(index) === 34) {
          let quotedStart = ++index, escaped = !1;
          for (; index < len; ) {
            let code3 = header.charCodeAt(index);
            if (code3 === 34) {
              parameters[key] === void 0 && (parameters[key] = escaped ? unescapeQuotedPairs(header, quotedStart, index) : header.slice(quotedStart, index)), index++;
              let stop2 = 0;
              for (; index < len; ) {
                let code4 = header.charCodeAt(index), flags2 = CHAR_MAP[code4];
                if ((flags2 & stopFlags) !== 0) {
                  stop2 = flags2 & 8;
                  break;
                }
                index++;
              }
              if (stop2 !== 0)
                break parameter;
              continue parameter;
            }
            if (code3 === 92 && index + 1 < len) {
              escaped = !0, index += 2;
              continue;
            }
            index++;
          }
          continue parameter;
        }
        let valueStart = index, stop = 0, valueWhitespace = -1;
        for (; index < len; ) {
          let code3 = header.charCodeAt(index), flags2 = CHAR_MAP[code3];
          if ((flags2 & stopFlags) !== 0) {
            stop = flags2 & 8;
            break;
          }
          (flags2 & 2) !== 0 ? valueWhitespace === -1 && (valueWhitespace = index) : valueWhitespace = -1, index++;
        }
        if (parameters[key] === void 0) {
          let valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
          parameters[key] = header.slice(valueStart, valueEnd);
        }
        if (stop !== 0)
          break parameter;
        continue parameter;
      }
      (flags & 2) !== 0 ? keyWhitespace === -1 && (keyWhitespace = index) : keyWhitespace = -1, keyFlags |= code2 & 65280 | flags, index++;
    }
  }
  return { type, index, parameters };
}
function unescapeQuotedPairs(str, start, end) {
  let result = "";
  for (let index = start; index < end; index++)
    str.charCodeAt(index) === 92 && (result += str.slice(start, index), start = ++index);
  return result + str.slice(start, end);
}

// node_modules/json-with-bigint/json-with-bigint.js
var JSONParse = JSON.parse, JSONStringify = JSON.stringify;

// node_modules/@octokit/request-error/dist-src/index.js
var RequestError = class extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause }), this.name = "HttpError", this.status = Number.parseInt(statusCode), Number.isNaN(this.status) && (this.status = 0);
    "response" in options && (this.response = options.response);
    let requestCopy = Object.assign({}, options.request);
    options.request.headers.authorization && (requestCopy.headers = Object.assign({}, options.request.headers, {
      authorization: options.request.headers.authorization.replace(
        /(?<! ) .*$/,
        " [REDACTED]"
      )
    })), requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]"), this.request = requestCopy;
  }
};

// node_modules/@octokit/request/dist-bundle/index.js
var VERSION2 = "10.0.16", defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${VERSION2} ${getUserAgent()}`
  }
};
function isPlainObject2(value) {
  if (typeof value != "object" || value === null || Object.prototype.toString.call(value) !== "[object Object]") return !1;
  let proto = Object.getPrototypeOf(value);
  if (proto === null) return !0;
  let Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor == "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
var noop = () => "";
async function fetchWrapper(requestOptions) {
  let fetch2 = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch2)
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  let log = requestOptions.request?.log || console, parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== !1, body = isPlainObject2(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body, requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  ), fetchResponse;
  try {
    fetchResponse = await fetch2(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError")
        throw error.status = 500, error;
      message = error.message, error.name === "TypeError" && "cause" in error && (error.cause instanceof Error ? message = error.cause.message : typeof error.cause == "string" && (message = error.cause));
    }
    let requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    throw requestError.cause = error, requestError;
  }
  let status = fetchResponse.status, url = fetchResponse.url, responseHeaders = {};
  for (let [key, value] of fetchResponse.headers)
    responseHeaders[key] = value;
  let octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    let matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/), deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205)
    return octokitResponse;
  if (requestOptions.method === "HEAD") {
    if (status < 400)
      return octokitResponse;
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304)
    throw octokitResponse.data = await getResponseData(fetchResponse), new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  if (status >= 400)
    throw octokitResponse.data = await getResponseData(fetchResponse), new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  return octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body, octokitResponse;
}
async function getResponseData(response) {
  let contentType = response.headers.get("content-type");
  if (!contentType)
    return response.text().catch(noop);
  let mimetype = parse2(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      return text = await response.text(), JSONParse(text);
    } catch {
      return text;
    }
  } else return mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream" ? response.text().catch(noop) : response.arrayBuffer().catch(
    /* v8 ignore next -- @preserve */
    () => new ArrayBuffer(0)
  );
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data == "string")
    return data;
  if (data instanceof ArrayBuffer)
    return "Unknown error";
  if (typeof data == "object" && data !== null && "message" in data) {
    let objectData = data, suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults2(oldEndpoint, newDefaults) {
  let endpoint2 = oldEndpoint.defaults(newDefaults);
  return Object.assign(function(route, parameters) {
    let endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook)
      return fetchWrapper(endpoint2.parse(endpointOptions));
    let request2 = (route2, parameters2) => fetchWrapper(
      endpoint2.parse(endpoint2.merge(route2, parameters2))
    );
    return Object.assign(request2, {
      endpoint: endpoint2,
      defaults: withDefaults2.bind(null, endpoint2)
    }), endpointOptions.request.hook(request2, endpointOptions);
  }, {
    endpoint: endpoint2,
    defaults: withDefaults2.bind(null, endpoint2)
  });
}
var request = withDefaults2(endpoint, defaults_default);

// node_modules/@octokit/graphql/dist-bundle/index.js
var VERSION3 = "0.0.0-development";
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join(`
`);
}
var GraphqlResponseError = class extends Error {
  constructor(request2, headers, response) {
    super(_buildMessageForResponseErrors(response)), this.request = request2, this.headers = headers, this.response = response, this.errors = response.errors, this.data = response.data, Error.captureStackTrace && Error.captureStackTrace(this, this.constructor);
  }
  request;
  headers;
  response;
  name = "GraphqlResponseError";
  errors;
  data;
}, NON_VARIABLE_OPTIONS = [
  "method",
  "baseUrl",
  "url",
  "headers",
  "request",
  "query",
  "mediaType",
  "operationName"
], FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"], GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query2, options) {
  if (options) {
    if (typeof query2 == "string" && "query" in options)
      return Promise.reject(
        new Error('[@octokit/graphql] "query" cannot be used as variable name')
      );
    for (let key in options)
      if (FORBIDDEN_VARIABLE_OPTIONS.includes(key))
        return Promise.reject(
          new Error(
            `[@octokit/graphql] "${key}" cannot be used as variable name`
          )
        );
  }
  let parsedOptions = typeof query2 == "string" ? Object.assign({ query: query2 }, options) : query2, requestOptions = Object.keys(
    parsedOptions
  ).reduce((result, key) => NON_VARIABLE_OPTIONS.includes(key) ? (result[key] = parsedOptions[key], result) : (result.variables || (result.variables = {}), result.variables[key] = parsedOptions[key], result), {}), baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  return GHES_V3_SUFFIX_REGEX.test(baseUrl) && (requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql")), request2(requestOptions).then((response) => {
    if (response.data.errors) {
      let headers = {};
      for (let key of Object.keys(response.headers))
        headers[key] = response.headers[key];
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}
function withDefaults3(request2, newDefaults) {
  let newRequest = request2.defaults(newDefaults);
  return Object.assign((query2, options) => graphql(newRequest, query2, options), {
    defaults: withDefaults3.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}
var graphql2 = withDefaults3(request, {
  headers: {
    "user-agent": `octokit-graphql.js/${VERSION3} ${getUserAgent()}`
  },
  method: "POST",
  url: "/graphql"
});
function withCustomRequest(customRequest) {
  return withDefaults3(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}

// node_modules/@octokit/auth-token/dist-bundle/index.js
var b64url = "(?:[a-zA-Z0-9_-]+)", sep = "\\.", jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`), isJWT = jwtRE.test.bind(jwtRE);
async function auth(token) {
  let isApp = isJWT(token), isInstallation = token.startsWith("v1.") || token.startsWith("ghs_"), isUserToServer = token.startsWith("ghu_");
  return {
    type: "token",
    token,
    tokenType: isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth"
  };
}
function withAuthorizationPrefix(token) {
  return token.split(/\./).length === 3 ? `bearer ${token}` : `token ${token}`;
}
async function hook(token, request2, route, parameters) {
  let endpoint2 = request2.endpoint.merge(
    route,
    parameters
  );
  return endpoint2.headers.authorization = withAuthorizationPrefix(token), request2(endpoint2);
}
var createTokenAuth = function(token) {
  if (!token)
    throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
  if (typeof token != "string")
    throw new Error(
      "[@octokit/auth-token] Token passed to createTokenAuth is not a string"
    );
  return token = token.replace(/^(token|bearer) +/i, ""), Object.assign(auth.bind(null, token), {
    hook: hook.bind(null, token)
  });
};

// node_modules/@octokit/core/dist-src/version.js
var VERSION4 = "7.0.8";

// node_modules/@octokit/core/dist-src/index.js
var noop2 = () => {
}, consoleWarn = console.warn.bind(console), consoleError = console.error.bind(console);
function createLogger(logger = {}) {
  return typeof logger.debug != "function" && (logger.debug = noop2), typeof logger.info != "function" && (logger.info = noop2), typeof logger.warn != "function" && (logger.warn = consoleWarn), typeof logger.error != "function" && (logger.error = consoleError), logger;
}
var userAgentTrail = `octokit-core.js/${VERSION4} ${getUserAgent()}`, Octokit = class {
  static VERSION = VERSION4;
  static defaults(defaults) {
    return class extends this {
      constructor(...args) {
        let options = args[0] || {};
        if (typeof defaults == "function") {
          super(defaults(options));
          return;
        }
        super(
          Object.assign(
            {},
            defaults,
            options,
            options.userAgent && defaults.userAgent ? {
              userAgent: `${options.userAgent} ${defaults.userAgent}`
            } : null
          )
        );
      }
    };
  }
  static plugins = [];
  /**
   * Attach a plugin (or many) to your Octokit instance.
   *
   * @example
   * const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
   */
  static plugin(...newPlugins) {
    let currentPlugins = this.plugins;
    return class extends this {
      static plugins = currentPlugins.concat(
        newPlugins.filter((plugin) => !currentPlugins.includes(plugin))
      );
    };
  }
  constructor(options = {}) {
    let hook2 = new before_after_hook_default.Collection(), requestDefaults = {
      baseUrl: request.endpoint.DEFAULTS.baseUrl,
      headers: {},
      request: Object.assign({}, options.request, {
        // @ts-ignore internal usage only, no need to type
        hook: hook2.bind(null, "request")
      }),
      mediaType: {
        previews: [],
        format: ""
      }
    };
    if (requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail, options.baseUrl && (requestDefaults.baseUrl = options.baseUrl), options.previews && (requestDefaults.mediaType.previews = options.previews), options.timeZone && (requestDefaults.headers["time-zone"] = options.timeZone), this.request = request.defaults(requestDefaults), this.graphql = withCustomRequest(this.request).defaults(requestDefaults), this.log = createLogger(options.log), this.hook = hook2, options.authStrategy) {
      let { authStrategy, ...otherOptions } = options, auth2 = authStrategy(
        Object.assign(
          {
            request: this.request,
            log: this.log,
            // we pass the current octokit instance as well as its constructor options
            // to allow for authentication strategies that return a new octokit instance
            // that shares the same internal state as the current one. The original
            // requirement for this was the "event-octokit" authentication strategy
            // of https://github.com/probot/octokit-auth-probot.
            octokit: this,
            octokitOptions: otherOptions
          },
          options.auth
        )
      );
      hook2.wrap("request", auth2.hook), this.auth = auth2;
    } else if (!options.auth)
      this.auth = async () => ({
        type: "unauthenticated"
      });
    else {
      let auth2 = createTokenAuth(options.auth);
      hook2.wrap("request", auth2.hook), this.auth = auth2;
    }
    let classConstructor = this.constructor;
    for (let i = 0; i < classConstructor.plugins.length; ++i)
      Object.assign(this, classConstructor.plugins[i](this, options));
  }
  // assigned during constructor
  request;
  graphql;
  log;
  hook;
  // TODO: type `octokit.auth` based on passed options.authStrategy
  auth;
};

// src/collect/github/client/whole-answers.ts
var errorSchema3 = object({
  name: string(),
  message: string(),
  cause: object({ message: string().min(1) }).optional().catch(void 0)
}), patienceWith = 3e4;
function wholeAnswers(fetch2, count, patience = patienceWith) {
  return async (url, { method, headers, body }) => {
    count(url);
    try {
      let answer = await fetch2(url, {
        ...method === void 0 ? {} : { method },
        ...headers === void 0 ? {} : { headers },
        ...typeof body == "string" ? { body } : {},
        signal: AbortSignal.timeout(patience)
      }), text = await answer.text(), hasBody = ![204, 205, 304].includes(answer.status);
      return new Response(hasBody ? text : null, { status: answer.status, headers: plainHeaders(answer.headers) });
    } catch (error) {
      throw new Error(whyNone(error, patience), { cause: error });
    }
  };
}
function whyNone(error, patience) {
  let parsed2 = errorSchema3.safeParse(error);
  if (!parsed2.success) return "unknown";
  let { name, message, cause } = parsed2.data;
  return name === "TimeoutError" || name === "AbortError" ? `nothing came within ${patience / 1e3} s` : cause?.message ?? message;
}
function plainHeaders(headers) {
  return [...headers].filter(([name]) => !/^(content-encoding|content-length|transfer-encoding)$/i.test(name)).map(([name, value]) => /^content-type$/i.test(name) ? [name, /\bjson\b/i.test(value) ? "application/json; charset=utf-8" : "text/plain; charset=utf-8"] : [name, value]);
}

// src/collect/github/github-client.ts
var apiVersion = "2022-11-28";
function githubClient(options) {
  let apiUrl = checkedUrl(options.apiUrl), count = { rest: 0, graphql: 0 }, rate, graphqlUrl = graphqlUrlOf(apiUrl), octokit = new Octokit({
    auth: options.token,
    baseUrl: apiUrl,
    userAgent: options.userAgent,
    log: { debug() {
    }, info() {
    }, warn() {
    }, error() {
    } },
    request: {
      fetch: wholeAnswers(options.fetch ?? fetch, (url) => {
        count[url === graphqlUrl ? "graphql" : "rest"] += 1;
      })
    }
  }), within = limits(options.clock ?? realClock, options.waiting);
  octokit.hook.wrap("request", (next, request2) => within(() => next(request2), request2));
  let headers = { accept: "application/vnd.github+json", "x-github-api-version": apiVersion };
  async function send(route, parameters) {
    let answer = await octokit.request(route, { ...parameters, headers });
    return route.startsWith("POST http") || (rate = rateIn(answer.headers) ?? rate), answer;
  }
  return {
    send,
    async read(route, parameters, schema6, question4) {
      let endpoint2 = endpointOf(route, parameters);
      try {
        let { data } = await send(route, parameters), parsed2 = schema6.safeParse(data);
        return parsed2.success ? seen(parsed2.data) : unseen(malformed(question4, endpoint2));
      } catch (error) {
        return unseen(unseenOf(question4, endpoint2, error));
      }
    },
    async query(query2, variables, question4) {
      try {
        let { data } = await send(`POST ${graphqlUrl}`, { query: query2, variables });
        return graphqlAnswerOf(data, question4);
      } catch (error) {
        return unseen(unseenOf(question4, "POST /graphql", error));
      }
    },
    requests: () => ({ ...count }),
    rateLimit: () => rate
  };
}
function rateIn(headers) {
  let remaining = Number(headers["x-ratelimit-remaining"]), reset = Number(headers["x-ratelimit-reset"]);
  return Number.isFinite(remaining) && Number.isFinite(reset) ? { remaining, reset } : void 0;
}
function checkedUrl(text) {
  if (!URL.canParse(text)) throw new UsageFault(`The API address ${JSON.stringify(text)} is no URL.`);
  let url = new URL(text), local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && local))
    throw new UsageFault(`The API address ${text} must start with https://: a token is sent there.`);
  return text.replace(/\/+$/, "");
}
function endpointOf(route, parameters) {
  return route.replaceAll(/\{(\w{1,40})\}/g, (whole, name) => {
    let value = parameters[name];
    return typeof value == "string" || typeof value == "number" ? String(value) : whole;
  });
}

// src/collect/github/global-proxy.ts
function proxyIn(env) {
  return [env.https_proxy, env.HTTPS_PROXY].find((url) => url !== void 0 && url !== "");
}
async function useGlobalProxy(env) {
  if (proxyIn(env) === void 0) return !0;
  let { setGlobalProxyFromEnv } = await import("node:http");
  return typeof setGlobalProxyFromEnv != "function" ? !1 : (setGlobalProxyFromEnv(env), !0);
}

// src/collect/github/proxied-fetch.ts
async function proxiedFetch(env, url) {
  let proxy = proxyIn(env);
  if (proxy === void 0 || await useGlobalProxy(env) || isDirect(env, url)) return fetch;
  let undici = await import("./undici.js"), dispatcher = new undici.ProxyAgent(proxy);
  return (address, init) => undici.fetch(address, { ...init, dispatcher });
}
function isDirect(env, url) {
  let { hostname, port } = new URL(url);
  return (env.no_proxy ?? env.NO_PROXY ?? "").split(/[\s,]+/).filter((entry) => entry !== "").some((entry) => {
    if (entry === "*") return !0;
    let [, host = "", onPort] = /^([^:]{1,255})(?::(\d{1,5}))?$/.exec(entry.toLowerCase()) ?? [];
    if (onPort !== void 0 && onPort !== (port === "" ? "443" : port)) return !1;
    let domain = host.replace(/^\*?\./, "");
    return domain !== "" && (hostname === domain || hostname.endsWith(`.${domain}`));
  });
}

// src/cli/client-for.ts
async function clientFor(target, world, tool) {
  let apiUrl = world.env.GITHUB_API_URL || "https://api.github.com", token = world.env.GITHUB_TOKEN || world.env.GH_TOKEN;
  if (token === void 0 || token === "")
    throw new UnreadableFault(
      `There is no ${target} on this machine; to read it from ${new URL(apiUrl).host}, set GITHUB_TOKEN or GH_TOKEN.`
    );
  return githubClient({
    token,
    apiUrl,
    userAgent: `${tool.name}/${tool.version}`,
    fetch: await proxiedFetch(world.env, apiUrl)
  });
}

// src/advise/rollup.ts
var columns = [
  ["Repository", "repository"],
  ["Project", "project"],
  ["Level", "level"],
  ["Verified", "verified"],
  ["Target", "target"],
  ["Gate", "gate"],
  ["Held back by", "heldBackBy"],
  ["Waived or attested", "exceptions"],
  ["Model", "model"],
  ["Commit", "commit"]
];
function rollup(assessments, format) {
  let rows = ranked(assessments).map(rowOf);
  return format === "html" ? page(summary(assessments), rows) : table(summary(assessments), rows);
}
function table(sentence, rows) {
  let lines = [
    markdownOf`${sentence}`,
    markdownOf``,
    markdownOf`| ${joinMarkdown(
      columns.map(([title]) => markdownOf`${title}`),
      " | "
    )} |`,
    markdownOf`|${joinMarkdown(
      columns.map(() => markdownOf` --- |`),
      ""
    )}`,
    ...rows.map(
      (row) => markdownOf`| ${joinMarkdown(
        columns.map(([, key]) => markdownOf`${row[key]}`),
        " | "
      )} |`
    )
  ];
  return `${joinMarkdown(lines).markdown}
`;
}
function page(sentence, rows) {
  let head = joinHtml(columns.map(([title]) => htmlOf`<th scope="col">${title}</th>`)), body = joinHtml(
    rows.map((row) => htmlOf`<tr>${columns.map(([, key]) => htmlOf`<td>${row[key]}</td>`)}</tr>`),
    `
`
  );
  return htmlOf`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>MLOps maturity</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color: #1f2328; background: #fff }
table { border-collapse: collapse }
th, td { border: 1px solid #d0d7de; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top }
thead th { background: #f6f8fa; position: sticky; top: 0 }
@media (prefers-color-scheme: dark) {
  body { color: #e6edf3; background: #0d1117 }
  th, td { border-color: #30363d }
  thead th { background: #161b22 }
}
</style>
</head>
<body>
<h1>MLOps maturity</h1>
<p>${sentence}</p>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>
</body>
</html>
`.html;
}
function ranked(assessments) {
  return [...assessments].sort(
    (a, b) => Number(b.applicable) - Number(a.applicable) || a.level.effective - b.level.effective || compare(a.repository.name, b.repository.name) || compare(a.project.path, b.project.path)
  );
}
function compare(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}
function rowOf(assessment) {
  let { repository, project, level, model, gate, criteria, applicable, applicability } = assessment, held = applicable ? level.heldBackBy.join(", ") : "", exceptions = criteria.filter((one) => one.status === "waived" || one.status === "attested");
  return {
    repository: repository.name,
    project: project.path === "." || project.path === "" ? "" : project.name,
    level: applicable ? `${level.effective} ${level.name}` : `not applicable (${applicability.kind})`,
    verified: applicable ? String(level.verified) : "",
    target: assessment.target === null ? "" : String(assessment.target),
    gate: gate.outcome === "none" ? "" : gate.outcome,
    heldBackBy: held,
    exceptions: exceptions.map((one) => `${one.id} (${one.status} until ${untilOf(one)})`).join(", "),
    model: `${model.id}@${model.version}`,
    commit: repository.commit?.slice(0, 7) ?? ""
  };
}
function untilOf({ waiver, attestation }) {
  return waiver?.until ?? attestation?.until ?? "an unknown day";
}
function summary(assessments) {
  let applicable = assessments.filter((one) => one.applicable), counts = [...new Set(applicable.map((one) => one.level.effective))].sort((a, b) => a - b).map(
    (level) => `level ${level}: ${applicable.filter((one) => one.level.effective === level).length}`
  ), others = assessments.length - applicable.length;
  return `${[`Projects: ${assessments.length}`, ...counts, ...others > 0 ? [`not applicable: ${others}`] : []].join("; ")}.`;
}

// src/model/assessment.ts
var shownEvidenceSchema = strictObject({
  note: string(),
  strength: _enum(strengths),
  path: string().optional(),
  line: number().int().positive().optional(),
  via: array(string()).readonly().optional(),
  url: string().optional()
}), levelNumber = number().int().min(0), verdictSchema = strictObject({
  id: string(),
  level: levelNumber,
  dimension: _enum(dimensions),
  required: boolean(),
  /** It came into the model after the date the config pins: shown, and never in the way. */
  advisory: boolean().optional(),
  title: string(),
  /** What is missing, in a sentence; for the gap list. */
  gap: string(),
  status: _enum(statuses),
  /** The strongest evidence it rests on. */
  strength: _enum(strengths).optional(),
  /** The near miss: what is there and what is lacking. */
  partial: string().optional(),
  /** Why it does not apply. */
  because: string().optional(),
  evidence: array(shownEvidenceSchema).readonly(),
  unseen: array(unseenSchema).readonly(),
  waiver: strictObject({ reason: string(), owner: string(), until: string() }).optional(),
  attestation: strictObject({ statement: string(), owner: string(), evidence: string(), until: string() }).optional(),
  remedy: strictObject({
    effort: _enum(["low", "medium", "high"]),
    steps: string(),
    docs: string(),
    scaffold: boolean()
  })
}), levelsSchema = strictObject({
  verified: levelNumber.nullable(),
  effective: levelNumber.nullable(),
  possible: levelNumber.nullable()
}), countSchema = strictObject({ met: number(), of: number() }), automationSummarySchema = strictObject({
  system: _enum(systems),
  path: string(),
  name: string(),
  inactive: string().optional(),
  triggers: array(string()).readonly(),
  jobs: array(
    strictObject({
      id: string(),
      environment: string().optional(),
      activities: array(
        strictObject({
          kind: _enum(activityKinds),
          tool: string().optional(),
          note: string(),
          path: string(),
          line: number().optional(),
          via: array(string()).readonly(),
          tolerant: boolean().optional()
        })
      ).readonly()
    })
  ).readonly()
}), visibilitySchema = strictObject({
  unseen: array(strictObject({ ...unseenSchema.shape, criteria: array(string()).readonly() })).readonly(),
  permissions: record(string(), _enum(["read", "write"]))
}), modelSchema = strictObject({ id: string(), version: string(), title: string() }), projectSchema = strictObject({ name: string(), path: string() }), gateSchema = strictObject({
  outcome: _enum(["pass", "fail", "incomplete", "not-applicable", "none"]),
  mode: array(_enum(failOns)).readonly(),
  reasons: array(string()).readonly()
}), assessmentSchema = strictObject({
  schema: literal("mlops-maturity/assessment/v1"),
  tool: strictObject({ name: string(), version: string() }),
  model: modelSchema,
  repository: strictObject({ name: string(), commit: string().nullable(), ref: string() }),
  project: projectSchema,
  /** Only where a change is judged and there are several projects: whether it touches this one. What it does not touch is not gated. */
  touched: boolean().optional(),
  applicable: boolean(),
  applicability: strictObject({
    kind: _enum(kinds),
    because: string(),
    evidence: array(shownEvidenceSchema).readonly()
  }),
  level: strictObject({
    verified: levelNumber,
    effective: levelNumber,
    possible: levelNumber,
    /** The highest level with a met required criterion. */
    evidenced: levelNumber,
    name: string(),
    /** Required criteria that stand between the effective level and the next. */
    heldBackBy: array(string()).readonly()
  }),
  /** The model's ladder, for the reports. */
  ladder: array(strictObject({ level: levelNumber, name: string(), summary: string(), propose: string() })).readonly(),
  completion: record(string(), strictObject({ ...countSchema.shape, required: countSchema })),
  dimensions: record(_enum(dimensions), levelsSchema),
  target: levelNumber.nullable(),
  minimum: levelNumber.nullable(),
  gate: gateSchema,
  criteria: array(verdictSchema).readonly(),
  visibility: visibilitySchema.optional(),
  delta: strictObject({
    base: string(),
    level: strictObject({ from: levelNumber, to: levelNumber }),
    gained: array(string()).readonly(),
    lost: array(string()).readonly(),
    /** Where the change did it: `at` the head, or at the base what is no longer there. Not every change has a place. */
    causes: array(
      strictObject({
        criterion: string(),
        change: _enum(["gained", "lost"]),
        at: _enum(["head", "base"]),
        path: string(),
        line: number().int().positive().optional()
      })
    ).readonly().optional(),
    /** Files changed that decide how the change is gated: config, model, code owners, the workflow that runs the gate. */
    gateEdited: array(string()).readonly()
  }).optional(),
  /** What the config would mean that a pull request brings into a repository without one; it decides nothing yet. */
  proposed: discriminatedUnion("state", [
    strictObject({ path: string(), state: literal("faulty"), fault: string() }),
    strictObject({
      path: string(),
      state: literal("valid"),
      model: modelSchema,
      project: projectSchema,
      level: levelNumber,
      target: levelNumber.nullable(),
      minimum: levelNumber.nullable(),
      gate: gateSchema
    })
  ]).optional(),
  automation: array(automationSummarySchema).readonly(),
  notes: array(noteSchema).readonly(),
  usage: strictObject({
    requests: strictObject({ rest: number(), graphql: number() }),
    files: strictObject({ listed: number(), read: number() }),
    rateLimit: rateLimitSchema.optional(),
    ms: number()
  })
});

// src/cli/rollup.ts
var reportSchema = assessmentSchema.extend({ projects: array(assessmentSchema).optional() });
async function rollup2(line, world) {
  if (line.operands.length === 0)
    throw new UsageFault("rollup needs at least one assessment (a file of --format json).");
  let reports = await Promise.all(line.operands.map(async (path) => readReport(path, await world.readText(path))));
  return await say(rollup(reports.flat(), line.format === "html" ? "html" : "markdown"), line, world), exitCodes.passed;
}
function readReport(path, text) {
  let result = reportSchema.safeParse(parsed(path, text));
  if (!result.success) {
    let issue = result.error.issues[0];
    throw new UsageFault(
      `${path} is no assessment of this version: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}.`
    );
  }
  let { projects, ...own } = result.data;
  return projects ?? [own];
}
function parsed(path, text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageFault(`${path} is not valid JSON.`);
  }
}
export {
  clientFor,
  collectGithub,
  readSnapshot,
  rollup2 as rollup,
  textElsewhere
};
