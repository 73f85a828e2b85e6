#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  contentsOf,
  deepFreeze,
  opaqueKey,
  personsIn,
  selectionOf,
  unaskedHosted,
  unlistedContents
} from "./chunk-2.js";
import {
  commandLine,
  describeRepository,
  locateRepository,
  resolveCommit,
  runGit
} from "./chunk-3.js";
import {
  UnreadableFault,
  UsageFault,
  exitCodes,
  seen,
  unseen
} from "./chunk.js";
import "./chunk-5.js";

// src/cli/main.ts
import { existsSync as existsSync2 } from "node:fs";
import { lstat, mkdir as mkdir2, readFile, writeFile as writeFile2 } from "node:fs/promises";
import { dirname as dirname2 } from "node:path";
import { fileURLToPath } from "node:url";

// src/generated/version.ts
var version = "0.1.0";

// src/cli/head-start.ts
function withHeadStart(look3, argv2) {
  let line = understood(argv2);
  if (line?.verb !== "assess") return look3;
  let { operands, ref } = line, [target = "."] = operands, begun = look3(target, ref);
  return begun.catch(() => {
  }), (wanted, at) => {
    let first = wanted === target && at === ref ? begun : void 0;
    return begun = void 0, first ?? look3(wanted, at);
  };
}
function understood(argv2) {
  try {
    return commandLine(argv2);
  } catch (error) {
    if (error instanceof UsageFault) return;
    throw error;
  }
}

// src/cli/leave.ts
async function leave(process2) {
  for (let stream of [process2.stdout, process2.stderr])
    await new Promise((resolve2) => stream.write("", () => resolve2()));
  process2.exit();
}

// src/cli/look.ts
import { existsSync } from "node:fs";
import { resolve } from "node:path";

// src/collect/git/bare-view.ts
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
async function withBareView(objects, commit, look3) {
  let gitDir = await mkdtemp(join(tmpdir(), "mlops-maturity-"));
  try {
    return await Promise.all([
      mkdir(join(gitDir, "refs")),
      writeFile(join(gitDir, "HEAD"), `${commit}
`),
      writeFile(join(gitDir, "config"), configFor(commit))
    ]), await look3({ gitDir, objects });
  } finally {
    await rm(gitDir, { recursive: !0, force: !0 });
  }
}
function configFor(commit) {
  return commit.length === 64 ? `[core]
	repositoryformatversion = 1
	bare = true
[extensions]
	objectformat = sha256
` : `[core]
	repositoryformatversion = 0
	bare = true
`;
}

// src/collect/git/objects-of.ts
var attempts = 8;
async function objectsOf(place, hashes) {
  let contents = /* @__PURE__ */ new Map(), rest = [...new Set(hashes)];
  for (let attempt = 0; attempt < attempts && rest.length > 0; attempt += 1) {
    let { out } = await runGit(place, ["cat-file", "--batch"], { input: `${rest.join(`
`)}
` }), answered = answersIn(out, contents);
    rest = rest.slice(answered + 1);
  }
  return contents;
}
function answersIn(out, contents) {
  let answers = 0;
  for (let at = 0; at < out.length; answers += 1) {
    let end = out.indexOf(10, at);
    if (end < 0) return answers;
    let [hash, type, size] = out.toString("latin1", at, end).split(" ");
    if (at = end + 1, hash === void 0 || size === void 0 || type === "missing") continue;
    let length = Number(size);
    if (at + length >= out.length) return answers;
    contents.set(hash, out.subarray(at, at + length)), at += length + 1;
  }
  return answers;
}

// src/collect/git/tree-at-commit.ts
var most = 256 * 1024 * 1024;
async function treeAtCommit(place, commit) {
  let { code, out, complaint } = await runGit(place, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit], { most });
  return code === null ? unseen({ what: "the list of files", reason: "too-large" }) : code !== 0 ? unseen({ what: "the list of files", reason: "failed", detail: complaint }) : seen(
    out.toString("utf8").split("\0").flatMap(entryOf)
  );
}
function entryOf(record) {
  let tab = record.indexOf("	"), [mode, , oid, size] = record.slice(0, Math.max(tab, 0)).split(/ +/);
  if (mode === void 0 || oid === void 0 || size === void 0) return [];
  let bytes = /^\d+$/.test(size) ? Number(size) : 0;
  return [{ path: record.slice(tab + 1), size: bytes, kind: kindOfMode(mode), oid }];
}
function kindOfMode(mode) {
  return mode === "120000" ? "symlink" : mode === "160000" ? "submodule" : "file";
}

// src/collect/git/contents-at-commit.ts
async function contentsAtCommit(view, commit, limits) {
  let tree = await treeAtCommit(view, commit);
  if (tree.state === "unseen") return unlistedContents(tree.why);
  let stored = /* @__PURE__ */ new Map();
  for (let entry of tree.value) stored.has(entry.path) || stored.set(entry.path, entry);
  let entries = [...stored.values()], selection = selectionOf(entries, limits), hashes = selection.read.map(({ oid = "" }) => oid), objects = await objectsOf(view, hashes);
  return contentsOf(
    entries,
    selection,
    ({ path, oid = "" }) => objects.get(oid) ?? {
      what: path,
      reason: "failed",
      detail: "its content is missing from the clone"
    }
  );
}

// src/collect/git/work-tree.ts
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { dirname, join as join2 } from "node:path";
async function workTreeOf(gitDir, workTree) {
  let listing = ["ls-files", "-z", "-t", "--cached", "--others", "--exclude-standard"], { code, out, complaint } = await runGit({ gitDir, workTree }, listing);
  if (code !== 0) return unseen({ what: "the list of files", reason: "failed", detail: complaint });
  let entries = /* @__PURE__ */ new Map(), absent = /* @__PURE__ */ new Set(), isOwnFolder = ownFolders(workTree);
  for (let record of out.toString("utf8").split("\0")) {
    let path = record.slice(2);
    if (!isInside(path) || entries.has(path) || !isOwnFolder(dirname(path))) continue;
    let entry = entryOf2(workTree, path);
    entry !== void 0 ? entries.set(path, entry) : record.startsWith("S") && (entries.set(path, { path, size: 0, kind: "file" }), absent.add(path));
  }
  return seen({ entries: [...entries.values()], absent });
}
function bytesOnDisk(workTree, path, most2) {
  let file;
  try {
    file = openSync(join2(workTree, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    let { size } = fstatSync(file);
    if (!fstatSync(file).isFile() || size > most2) return;
    let bytes = Buffer.alloc(size);
    return bytes.subarray(0, readSync(file, bytes, 0, size, 0));
  } catch {
    return;
  } finally {
    file !== void 0 && closeSync(file);
  }
}
function isInside(path) {
  return path === "" || path.endsWith("/") || path.startsWith("/") ? !1 : !path.split("/").some((part) => part === ".." || part === "." || part === "" || part.toLowerCase() === ".git");
}
function entryOf2(workTree, path) {
  let stats = statsOf(join2(workTree, path));
  if (stats !== void 0)
    return stats.isSymbolicLink() ? { path, size: stats.size, kind: "symlink" } : stats.isDirectory() ? { path, size: 0, kind: "submodule" } : stats.isFile() ? { path, size: stats.size, kind: "file" } : void 0;
}
function ownFolders(workTree) {
  let known = /* @__PURE__ */ new Map([[".", !0]]);
  function isOwn(folder) {
    let before = known.get(folder);
    if (before !== void 0) return before;
    let stats = isOwn(dirname(folder)) ? statsOf(join2(workTree, folder)) : void 0, own = known.get(dirname(folder)) === !0 && (stats === void 0 || stats.isDirectory());
    return known.set(folder, own), own;
  }
  return isOwn;
}
function statsOf(path) {
  try {
    return lstatSync(path, { throwIfNoEntry: !1 });
  } catch {
    return;
  }
}

// src/collect/git/contents-on-disk.ts
async function contentsOnDisk(gitDir, workTree, limits) {
  let tree = await workTreeOf(gitDir, workTree);
  if (tree.state === "unseen") return unlistedContents(tree.why);
  let { entries, absent } = tree.value, selection = selectionOf(entries, limits);
  return contentsOf(entries, selection, ({ path, size }) => absent.has(path) ? { what: path, reason: "not-collected", detail: "it is outside the sparse checkout" } : bytesOnDisk(workTree, path, size) ?? { what: path, reason: "failed", detail: "it could not be read" });
}

// src/collect/git/history-of.ts
var yearInSeconds = 365 * 24 * 60 * 60, mostCommits = 3e3, mostPaths = 2e3, mostBytes = 64 * 1024 * 1024, format = "%x00%H%x00%aI%x00%aE%x00%aN%x00%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x01)";
async function historyOf(place, newest) {
  let { code, out, complaint } = await runGit(
    place,
    [
      "-c",
      `mailmap.blob=${newest.sha}:.mailmap`,
      "log",
      "-z",
      "--name-only",
      "--no-merges",
      "--no-renames",
      "--no-ext-diff",
      "--no-textconv",
      "--no-show-signature",
      "--no-color",
      "--no-notes",
      `--max-count=${mostCommits}`,
      `--max-age=${Math.max(0, newest.committedAt - yearInSeconds)}`,
      `--format=tformat:${format}`,
      newest.sha,
      "--"
    ],
    { most: mostBytes }
  );
  return code === null ? unseen({ what: "the history", reason: "too-large" }) : code !== 0 ? unseen({ what: "the history", reason: "failed", detail: complaint }) : seen(commitsOf(toldCommits(out.toString("utf8"))));
}
function toldCommits(text) {
  let words = text.split("\0"), commits = [];
  for (let i = 1; i + 4 < words.length; ) {
    let [sha = "", at = "", mail = "", name = "", coAuthors = ""] = words.slice(i, i + 5);
    i += 5;
    let first = i;
    for (; i < words.length && words[i] !== ""; ) i += 1;
    let paths = words.slice(first, Math.min(i, first + mostPaths));
    paths[0] !== void 0 && (paths[0] = paths[0].replace(/^\n/, "")), commits.push({ sha, at, authors: [{ mail, name }, ...coAuthors.split("").flatMap(identityOf)], paths }), i += 1;
  }
  return commits;
}
function identityOf(trailer) {
  let [, name, mail] = /^([^<>]{0,200})<([^<>]{1,200})>\s*$/.exec(trailer) ?? [];
  return name === void 0 || mail === void 0 ? [] : [{ name: name.trim(), mail }];
}
function commitsOf(told) {
  let persons = personsIn(told.flatMap((commit) => commit.authors));
  return told.flatMap(({ sha, at, authors, paths }) => {
    let [author, ...others] = authors.map((identity) => persons(identity)), people = [...new Map(others.filter((other) => !other.bot).map((other) => [other.key, other])).values()];
    return (author === void 0 ? people : [author, ...people.filter((other) => other.key !== author.key)]).map((person) => ({ sha, at, author: opaqueKey(person.key), bot: person.bot, paths }));
  });
}

// src/collect/git/collect-git.ts
async function collectGit(options) {
  let { path, ref } = options, place = locateRepository(path), [about, commit] = await Promise.all([describeRepository(place), resolveCommit(place, ref ?? "HEAD")]);
  if (about === void 0) throw new UnreadableFault(`${path} is not a git repository that git can read`);
  if (commit === void 0 && ref !== void 0) throw new UsageFault(`ref '${ref}' not found in ${path}`);
  let workTree = ref === void 0 ? place.workTree : void 0, [contents, history] = await look({ place, about, commit, workTree, options });
  return deepFreeze({
    schema: "mlops-maturity/snapshot/v1",
    tool: options.tool,
    takenAt: options.now,
    repository: {
      name: about.name,
      commit: commit?.sha ?? null,
      ref: ref ?? (workTree === void 0 ? "HEAD" : "work tree"),
      defaultBranch: about.defaultBranch,
      source: "git"
    },
    facts: {
      tree: contents.tree,
      texts: contents.texts,
      history,
      branchRules: hosted("the rules of the default branch"),
      runs: hosted("the runs of the workflows"),
      artifacts: hosted("the artifacts of the runs"),
      ...unaskedHosted(onGithub)
    },
    notes: [...place.below ? [belowNote] : [], ...contents.notes],
    usage: {
      requests: { rest: 0, graphql: 0 },
      files: {
        listed: contents.tree.state === "seen" ? contents.tree.value.entries.length : 0,
        read: Object.values(contents.texts).filter((text) => text.state === "seen").length
      }
    }
  });
}
var onGithub = "a clone does not hold them: GitHub does";
function hosted(what) {
  return unseen({ what, reason: "not-collected", detail: onGithub });
}
async function look(at) {
  let { place, about, commit, workTree, options } = at;
  if (commit === void 0) {
    if (workTree === void 0) throw new UnreadableFault(`${options.path} has no commits`);
    let contents = await contentsOnDisk(place.gitDir, workTree, options), { tree } = contents;
    if (tree.state === "seen" && tree.value.entries.length === 0)
      throw new UnreadableFault(`${options.path} is empty: no commits and no files`);
    return [contents, seen([])];
  }
  return withBareView(
    about.objects,
    commit.sha,
    (view) => Promise.all([
      workTree === void 0 ? contentsAtCommit(view, commit.sha, options) : contentsOnDisk(place.gitDir, workTree, options),
      about.shallow ? shallowHistory : historyOf(view, commit)
    ])
  );
}
var belowNote = {
  severity: "info",
  message: "The path is a folder of a repository; the whole repository was read."
}, shallowHistory = unseen({
  what: "the history",
  reason: "not-collected",
  detail: "the clone is shallow: fetch its whole history (fetch-depth: 0)"
});

// src/cli/look.ts
async function look2(target, ref, world2, tool2) {
  let at = ref === void 0 ? {} : { ref }, isSnapshot = target.endsWith(".json");
  if (!isSnapshot && (existsSync(resolve(world2.cwd, target)) || !isOwnerAndRepo(target)))
    return collectGit({ path: target, now: world2.now(), tool: tool2, ...at });
  let { clientFor, collectGithub, readSnapshot } = await import("./on-demand.js");
  if (isSnapshot) return readSnapshot(target);
  let client = await clientFor(target, world2, tool2);
  return collectGithub({ client, repository: target, now: world2.now(), tool: tool2, mostRequests: 60, ...at });
}
function isOwnerAndRepo(target) {
  return /^[A-Za-z0-9][\w-]{0,38}\/[\w.-]{1,100}$/.test(target);
}

// src/cli/mind-closed-pipes.ts
function mindClosedPipes(process2) {
  let lost = !1;
  process2.stderr.on("error", () => {
  }), process2.stdout.on("error", (error) => {
    lost || error.code === "EPIPE" || (lost = !0, process2.stderr.write(`Standard output cannot be written: ${error.code ?? error.message}.
`), process2.on("exit", () => {
      process2.exitCode = exitCodes.usage;
    }));
  });
}

// src/cli/main.ts
var root = fileURLToPath(new URL("../..", import.meta.url)), tool = { name: "mlops-maturity", version }, argv = process.argv.slice(2), outside = { cwd: process.cwd(), env: process.env, now: () => (/* @__PURE__ */ new Date()).toISOString() }, world = {
  ...outside,
  look: withHeadStart((target, ref) => look2(target, ref, outside, tool), argv),
  terminal: {
    color: process.stdout.isTTY && (process.env.NO_COLOR ?? "") === "",
    width: process.stdout.columns ?? 100
  },
  elapsed: () => performance.now(),
  print: (text) => {
    process.stdout.write(text);
  },
  say: (text) => {
    process.stderr.write(`${text}
`);
  },
  readText: async (path) => {
    try {
      return await readFile(path, "utf8");
    } catch {
      throw new UsageFault(`${path} cannot be read.`);
    }
  },
  writeText: async (path, text) => {
    try {
      await mkdir2(dirname2(path), { recursive: !0 }), await writeFile2(path, text);
    } catch {
      throw new UsageFault(`${path} cannot be written.`);
    }
  },
  exists: (path) => lstat(path).then(
    () => !0,
    () => !1
  ),
  ask: process.stdin.isTTY && process.stderr.isTTY ? ask : void 0,
  home: existsSync2(`${root}/action.yml`) ? root : void 0
};
async function ask(question) {
  let { createInterface } = await import("node:readline/promises"), terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(?:es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } catch {
    throw new UsageFault("Stopped; nothing was written.");
  } finally {
    terminal.close();
  }
}
mindClosedPipes(process);
try {
  let { run, registries } = await import("./thinking.js");
  process.exitCode = await run(argv, world, { ...registries, tool });
} catch (error) {
  world.say(error instanceof Error ? error.stack ?? error.message : String(error)), world.say(
    "This is a bug of mlops-maturity. Please report it, with the snapshot that `mlops-maturity collect` writes."
  ), process.exitCode = exitCodes.internal;
}
await leave(process);
