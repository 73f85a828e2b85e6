#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  seen,
  unseen
} from "./chunk.js";

// src/collect/deep-freeze.ts
function deepFreeze(value) {
  return typeof value != "object" || value === null || Object.isFrozen(value) || (Object.freeze(value), Object.values(value).forEach(deepFreeze)), value;
}

// src/collect/secrets/looks-secret.ts
var placeholder = /example|placeholder|change|dummy|sample|your|insert|redact|todo|xxx|fake|test|mock|demo|default|passw|secret|token|api.?key|\.\.\.|\*\*|12345|none|null|undefined|[<>{}$]|%\(|%s/i, uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, reference = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/, variable = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/, location = /^(?:\.{0,2}\/|~|[a-z]{2,10}:)|\.[a-z]{2,5}$/i;
function looksSecret(value, password) {
  return /\s/.test(value) || placeholder.test(value) || reference.test(value) || variable.test(value) ? !1 : uuid.test(value) ? !0 : isWords(value) ? !1 : password ? isPassword(value) : isKey(value);
}
function isPassword(value) {
  let classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((one) => one.test(value));
  return value.length >= 8 && classes.length >= 2 && !location.test(value);
}
function isKey(value) {
  return value.length < 16 || !/^[\w+/=.~:-]+$/.test(value) || location.test(value) ? !1 : /\d/.test(value) && /[A-Za-z]/.test(value) && entropyOf(value) >= 3;
}
function isWords(value) {
  return value.split(/[-_./:]/).every((part) => /^(?:[A-Za-z]{0,20}|\d{1,4}|[A-Za-z]{1,8}\d{1,3}|v\d{1,4})$/.test(part));
}
function entropyOf(value) {
  let counts = /* @__PURE__ */ new Map();
  for (let character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - count / value.length * Math.log2(count / value.length), 0);
}

// src/collect/secrets/assigned-secrets.ts
var name = /(pass(?:word|wd|phrase)|pwd)|(?:secret|token)(?:[_-]?key)?|(?:api|access|account|private|client|encryption|signing|subscription|storage|master|auth|wandb|openai)[_-]?key|connection[_-]?string/gi, furthest = 700, quoted = /^(?:(?:\\?["'`])?\]?(?:[ \t]{0,4}:[ \t]{0,4}[A-Za-z.[\]| ]{1,40}(?==))?[ \t]{0,20}(?::=|=>|={1,2}|:)|\\?["'][ \t]{0,4},)[ \t]{0,20}[rbfu]{0,2}\\?(["'`])([^"'`\\\r\n]{6,512})\\?\1/i, bare = /^(?:[ \t]{0,20}(?:=|:[ \t])[ \t]{0,20}|[ \t]{1,4})([^\s"'`,;#&|<>(){}[\]$*]{6,512})(?=[\s"'`,;&|]|$)/, bareFiles = /\.(?:ya?ml|ini|cfg|conf|properties|sh|bash|zsh|ps1|bat|tfvars|env|md|rst|txt|toml)$|(?:^|\/)(?:\.env[^/]*|[^/]*dockerfile[^/]*|makefile)$/i, lockFiles = /(?:\.lock|-lock\.(?:json|ya?ml)|npm-shrinkwrap\.json)$/i;
function assignedSecrets(path, text) {
  if (lockFiles.test(path)) return [];
  let mayBeBare = bareFiles.test(path), spans = [];
  for (let match of text.matchAll(name)) {
    let after = match.index + match[0].length;
    if (/[\w-]/.test(text.charAt(after))) continue;
    let value = valueAfter(text.slice(after, after + furthest), mayBeBare, optionBefore(text, match.index));
    value === void 0 || !looksSecret(value.text, match[1] !== void 0) || spans.push({ start: after + value.offset, end: after + value.offset + value.text.length });
  }
  return spans;
}
function valueAfter(rest, mayBeBare, option) {
  let inQuotes = quoted.exec(rest);
  if (inQuotes?.[2] !== void 0) return { text: inQuotes[2], offset: inQuotes[0].lastIndexOf(inQuotes[2]) };
  let plain2 = mayBeBare ? bare.exec(rest) : null;
  if (plain2?.[1] !== void 0 && !(!option && !/[:=]/.test(plain2[0].slice(0, -plain2[1].length))))
    return { text: plain2[1], offset: plain2[0].lastIndexOf(plain2[1]) };
}
function optionBefore(text, at) {
  return /--[\w-]{0,30}$/.test(text.slice(Math.max(0, at - 32), at));
}

// src/collect/secrets/private-keys.ts
var begin = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
function privateKeys(text) {
  if (!text.includes("PRIVATE KEY")) return [];
  let spans = [], end = 0;
  for (let match of text.matchAll(begin)) {
    let start = match.index + match[0].length;
    if (start < end) continue;
    let inside = text.slice(start, start + 2e4), close = inside.indexOf("-----END"), body = close >= 0 ? inside.slice(0, close) : /^[\w+/=\s\\:,-]*/.exec(inside)?.[0] ?? "";
    for (let line of body.matchAll(/[^\r\n]{8,}/g))
      spans.push({ start: start + line.index, end: start + line.index + line[0].length });
    end = start + body.length;
  }
  return spans;
}

// src/collect/secrets/shaped-secrets.ts
var starts = /AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-|hooks\.slack\.com\/|sk-|hf_|AIza|GOCSPX-|(?:Account|SharedAccess)Key=|sig=|dapi|npm_|pypi-AgE|[rs]k_live_|SG\.|eyJ|earer |wandb|:\/\//g, shapes = [
  /(?:\bAKIA|\bASIA)[A-Z0-9]{16}\b/y,
  /gh[pousr]_[A-Za-z0-9]{30,255}/y,
  /github_pat_[A-Za-z0-9_]{40,255}/y,
  /glpat-[\w-]{20,100}/y,
  /xox[abeoprs]-[\w-]{10,200}/y,
  /(hooks\.slack\.com\/services\/)[A-Z0-9]{6,14}\/[A-Z0-9]{6,14}\/\w{16,40}/y,
  /\bsk-(?:[A-Za-z0-9]{32,64}\b|(?:proj|ant|or|svcacct|admin)-(?=[\w-]{0,200}\d)[\w-]{24,250})/y,
  /\bhf_[A-Za-z0-9]{30,60}\b/y,
  /\bAIza[\w-]{35}/y,
  /GOCSPX-[\w-]{20,60}/y,
  /((?:Account|SharedAccess)Key=)[A-Za-z0-9+/]{30,100}={0,2}/y,
  /(sig=)[A-Za-z0-9%+/]{30,120}={0,2}/y,
  /\bdapi[0-9a-f]{32}(?:-\d)?\b/y,
  /\bnpm_[A-Za-z0-9]{36}\b/y,
  /pypi-AgE[\w-]{50,300}/y,
  /[rs]k_live_[A-Za-z0-9]{16,120}/y,
  /\bSG\.[\w-]{20,24}\.[\w-]{40,50}/y,
  /\beyJ[\w-]{10,1000}\.eyJ[\w-]{10,4000}\.[\w-]{10,1000}/y,
  /(earer )(?=[^\s"']{0,200}\d)[\w.~+/-]{24,2000}=*/y,
  /(wandb[. ]login\W{1,4}(?:key\s?=\s?)?["'\\]{0,2})[0-9a-f]{40}\b/y,
  // A password in an address; not where it is a placeholder or the user's name again, as in local defaults.
  /(:\/\/([^\s:@/'"<>]{0,80}):)(?!(?:pass(?:word|wd)?|pwd|secret|token|[A-Z_]{3,40}|\2)@)[^\s@/'"<>${}*]{3,200}(?=@)/y
];
function shapedSecrets(text) {
  let spans = [];
  for (let { index } of text.matchAll(starts))
    for (let shape of shapes) {
      shape.lastIndex = index;
      let match = shape.exec(text);
      if (match !== null) {
        spans.push({ start: index + (match[1]?.length ?? 0), end: index + match[0].length });
        break;
      }
    }
  return spans;
}

// src/collect/mask-secrets.ts
var mask = "***";
function maskSecrets(path, text) {
  let spans = [...shapedSecrets(text), ...privateKeys(text), ...assignedSecrets(path, text)];
  if (spans.length === 0) return text;
  let parts = [], at = 0;
  for (let span of spans.sort((a, b) => a.start - b.start || b.end - a.end))
    span.start >= at && parts.push(text.slice(at, span.start), mask), at = Math.max(at, span.end);
  return [...parts, text.slice(at)].join("");
}

// src/collect/reading-kind.ts
var foreign = /(?:^|\/)(?:node_modules|bower_components|site-packages|vendor|third_party|\.venv|venv|\.tox|\.nox|__pycache__|\.ipynb_checkpoints|\.git|mlruns|mlartifacts|lightning_logs|catboost_info|\.terraform|wandb\/(?:run|offline-run|latest-run)[^/]{0,80})\//, ciFolder = /^\.(?:github|circleci|buildkite|gitlab|woodpecker|pipeline|semaphore|tekton|teamcity)\//, ci = /^(?:action|\.gitlab-ci.*|azure-pipelines?.*|bitbucket-pipelines|\.taskcluster|buildspec.*|cloudbuild.*|\.?appveyor|\.travis|\.drone|\.woodpecker)\.ya?ml$|^cloudbuild.*\.json$|jenkinsfile/i, automation = /^(?:gnu)?makefile|\.mk$|^\.?justfile$|\.just$|^\.?mise.*\.toml$|^(?:noxfile|tasks|dodo|conftest)\.py$|^(?:tox|pytest)\.ini$|^package\.json$|\.dvc$|^mlproject$|dockerfile|^containerfile|\.(?:tf|tfvars|hcl|bicep)$|^procfile$|^fly\.toml$|^codeowners$|^\.gitattributes$|^\.env|\.env$|^_targets\.r$|^(?:dvc|params|taskfile|(?:docker-)?compose.*|databricks|bundle|render|app|skaffold|chart|kustomization|\.pre-commit-config|_quarto|mlops-maturity)\.ya?ml$/i, manifest = /(?:requirements|constraints).*\.(?:txt|in)$|^(?:pyproject|pixi)\.toml$|^setup\.(?:py|cfg)$|^pipfile$|^(?:environment|conda|meta).*\.ya?ml$|^description$|^(?:runtime|packages)\.txt$|^\.python-version$/i, manifestFolder = /(?:^|\/)requirements\/[^/]*\.(?:txt|in)$/, lock = /^(?:uv|poetry|pdm|pixi|pipfile|renv|bun|yarn|dvc)\.lock$|conda-lock|^(?:package-lock|npm-shrinkwrap|manifest)\.json$|^pnpm-lock\.yaml$|^pylock.*\.toml$/i, leading = /^(?:readme|model_?card|data_?card|datasheet).*\.(?:md|rst|txt|qmd)$/i, record = /(?:supabase|mongo|firebase|firestore|prisma|database|predict|inference|feedback)[^/]*\.[cm]?[jt]sx?$/i, program = /^[a-z][\w-]*$|(?:^|\/)\.?(?:bin|scripts?|ci|tools?|hack|tasks?|dev|deploy)\/(?:[\w-]+\/)?[\w-]+$/, scriptTest = /[._-](?:test|spec)\.[cm]?[jt]sx?$/i, script = /\.[cm]?[jt]sx?$/i, testFolder = /(?:^|\/)(?:__tests__|tests?)\//, foreignTest = /_test\.go$|_(?:spec|test)\.rb$|\.bats$|(?:^|\/)src\/test\/.*\.(?:java|kt|scala|groovy)$|(?:^|\/)tests\/[^/]*\.rs$|(?:^|\/)test\/[^/]*\.jl$|tests?\.cs$|\.tests?(?:\.\w+)*\/.*\.cs$/i, ofExtension = new Map([
  ...each("sh bash zsh ps1 psm1 bat cmd groovy", { rank: 3, limit: "text" }),
  ...each("py pyw r rmd qmd", { rank: 4, limit: "text" }),
  ...each("yml yaml toml ini cfg conf properties runconfig", { rank: 5, limit: "text" }),
  ...each("ipynb", { rank: 6, limit: "notebook" }),
  ...each("md rst txt in proto pbtxt tpl j2 jinja jinja2", { rank: 7, limit: "small" }),
  ...each("json jsonc", { rank: 8, limit: "small" }),
  ...each("sql", { rank: 9, limit: "small" })
]);
function readingKindOf(path, infrastructure = []) {
  if (path.length > 1024) return;
  let name2 = path.slice(path.lastIndexOf("/") + 1);
  if (foreign.test(path)) return;
  if (ci.test(name2) || ciFolder.test(path) && /\.(?:ya?ml|kts)$/i.test(name2)) return { rank: 0, limit: "text" };
  if (lock.test(name2)) return { rank: 2, limit: "lock" };
  if (automation.test(name2) || path.endsWith(".dvc/config")) return { rank: 1, limit: "text" };
  if (manifest.test(name2) || manifestFolder.test(path)) return { rank: 2, limit: "text" };
  if (leading.test(name2)) return { rank: 3, limit: "text" };
  if (scriptTest.test(name2) || script.test(name2) && testFolder.test(path)) return { rank: 7, limit: "small" };
  if (foreignTest.test(path)) return { rank: 9, limit: "small" };
  if (record.test(name2)) return { rank: 7, limit: "small" };
  if (name2 === "MLmodel") return { rank: 5, limit: "small" };
  if (name2 === "train" || name2 === "serve") return { rank: 5, limit: "small" };
  if (/(?<!\.d)\.ts$/.test(name2) && infrastructure.some((folder) => path.startsWith(folder)))
    return { rank: 5, limit: "small" };
  if (program.test(path)) return { rank: 3, limit: "small" };
  let dot = name2.lastIndexOf(".");
  return dot < 0 ? void 0 : ofExtension.get(name2.slice(dot + 1).toLowerCase());
}
function each(extensions, kind) {
  return extensions.split(" ").map((extension) => [extension, kind]);
}

// src/collect/select-files.ts
var kib = 1024, mib = 1024 * kib, defaultBudget = {
  files: 4e3,
  bytes: 48 * mib,
  bytesOf: { text: 512 * kib, notebook: 4 * mib, lock: 2 * mib, small: 128 * kib }
};
function selectFiles(entries, budget = defaultBudget) {
  let read = [], skipped = [], bytes = 0;
  for (let { entry, limit } of inOrder(entries)) {
    let why = excessOf(entry, limit, { files: read.length, bytes }, budget);
    why === void 0 ? (read.push(entry), bytes += entry.size) : limit !== "small" && skipped.push({ entry, why: { what: entry.path, reason: "too-large", detail: why } });
  }
  return { read, skipped };
}
function inOrder(entries) {
  let infrastructure = entries.flatMap(
    ({ path }) => /(?:^|\/)cdk\.json$/.test(path) ? [path.slice(0, -8)] : []
  );
  return entries.flatMap((entry) => {
    let kind = entry.kind === "file" ? readingKindOf(entry.path, infrastructure) : void 0;
    return kind === void 0 ? [] : [{ entry, ...kind, depth: entry.path.split("/").length }];
  }).sort((a, b) => a.rank - b.rank || a.depth - b.depth || (a.entry.path < b.entry.path ? -1 : 1));
}
function excessOf(entry, limit, so, budget) {
  let most = budget.bytesOf[limit];
  if (entry.size > most) return `${entry.size} bytes, more than the ${most} that are read of such a file`;
  if (so.files >= budget.files) return `it is beyond the ${budget.files} files that are read of a repository`;
  if (so.bytes + entry.size > budget.bytes)
    return `it is beyond the ${budget.bytes} bytes that are read of a repository`;
}

// src/collect/text-of-bytes.ts
var decoder = new TextDecoder("utf-8"), sniffed = 8192, wide = [
  { mark: [255, 254], decoder: new TextDecoder("utf-16le") },
  { mark: [254, 255], decoder: new TextDecoder("utf-16be") }
], lfsPointer = "version https://git-lfs.github.com/spec/v1";
function textOfBytes(path, bytes) {
  let marked = wide.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== void 0) return seen(marked.decoder.decode(bytes));
  if (bytes.subarray(0, sniffed).includes(0)) return unseen({ what: path, reason: "failed", detail: "binary" });
  let text = decoder.decode(bytes);
  return text.startsWith(lfsPointer) ? unseen({ what: path, reason: "not-collected", detail: "its content is kept in Git LFS" }) : seen(text);
}

// src/collect/contents.ts
function selectionOf(entries, limits) {
  let { exclude, budget = defaultBudget } = limits;
  return selectFiles(exclude === void 0 ? entries : entries.filter((entry) => !exclude(entry.path)), budget);
}
function contentsOf(entries, selection, bytesOf) {
  let masked = [], read = selection.read.map((entry) => {
    let bytes = bytesOf(entry);
    if (!(bytes instanceof Uint8Array)) return [entry.path, unseen(bytes)];
    let text = textOfBytes(entry.path, bytes);
    if (text.state === "unseen") return [entry.path, text];
    let value = maskSecrets(entry.path, text.value);
    return value !== text.value && masked.push(entry.path), [entry.path, { state: "seen", value }];
  }), skipped = selection.skipped.map(({ entry, why }) => [entry.path, unseen(why)]);
  return {
    tree: { state: "seen", value: { entries } },
    texts: Object.fromEntries([...read, ...skipped]),
    notes: [...pathNotes(entries), ...skippedNotes(selection), ...maskedNotes(masked)]
  };
}
function unlistedContents(why) {
  return { tree: unseen(why), texts: {}, notes: [] };
}
function pathNotes(entries) {
  let odd = entries.filter((entry) => entry.path.includes("\uFFFD"));
  return countedNote(
    odd.map((entry) => entry.path),
    "info",
    "have a path that is not UTF-8; it is shown with replacement characters"
  );
}
function skippedNotes(selection) {
  let paths = selection.skipped.map(({ entry }) => entry.path);
  return countedNote(paths, "warning", "did not fit the reading budget; what depends on them is unknown");
}
function maskedNotes(paths) {
  return countedNote(paths, "warning", "hold what looks like a committed credential; it was masked");
}
function countedNote(paths, severity, what) {
  let [first] = paths;
  return first === void 0 ? [] : [{ severity, message: `Files that ${what}: ${paths.length}.`, path: first }];
}

// src/model/unasked-hosted.ts
function unaskedHosted(detail) {
  let unasked = (what) => unseen({ what, reason: "not-collected", detail });
  return {
    environments: unasked("the deployment environments"),
    deployments: unasked("the recorded deployments"),
    releases: unasked("the releases"),
    workflows: unasked("the states of the workflows"),
    attestations: unasked("the attestations of release assets"),
    ownerErrors: unasked("GitHub's reading of CODEOWNERS"),
    contributors: unasked("who changed which files"),
    checks: unasked("the checks of other services"),
    review: unasked("the reviews of the pull request")
  };
}

// src/collect/opaque-key.ts
import { createHash } from "node:crypto";
function opaqueKey(key) {
  return createHash("sha256").update(key).digest("hex").slice(0, 16);
}

// src/collect/persons-in.ts
var botName = /\[bot\]|(?:^|[\s._-])bot(?:$|[\s._-])|^(?:dependabot|renovate|github[ -]?actions?|pre-commit-ci|allcontributors|imgbot|snyk|greenkeeper|copilot|cursor(?: agent)?|bump-?version(?: action)?|azure ?pipelines?|gitlab[ -]ci|jenkins|travis(?: ci)?|circle ?ci)$/i, camelBot = /[a-z]Bot(?![a-z])/, botMail = /\[bot\]@|^(?:\d{1,12}\+)?(?:no-?reply|dependabot|renovate|github-actions?|actions?|bumpversion|copilot|cursoragent)@|[._+-]bot@|@github-actions/i, memberMail = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/i;
function personsIn(identities) {
  let leaders = /* @__PURE__ */ new Map();
  for (let identity of identities) {
    let mail = mailOf(identity);
    for (let sign of signsOf(identity)) unite(leaders, mail, sign);
  }
  return (identity) => ({ key: leaderOf(leaders, mailOf(identity)), bot: isBot(identity) });
}
function isBot({ name: name2, mail }) {
  let short = name2.trim().slice(0, 200);
  return botName.test(short) || camelBot.test(short) || botMail.test(mail.slice(0, 200));
}
function mailOf({ mail, name: name2 }) {
  let address = mail.trim().toLowerCase();
  return `@${address === "" ? name2.trim().toLowerCase() : address}`;
}
function signsOf({ name: name2, mail }) {
  let login = memberMail.exec(mail)?.[1], local = mail.split("@")[0] ?? "";
  return [
    /\s/.test(name2.trim()) || name2.trim().length >= 6 ? name2 : "",
    login ?? "",
    /[a-z][._-][a-z]/i.test(local) ? local : ""
  ].map(plain).filter((word) => word.length >= 5).map((word) => `~${word}`);
}
function plain(word) {
  return word.slice(0, 200).normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
function unite(leaders, one, other) {
  let [first, second] = [leaderOf(leaders, one), leaderOf(leaders, other)].sort();
  first === void 0 || second === void 0 || first === second || leaders.set(second, first);
}
function leaderOf(leaders, sign) {
  let leader = sign;
  for (let next = leaders.get(leader); next !== void 0; next = leaders.get(leader)) leader = next;
  return leader !== sign && leaders.set(sign, leader), leader;
}

export {
  unaskedHosted,
  deepFreeze,
  selectionOf,
  contentsOf,
  unlistedContents,
  opaqueKey,
  personsIn
};
