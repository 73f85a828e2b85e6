#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  UnreadableFault,
  UsageFault
} from "./chunk.js";

// src/config/command-line.ts
import { parseArgs } from "node:util";

// node_modules/fastest-levenshtein/esm/mod.js
var peq = new Uint32Array(65536), myers_32 = (a, b) => {
  let n = a.length, m = b.length, lst = 1 << n - 1, pv = -1, mv = 0, sc = n, i = n;
  for (; i--; )
    peq[a.charCodeAt(i)] |= 1 << i;
  for (i = 0; i < m; i++) {
    let eq = peq[b.charCodeAt(i)], xv = eq | mv;
    eq |= (eq & pv) + pv ^ pv, mv |= ~(eq | pv), pv &= eq, mv & lst && sc++, pv & lst && sc--, mv = mv << 1 | 1, pv = pv << 1 | ~(xv | mv), mv &= xv;
  }
  for (i = n; i--; )
    peq[a.charCodeAt(i)] = 0;
  return sc;
}, myers_x = (b, a) => {
  let n = a.length, m = b.length, mhc = [], phc = [], hsize = Math.ceil(n / 32), vsize = Math.ceil(m / 32);
  for (let i = 0; i < hsize; i++)
    phc[i] = -1, mhc[i] = 0;
  let j = 0;
  for (; j < vsize - 1; j++) {
    let mv2 = 0, pv2 = -1, start2 = j * 32, vlen2 = Math.min(32, m) + start2;
    for (let k = start2; k < vlen2; k++)
      peq[b.charCodeAt(k)] |= 1 << k;
    for (let i = 0; i < n; i++) {
      let eq = peq[a.charCodeAt(i)], pb = phc[i / 32 | 0] >>> i & 1, mb = mhc[i / 32 | 0] >>> i & 1, xv = eq | mv2, xh = ((eq | mb) & pv2) + pv2 ^ pv2 | eq | mb, ph = mv2 | ~(xh | pv2), mh = pv2 & xh;
      ph >>> 31 ^ pb && (phc[i / 32 | 0] ^= 1 << i), mh >>> 31 ^ mb && (mhc[i / 32 | 0] ^= 1 << i), ph = ph << 1 | pb, mh = mh << 1 | mb, pv2 = mh | ~(xv | ph), mv2 = ph & xv;
    }
    for (let k = start2; k < vlen2; k++)
      peq[b.charCodeAt(k)] = 0;
  }
  let mv = 0, pv = -1, start = j * 32, vlen = Math.min(32, m - start) + start;
  for (let k = start; k < vlen; k++)
    peq[b.charCodeAt(k)] |= 1 << k;
  let score = m;
  for (let i = 0; i < n; i++) {
    let eq = peq[a.charCodeAt(i)], pb = phc[i / 32 | 0] >>> i & 1, mb = mhc[i / 32 | 0] >>> i & 1, xv = eq | mv, xh = ((eq | mb) & pv) + pv ^ pv | eq | mb, ph = mv | ~(xh | pv), mh = pv & xh;
    score += ph >>> m - 1 & 1, score -= mh >>> m - 1 & 1, ph >>> 31 ^ pb && (phc[i / 32 | 0] ^= 1 << i), mh >>> 31 ^ mb && (mhc[i / 32 | 0] ^= 1 << i), ph = ph << 1 | pb, mh = mh << 1 | mb, pv = mh | ~(xv | ph), mv = ph & xv;
  }
  for (let k = start; k < vlen; k++)
    peq[b.charCodeAt(k)] = 0;
  return score;
}, distance = (a, b) => {
  if (a.length < b.length) {
    let tmp = b;
    b = a, a = tmp;
  }
  return b.length === 0 ? a.length : a.length <= 32 ? myers_32(a, b) : myers_x(a, b);
};

// src/config/nearest.ts
function nearest(name, valid) {
  let lower = name.toLowerCase(), best = valid.map((candidate) => ({ candidate, edits: distance(lower, candidate.toLowerCase()) })).sort((a, b) => a.edits - b.edits)[0];
  return best !== void 0 && best.edits <= Math.max(2, Math.floor(name.length / 3)) ? best.candidate : void 0;
}
function didYouMean(name, valid) {
  let meant = nearest(name, valid);
  return meant === void 0 ? "" : `; did you mean ${JSON.stringify(meant)}?`;
}

// src/config/command-line.ts
var verbs = {
  assess: "assess a work tree, a bare git directory or a snapshot (default: the current folder)",
  collect: "write the snapshot as JSON: all that was seen and what could not be, no verdicts",
  explain: "what a criterion asks, why, how it is looked for and how to close it",
  plan: "the shortest ordered list of gaps to a level",
  init: "assess, propose a target, write the config and the workflow that runs the action",
  scaffold: "write the missing workflow or file of a criterion, for the tools the repository uses",
  list: "criteria by level and dimension for a model",
  rollup: "many assessments (JSON files) as one table"
}, formats = ["text", "json", "markdown", "html", "sarif", "badge"], options = {
  ref: { type: "string" },
  config: { type: "string" },
  "no-config": { type: "boolean" },
  model: { type: "string" },
  target: { type: "string" },
  minimum: { type: "string" },
  to: { type: "string" },
  format: { type: "string" },
  output: { type: "string" },
  base: { type: "string" },
  strict: { type: "boolean" },
  "dry-run": { type: "boolean" },
  quiet: { type: "boolean" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" }
};
function commandLine(argv) {
  let { values, positionals } = parsed(argv), [first, ...rest] = positionals, color = values["no-color"] === !0 ? !1 : values.color, common = {
    operands: rest,
    ref: values.ref,
    base: values.base,
    config: values.config,
    noConfig: values["no-config"] ?? !1,
    model: values.model,
    target: level("target", values.target),
    minimum: level("minimum", values.minimum),
    to: level("to", values.to),
    format: formatOf(values.format),
    output: values.output,
    strict: values.strict ?? !1,
    dryRun: values["dry-run"] ?? !1,
    quiet: values.quiet ?? !1,
    color
  };
  if (values.version === !0) return { verb: "version", ...common };
  if (values.help === !0 || first === void 0 || first === "help") return { verb: "help", ...common };
  if (!isVerb(first))
    throw new UsageFault(
      `There is no verb ${JSON.stringify(first)}${didYouMean(first, Object.keys(verbs)) || "; see --help."}`
    );
  let most = mostOperands(first), extra = rest[most];
  if (extra !== void 0) throw new UsageFault(`${first} takes no further argument ${JSON.stringify(extra)}.`);
  return { verb: first, ...common };
}
function mostOperands(verb) {
  switch (verb) {
    case "rollup":
      return Number.POSITIVE_INFINITY;
    case "list":
      return 0;
    case "scaffold":
      return 2;
    case "assess":
    case "collect":
    case "explain":
    case "plan":
    case "init":
      return 1;
  }
}
function parsed(argv) {
  let known = Object.keys(options).map((name) => `--${name}`);
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: !0, strict: !0 });
  } catch (error) {
    let unknown = argv.find((word) => word.startsWith("--") && !known.includes(word.split("=")[0] ?? word));
    if (unknown !== void 0) {
      let name = unknown.split("=")[0] ?? unknown;
      throw new UsageFault(`There is no option ${name}${didYouMean(name, known) || "; see --help."}`);
    }
    throw new UsageFault(sentenceOf(String(error)));
  }
}
function sentenceOf(error) {
  let message = error.replace(/^\w*Error(?: \[\w+\])?: /, ""), [, lacking] = /^Option '[^']*?(--[\w-]+)[^']*' argument (?:missing|is ambiguous)/.exec(message) ?? [];
  if (lacking !== void 0) return `${lacking} needs a value; one that begins with a dash is written ${lacking}=VALUE.`;
  let first = message.split(/\n|(?<=\.) /)[0] ?? message;
  return first.endsWith(".") ? first : `${first}.`;
}
function level(name, text) {
  if (text !== void 0) {
    if (!/^\d$/.test(text))
      throw new UsageFault(`--${name} must be a level (a whole number), not ${JSON.stringify(text)}.`);
    return Number(text);
  }
}
function formatOf(text) {
  if (text === void 0) return "text";
  let format = formats.find((one) => one === text);
  if (format === void 0)
    throw new UsageFault(`--format must be one of ${formats.join(", ")}${didYouMean(text, formats) || "."}`);
  return format;
}
function isVerb(word) {
  return Object.hasOwn(verbs, word);
}

// src/collect/git/describe-repository.ts
import { basename } from "node:path";

// src/collect/git/run-git.ts
import { spawn } from "node:child_process";
import { devNull } from "node:os";
var unlimited = 1 << 30, calm = [
  "core.fsmonitor=false",
  `core.hooksPath=${devNull}`,
  "core.untrackedCache=false",
  "core.quotePath=false",
  "core.alternateRefsCommand=",
  "core.pager=cat",
  "protocol.allow=never",
  "log.showSignature=false",
  "diff.external=",
  "safe.directory=*"
].flatMap((setting) => ["-c", setting]), calmEnvironment = {
  LC_ALL: "C",
  GIT_ALLOW_PROTOCOL: "none",
  // stronger than protocol.allow, which `protocol.ext.allow` of a repository would outdo
  GIT_ATTR_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_PAGER: "cat",
  GIT_TERMINAL_PROMPT: "0"
};
function runGit(place, args, more = {}) {
  let most = more.most ?? unlimited, tree = place.workTree === void 0 ? [] : [`--work-tree=${place.workTree}`];
  return new Promise((resolve, reject) => {
    let child = spawn("git", [`--git-dir=${place.gitDir}`, ...tree, ...calm, ...args], {
      cwd: place.workTree ?? place.gitDir,
      env: environmentOf(place),
      windowsHide: !0
    }), chunks = [], size = 0, stderr = "";
    child.stdout.on("data", (chunk) => {
      chunks.push(chunk), size += chunk.length, size > most && child.kill("SIGKILL");
    }), child.stderr.on("data", (chunk) => {
      stderr = `${stderr}${chunk.toString()}`.slice(-2e3);
    }), child.on("error", (error) => reject(missingGit(error))), child.on(
      "close",
      (code) => resolve({ code, out: Buffer.concat(chunks), complaint: stderr.trim().split(`
`).at(-1) ?? "" })
    ), child.stdin.on("error", () => {
    }), child.stdin.end(more.input ?? "");
  });
}
function environmentOf(place) {
  let inherited = Object.entries(process.env).filter(([name]) => !/^GIT_|^XDG_CONFIG_HOME$/i.test(name)), objects = place.objects === void 0 ? {} : { GIT_OBJECT_DIRECTORY: place.objects };
  return { ...Object.fromEntries(inherited), ...calmEnvironment, ...objects };
}
function missingGit(error) {
  return new UnreadableFault(`git could not be started (${error.message}): it is needed to read a repository`);
}

// src/collect/git/describe-repository.ts
async function describeRepository(place) {
  let [parsed2, remote, listed] = await Promise.all([
    runGit(place, [
      "rev-parse",
      "--is-bare-repository",
      "--is-shallow-repository",
      "--path-format=absolute",
      "--git-path",
      "objects"
    ]),
    runGit(place, ["config", "--get", "remote.origin.url"]),
    runGit(place, ["for-each-ref", "--format=%(refname) %(symref) %(HEAD)", ...interestingRefs(), "refs/heads/"])
  ]);
  if (parsed2.code !== 0) return;
  let refs = refsIn(listed.out.toString("utf8")), [said, shallow, ...objects] = parsed2.out.toString("utf8").replace(/\n$/, "").split(`
`), bare = said === "true" || place.workTree === void 0 && basename(place.gitDir) !== ".git";
  return {
    name: ownerAndName(remote.out.toString("utf8").trim()) ?? place.folder,
    defaultBranch: defaultBranchOf(refs, refs.find((one) => one.current)?.name ?? await unbornBranch(place), bare),
    shallow: shallow === "true",
    objects: objects.join(`
`)
  };
}
function interestingRefs() {
  return ["HEAD", "main", "master"].map((name) => `refs/remotes/origin/${name}`);
}
function ownerAndName(url) {
  let [, owner, name] = /github[^/:@\s]{0,200}(?::\d{1,5})?[:/]([\w.-]{1,100})\/([\w.-]{1,100}?)(?:\.git)?\/?$/i.exec(url) ?? [];
  return owner === void 0 || name === void 0 ? void 0 : `${owner}/${name}`;
}
function refsIn(listed) {
  return listed.split(`
`).map((line) => {
    let [name = "", target = "", mark] = line.split(" ");
    return { name, target, current: mark === "*" };
  });
}
async function unbornBranch(place) {
  let { out } = await runGit(place, ["symbolic-ref", "-q", "HEAD"]);
  return out.toString("utf8").trim();
}
function defaultBranchOf(refs, head, bare) {
  let targets = new Map(refs.map(({ name, target }) => [name, target])), remote = targets.get("refs/remotes/origin/HEAD")?.replace("refs/remotes/origin/", "");
  if (remote !== void 0 && remote !== "") return remote;
  let current = head?.startsWith("refs/heads/") ? head.replace("refs/heads/", "") : void 0;
  return bare && current !== void 0 && targets.has(`refs/heads/${current}`) ? current : ["main", "master"].find(
    (name) => targets.has(`refs/heads/${name}`) || targets.has(`refs/remotes/origin/${name}`)
  ) ?? current ?? null;
}

// src/collect/git/locate-repository.ts
import { lstatSync, realpathSync, statSync } from "node:fs";
import { basename as basename2, dirname, join } from "node:path";
function locateRepository(path) {
  let start = realPathOf(path);
  if (!statSync(start).isDirectory()) throw new UnreadableFault(`${path} is not a folder`);
  for (let at = start; ; at = dirname(at)) {
    if (exists(join(at, ".git")))
      return { gitDir: join(at, ".git"), workTree: at, folder: basename2(at), below: at !== start };
    if (isGitDirectory(at)) return { gitDir: at, folder: bareName(at), below: !1 };
    if (dirname(at) === at) throw new UnreadableFault(`${path} is not in a git repository`);
  }
}
function realPathOf(path) {
  try {
    return realpathSync(path);
  } catch {
    throw new UnreadableFault(`${path} does not exist`);
  }
}
function isGitDirectory(path) {
  return exists(join(path, "HEAD")) ? exists(join(path, "commondir")) ? !0 : exists(join(path, "objects")) && exists(join(path, "refs")) : !1;
}
function bareName(gitDir) {
  let name = basename2(gitDir);
  return name === ".git" ? basename2(dirname(gitDir)) : name.replace(/\.git$/, "");
}
function exists(path) {
  try {
    return lstatSync(path), !0;
  } catch {
    return !1;
  }
}

// src/collect/git/resolve-commit.ts
async function resolveCommit(place, name) {
  if (name === "" || new RegExp("\\p{Cc}", "u").test(name)) return;
  let { out } = await runGit(place, ["cat-file", "--batch"], { input: `${name}^{commit}
` }), text = out.toString("utf8"), sha = /^([0-9a-f]{40,64}) commit \d+\n/.exec(text)?.[1], committedAt = /^committer [^\n]*> (\d{1,15}) [+-]\d{4}$/m.exec(text)?.[1];
  return sha === void 0 ? void 0 : { sha, committedAt: Number(committedAt ?? 0) };
}

export {
  didYouMean,
  verbs,
  formats,
  commandLine,
  runGit,
  describeRepository,
  locateRepository,
  resolveCommit
};
