import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  MissingRefFault,
  UnreadableFault,
  UsageFault,
  _enum,
  array,
  boolean,
  budget,
  comment,
  didYouMean,
  discriminatedUnion,
  failOns,
  graphqlAnswerOf,
  graphqlUrlOf,
  headlineOf,
  int,
  joinMarkdown,
  keyOf,
  limits,
  literal,
  malformed,
  markdownLink,
  markdownOf,
  number,
  object,
  outcomeSign,
  postCheck,
  realClock,
  record,
  seen,
  string,
  summary,
  trustedMarkdown,
  union,
  unknown,
  unseen,
  unseenOf,
  unseenOfFault,
  visibleText
} from "./chunk.js";

import { mkdir as mkdir2, readFile, writeFile as writeFile2 } from "node:fs/promises";
import { dirname } from "node:path";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  return input == null ? "" : typeof input == "string" || input instanceof String ? input : JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  return Object.keys(annotationProperties).length ? {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  } : {};
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  let cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::", Command = class {
  constructor(command, properties, message) {
    command || (command = "missing.command"), this.command = command, this.properties = properties, this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = !0;
      for (let key in this.properties)
        if (this.properties.hasOwnProperty(key)) {
          let val = this.properties[key];
          val && (first ? first = !1 : cmdStr += ",", cmdStr += `${key}=${escapeProperty(val)}`);
        }
    }
    return cmdStr += `${CMD_STRING}${escapeData(this.message)}`, cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  let filePath = process.env[`GITHUB_${command}`];
  if (!filePath)
    throw new Error(`Unable to find environment variable for file command ${command}`);
  if (!fs.existsSync(filePath))
    throw new Error(`Missing file at path: ${filePath}`);
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  let delimiter = `ghadelimiter_${crypto.randomUUID()}`, convertedValue = toCommandValue(value);
  if (key.includes(delimiter))
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  if (convertedValue.includes(delimiter))
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator.throw(value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
}, { access, appendFile, writeFile } = promises, SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath)
        return this._filePath;
      let pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv)
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      return this._filePath = pathFromEnv, this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    let htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    return content ? `<${tag}${htmlAttrs}>${content}</${tag}>` : `<${tag}${htmlAttrs}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      let overwrite = !!options?.overwrite, filePath = yield this.filePath();
      return yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" }), this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: !0 });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    return this._buffer = "", this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = !1) {
    return this._buffer += text, addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code2, lang) {
    let attrs = Object.assign({}, lang && { lang }), element = this.wrap("pre", this.wrap("code", code2), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = !1) {
    let tag = ordered ? "ol" : "ul", listItems = items.map((item) => this.wrap("li", item)).join(""), element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    let tableBody = rows.map((row) => {
      let cells = row.map((cell) => {
        if (typeof cell == "string")
          return this.wrap("td", cell);
        let { header, data, colspan, rowspan } = cell, tag = header ? "th" : "td", attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join(""), element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    let element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    let { width, height } = options || {}, attrs = Object.assign(Object.assign({}, width && { width }), height && { height }), element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level2) {
    let tag = `h${level2}`, allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1", element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    let element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    let element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    let attrs = Object.assign({}, cite && { cite }), element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    let element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
}, _summary = new Summary();
var summary2 = _summary;

// node_modules/@actions/core/lib/platform.js
import os3 from "os";

// node_modules/@actions/io/lib/io-util.js
import * as fs2 from "fs";
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises, IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os3.platform(), arch = os3.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2.Success = 0] = "Success", ExitCode2[ExitCode2.Failure = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function getInput(name2, options) {
  let val = process.env[`INPUT_${name2.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val)
    throw new Error(`Input required and not supplied: ${name2}`);
  return options && options.trimWhitespace === !1 ? val : val.trim();
}
function setOutput(name2, value) {
  if (process.env.GITHUB_OUTPUT || "")
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name2, value));
  process.stdout.write(os4.EOL), issueCommand("set-output", { name: name2 }, toCommandValue(value));
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os4.EOL);
}

var exitCodes = {
  /** Assessed; the gate passed, none was set, or the model does not apply. */
  passed: 0,
  /** The gate failed or is incomplete. */
  failed: 1,
  /** Bad usage or config. */
  usage: 2,
  /** A bug of ours. */
  internal: 3,
  /** Nothing readable, no access. */
  unreadable: 4
};
function exitCodeOf(outcome) {
  switch (outcome) {
    case "pass":
    case "none":
    case "not-applicable":
      return exitCodes.passed;
    case "fail":
    case "incomplete":
      return exitCodes.failed;
  }
}

var commentModes = ["auto", "always", "never"], statusChecks = ["commit-status", "check-run", "none"];
function actionInputs(input) {
  let given = (name2) => {
    let text = input(name2).trim();
    return text === "" ? void 0 : text;
  }, token = given("github-token");
  if (token === void 0) throw new UsageFault("The input github-token is empty; without it nothing can be read.");
  return {
    token,
    config: given("config"),
    model: given("model"),
    target: level("target", given("target")),
    minimum: level("minimum", given("minimum")),
    failOn: failOnOf(given("fail-on")),
    policy: given("policy"),
    comment: oneOf("comment", given("comment") ?? "auto", commentModes),
    statusCheck: oneOf("status-check", given("status-check") ?? "commit-status", statusChecks),
    statusName: nameOf(given("status-name") ?? "mlops-maturity"),
    statusPerProject: yesOrNo("status-per-project", given("status-per-project")),
    sarifFile: given("sarif-file"),
    htmlFile: given("html-file"),
    jsonFile: given("json-file"),
    badgeFile: given("badge-file"),
    repository: repositoryOf(given("repository")),
    ref: given("ref")
  };
}
function level(name2, text) {
  if (text !== void 0) {
    if (/^\d$/.test(text)) return Number(text);
    throw new UsageFault(`The input ${name2} must be a level (a whole number), not ${JSON.stringify(text)}.`);
  }
}
function failOnOf(text) {
  if (text === void 0) return;
  let words = text.split(/[\s,]+/).filter((word) => word !== "");
  return [...new Set(words.map((word) => oneOf("fail-on", word, failOns)))];
}
function oneOf(name2, text, valid) {
  let value = valid.find((one) => one === text);
  if (value !== void 0) return value;
  throw new UsageFault(
    `The input ${name2} must be one of ${valid.join(", ")}, not ${JSON.stringify(text)}${didYouMean(text, valid) || "."}`
  );
}
function yesOrNo(name2, text) {
  return text === void 0 ? !1 : oneOf(name2, text.toLowerCase(), ["true", "false"]) === "true";
}
function nameOf(text) {
  if (/^[\w .,:()/-]{1,80}$/.test(text)) return text;
  throw new UsageFault("The input status-name must be 1 to 80 letters, digits, spaces or characters of . , : ( ) / _ -");
}
function repositoryOf(text) {
  if (text === void 0 || /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text)) return text;
  throw new UsageFault(`The input repository must be written as owner/repo, not ${JSON.stringify(text)}.`);
}

function logTo(sink) {
  let annotate = (severity) => (text, at) => sink.annotate(severity, harmless(text), at);
  return {
    info: (text) => {
      for (let line of text.split(`
`)) sink.line(harmless(line));
    },
    notice: annotate("notice"),
    warning: annotate("warning"),
    error: annotate("error")
  };
}
function harmless(text) {
  return text.slice(0, 2e3).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ").replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, "").replace(/^(\s*):(?=:)/u, "$1:\u200B").replaceAll("##[", "##\u200B[");
}

var events = [
  "pull_request",
  "pull_request_target",
  "merge_group",
  "push",
  "schedule",
  "workflow_dispatch",
  "workflow_run"
], sha = string().regex(/^[0-9a-f]{40,64}$/), pullRequestEvent = object({
  pull_request: object({
    number: int(),
    head: object({ sha }),
    base: object({ ref: string().min(1) })
  })
}), mergeGroupEvent = object({ merge_group: object({ head_sha: sha, base_sha: sha }) }), workflowRunEvent = object({
  workflow_run: object({
    event: string(),
    head_sha: sha,
    head_branch: string().min(1).nullish(),
    head_repository: object({ full_name: string(), owner: object({ login: string() }) }).nullish()
  })
}), queued = idle("A merge queue pushed this commit: it is assessed on merge_group."), ofFork = object({ repository: object({ fork: literal(!0) }) }), ofRepository = object({ repository: object({ default_branch: string().min(1) }) }), elsewhereThanDefault = "it stands beside commits of the default branch only: on any other, a pull request may be gated by the same name and another policy";
async function occasionOf(world2, inputs) {
  let named = world2.env.GITHUB_EVENT_NAME ?? "", event = events.find((one) => one === named);
  switch (event) {
    case "pull_request":
    case "pull_request_target": {
      let { number: number2, head, base } = (await told(event, world2, inputs, pullRequestEvent)).pull_request;
      return { kind: "pull-request", number: number2, headSha: head.sha, baseRef: base.ref };
    }
    case "merge_group": {
      let { head_sha: headSha, base_sha: baseSha } = (await told(event, world2, inputs, mergeGroupEvent)).merge_group;
      return { kind: "merge-group", headSha, baseSha };
    }
    case "workflow_run":
      return triggered(world2, (await told(event, world2, inputs, workflowRunEvent)).workflow_run);
    case "push":
    case "schedule":
      return await isFork(world2) ? ownOfFork(world2) : isQueued(world2.env.GITHUB_REF) ? queued : commit(world2, inputs, event);
    case "workflow_dispatch":
      return commit(world2, inputs, event);
    case void 0:
      throw new UsageFault(`The event ${JSON.stringify(named)} is not supported; supported are ${events.join(", ")}.`);
  }
}
async function commit(world2, { repository, ref }, event) {
  let { env } = world2, elsewhere = repository === void 0 || repository === env.GITHUB_REPOSITORY ? void 0 : repository, own = sha.safeParse(env.GITHUB_SHA), named = ref ?? (elsewhere === void 0 ? own.data : "HEAD");
  if (named === void 0) throw new UsageFault("GITHUB_SHA is not set: there is no commit to assess.");
  if (elsewhere !== void 0) return { kind: "commit", ref: named, repository: elsewhere };
  let beside = ref === void 0 && (event === "schedule" || await isDefault(world2));
  return { kind: "commit", ref: named, ...beside ? {} : { apart: elsewhereThanDefault } };
}
async function isDefault(world2) {
  let named = ofRepository.safeParse(await payload(world2));
  return named.success && world2.env.GITHUB_REF === `refs/heads/${named.data.repository.default_branch}`;
}
async function triggered(world2, run) {
  let { head_sha: headSha, head_branch: branch, head_repository: repository } = run;
  if (/^pull_request(?:_|$)/.test(run.event))
    return { kind: "triggering-run", headSha, head: typeof branch == "string" && repository !== void 0 && repository !== null ? { owner: repository.owner.login, branch } : void 0 };
  if (!["push", "schedule", "workflow_dispatch"].includes(run.event))
    return idle(`The run that triggered this one was started by ${run.event}: no commit is assessed for that.`);
  if (isQueued(`refs/heads/${branch ?? ""}`)) return queued;
  if (run.event !== "workflow_dispatch" && await isFork(world2)) return ownOfFork(world2);
  if (repository?.full_name.toLowerCase() !== world2.env.GITHUB_REPOSITORY?.toLowerCase())
    return idle("The run that triggered this one ran on a commit of another repository: that is not assessed here.");
  let beside = headSha === world2.env.GITHUB_SHA;
  return { kind: "commit", ref: headSha, ...beside ? {} : { apart: elsewhereThanDefault } };
}
function ownOfFork({ env }) {
  let name2 = env.GITHUB_REPOSITORY ?? "This";
  return idle(`${name2} is a fork: its own pushes and schedules are not assessed, its pull requests are.`);
}
function isQueued(ref) {
  return ref !== void 0 && ref.startsWith("refs/heads/gh-readonly-queue/");
}
function idle(because) {
  return { kind: "idle", because };
}
async function told(event, world2, inputs, schema6) {
  if (inputs.ref !== void 0 || inputs.repository !== void 0)
    throw new UsageFault(`The inputs ref and repository cannot be given on ${event}: the event says what is assessed.`);
  let path = world2.env.GITHUB_EVENT_PATH ?? "";
  if (path === "") throw new UsageFault("GITHUB_EVENT_PATH is not set: there is no event to read.");
  let body = await payload(world2);
  if (body === void 0) throw new UsageFault(`The event at ${path} cannot be read.`);
  let parsed = schema6.safeParse(body);
  if (!parsed.success) throw new UsageFault(`The event at GITHUB_EVENT_PATH is none of ${event}.`);
  return parsed.data;
}
async function isFork(world2) {
  return ofFork.safeParse(await payload(world2)).success;
}
async function payload(world2) {
  let path = world2.env.GITHUB_EVENT_PATH ?? "";
  if (path !== "")
    try {
      return JSON.parse(await world2.readText(path));
    } catch {
      return;
    }
}

var pullsSchema = array(
  object({
    number: int(),
    head: object({ sha: string() }),
    base: object({ ref: string(), repo: object({ full_name: string() }) })
  })
);
async function openPullRequestsAt(client, { owner, repo }, head) {
  let pulls = await client.read(
    "GET /repos/{owner}/{repo}/pulls",
    { owner, repo, head: `${head.owner}:${head.branch}`, state: "open", per_page: 100 },
    pullsSchema,
    { what: `the open pull requests of ${head.owner}:${head.branch}`, permission: "pull-requests: read" }
  );
  if (pulls.state === "unseen") return pulls;
  let own = `${owner}/${repo}`.toLowerCase(), ours = pulls.value.filter((one) => one.head.sha === head.sha && one.base.repo.full_name.toLowerCase() === own);
  return seen(ours.map(({ number: number2, base }) => ({ number: number2, baseRef: base.ref })));
}

async function occasionOfRun({ headSha, head }, client, repository) {
  let short = headSha.slice(0, 10);
  if (head === void 0) return idle2(`The run that triggered this one does not say where its commit ${short} lies.`);
  let found2 = await openPullRequestsAt(client, repository, { ...head, sha: headSha });
  if (found2.state === "unseen") {
    let { what, detail, reason, permission } = found2.why, needed = permission === void 0 ? "" : ` (needs ${permission})`;
    throw new UnreadableFault(`Could not see ${what}: ${detail ?? reason}${needed}`);
  }
  let [one, another] = found2.value;
  if (one === void 0)
    return idle2(
      `No open pull request has ${short} as its head: it was closed, or has moved on and its next run speaks.`
    );
  if (another !== void 0) {
    let numbers = found2.value.map(({ number: number2 }) => `#${number2}`).join(", ");
    return idle2(`Several open pull requests have ${short} as their head (${numbers}): which policy holds is not known.`);
  }
  return { kind: "pull-request", number: one.number, headSha, baseRef: one.baseRef };
}
function idle2(because) {
  return { kind: "idle", because };
}

function faultComment(message, runUrl) {
  let sections = [
    markdownOf`### ${outcomeSign("fault")} MLOps maturity: could not be assessed`,
    markdownOf`${message}`,
    trustedMarkdown("What was said of earlier commits does not hold for this one."),
    ...runUrl === void 0 ? [] : [markdownOf`<sub>${markdownLink("the run", runUrl)}</sub>`]
  ];
  return `${joinMarkdown(sections, `

`).markdown}
`;
}

function postedTo(occasion) {
  return occasion.kind !== "commit" ? occasion.headSha : occasion.repository === void 0 && occasion.apart === void 0 && /^[0-9a-f]{40,64}$/.test(occasion.ref) ? occasion.ref : void 0;
}

async function publishFault(message, progress, world2) {
  let { inputs, context, api, occasion } = progress, sha2 = postedTo(occasion), text = faultComment(message, context.runUrl), line = visibleText(`could not assess: ${message}`, budget.description), at = sha2 === void 0 ? void 0 : { ...context.repository, sha: sha2, url: context.runUrl }, checks = at === void 0 ? [] : await postCheck(api, at, { outcome: "fault", line, summary: text }, inputs), comments = await postComment(text, progress);
  return [...checks, ...comments, await summary(text, (markdown) => world2.summarize(markdown))];
}
async function postComment(body, { inputs, context, api, occasion }) {
  if (occasion.kind !== "pull-request" || inputs.comment === "never") return [];
  let { number: number2, headSha, baseRef } = occasion, key = keyOf(inputs.statusName);
  return [await comment(api, { ...context.repository, number: number2, key, headSha, baseRef, body, create: !0 })];
}

function runContext(env) {
  let [owner, repo, more] = (env.GITHUB_REPOSITORY ?? "").split("/");
  if (owner === void 0 || owner === "" || repo === void 0 || more !== void 0)
    throw new UsageFault("GITHUB_REPOSITORY is not set to owner/repo: the action runs in a GitHub workflow only.");
  let serverUrl = env.GITHUB_SERVER_URL ?? "https://github.com", run = env.GITHUB_RUN_ID;
  return {
    repository: { owner, repo },
    apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
    serverUrl,
    runUrl: run === void 0 ? void 0 : `${serverUrl}/${owner}/${repo}/actions/runs/${run}`,
    scratch: env.RUNNER_TEMP
  };
}

function allowanceOf(client, most = 13) {
  let start = sent(client);
  return { left: () => Math.max(0, most - (sent(client) - start)) };
}
function sent(client) {
  let { rest, graphql: graphql3 } = client.requests();
  return rest + graphql3;
}

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
  let counts = new Map();
  for (let character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - count / value.length * Math.log2(count / value.length), 0);
}

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

var mask = "***";
function maskSecrets(path, text) {
  let spans = [...shapedSecrets(text), ...privateKeys(text), ...assignedSecrets(path, text)];
  if (spans.length === 0) return text;
  let parts = [], at = 0;
  for (let span of spans.sort((a, b) => a.start - b.start || b.end - a.end))
    span.start >= at && parts.push(text.slice(at, span.start), mask), at = Math.max(at, span.end);
  return [...parts, text.slice(at)].join("");
}

var foreign = /(?:^|\/)(?:node_modules|bower_components|site-packages|vendor|third_party|\.venv|venv|\.tox|\.nox|__pycache__|\.ipynb_checkpoints|\.git|mlruns|mlartifacts|lightning_logs|catboost_info|\.terraform|wandb\/(?:run|offline-run|latest-run)[^/]{0,80})\//, ciFolder = /^\.(?:github|circleci|buildkite|gitlab|woodpecker|pipeline|semaphore|tekton|teamcity)\//, ci = /^(?:action|\.gitlab-ci.*|azure-pipelines?.*|bitbucket-pipelines|\.taskcluster|buildspec.*|cloudbuild.*|\.?appveyor|\.travis|\.drone|\.woodpecker)\.ya?ml$|^cloudbuild.*\.json$|jenkinsfile/i, automation = /^(?:gnu)?makefile|\.mk$|^\.?justfile$|\.just$|^\.?mise.*\.toml$|^(?:noxfile|tasks|dodo|conftest)\.py$|^(?:tox|pytest)\.ini$|^package\.json$|\.dvc$|^mlproject$|dockerfile|^containerfile|\.(?:tf|tfvars|hcl|bicep)$|^procfile$|^fly\.toml$|^codeowners$|^\.gitattributes$|^\.env|\.env$|^_targets\.r$|^(?:dvc|params|taskfile|(?:docker-)?compose.*|databricks|bundle|render|app|skaffold|chart|kustomization|\.pre-commit-config|_quarto|mlops-maturity)\.ya?ml$/i, manifest = /(?:requirements|constraints).*\.(?:txt|in)$|^(?:pyproject|pixi)\.toml$|^setup\.(?:py|cfg)$|^pipfile$|^(?:environment|conda|meta).*\.ya?ml$|^description$|^(?:runtime|packages)\.txt$|^\.python-version$/i, manifestFolder = /(?:^|\/)requirements\/[^/]*\.(?:txt|in)$/, lock = /^(?:uv|poetry|pdm|pixi|pipfile|renv|bun|yarn|dvc)\.lock$|conda-lock|^(?:package-lock|npm-shrinkwrap|manifest)\.json$|^pnpm-lock\.yaml$|^pylock.*\.toml$/i, leading = /^(?:readme|model_?card|data_?card|datasheet).*\.(?:md|rst|txt|qmd)$/i, record2 = /(?:supabase|mongo|firebase|firestore|prisma|database|predict|inference|feedback)[^/]*\.[cm]?[jt]sx?$/i, program = /^[a-z][\w-]*$|(?:^|\/)\.?(?:bin|scripts?|ci|tools?|hack|tasks?|dev|deploy)\/(?:[\w-]+\/)?[\w-]+$/, scriptTest = /[._-](?:test|spec)\.[cm]?[jt]sx?$/i, script = /\.[cm]?[jt]sx?$/i, testFolder = /(?:^|\/)(?:__tests__|tests?)\//, foreignTest = /_test\.go$|_(?:spec|test)\.rb$|\.bats$|(?:^|\/)src\/test\/.*\.(?:java|kt|scala|groovy)$|(?:^|\/)tests\/[^/]*\.rs$|(?:^|\/)test\/[^/]*\.jl$|tests?\.cs$|\.tests?(?:\.\w+)*\/.*\.cs$/i, ofExtension = new Map([
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
  if (record2.test(name2)) return { rank: 7, limit: "small" };
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

var kib = 1024, mib = 1024 * kib, defaultBudget = {
  files: 4e3,
  bytes: 48 * mib,
  bytesOf: { text: 512 * kib, notebook: 4 * mib, lock: 2 * mib, small: 128 * kib }
};
function selectFiles(entries, budget2 = defaultBudget) {
  let read = [], skipped = [], bytes = 0;
  for (let { entry, limit } of inOrder(entries)) {
    let why = excessOf(entry, limit, { files: read.length, bytes }, budget2);
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
function excessOf(entry, limit, so, budget2) {
  let most = budget2.bytesOf[limit];
  if (entry.size > most) return `${entry.size} bytes, more than the ${most} that are read of such a file`;
  if (so.files >= budget2.files) return `it is beyond the ${budget2.files} files that are read of a repository`;
  if (so.bytes + entry.size > budget2.bytes)
    return `it is beyond the ${budget2.bytes} bytes that are read of a repository`;
}

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

function selectionOf(entries, limits2) {
  let { exclude, budget: budget2 = defaultBudget } = limits2;
  return selectFiles(exclude === void 0 ? entries : entries.filter((entry) => !exclude(entry.path)), budget2);
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

function deepFreeze(value) {
  return typeof value != "object" || value === null || Object.isFrozen(value) || (Object.freeze(value), Object.values(value).forEach(deepFreeze)), value;
}

var code = /\.(?:py|ipynb|r|rmd|qmd|scala|jl)$/i, aside = /(?:^|\/)(?:tests?|docs?|examples?|vendor|third_party|node_modules|site-packages)\/|(?:^|\/)(?:test_[^/]*|conftest|__init__|setup)\.py$/i, telling = /train|fit|model|data|feature|preproc|pipeline|serv|predict|infer|scor|deploy|(?:^|[^a-z])(?:app|api|main)(?:[^a-z]|$)/i;
function tellingFiles(entries) {
  return entries.filter(({ path, kind }) => kind === "file" && path.length <= 250 && code.test(path) && !aside.test(path)).map(({ path }) => ({ path, rank: telling.test(path) ? 0 : 1, depth: path.split("/").length })).sort((a, b) => a.rank - b.rank || a.depth - b.depth || (a.path < b.path ? -1 : 1)).slice(0, 24).map(({ path }) => path);
}

function historyOf() {
  return unseen({
    what: "the history",
    reason: "not-collected",
    detail: "GitHub tells which files a commit changed for one commit at a time; a clone with its whole history shows them"
  });
}

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
    (commit3) => (commit3?.statusCheckRollup?.contexts.nodes ?? []).flatMap((node) => checkOf(node, commit3?.oid ?? ""))
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
function checkOf(node, sha2) {
  if (node === null) return [];
  if (node.kind === "CheckRun") {
    let app2 = node.checkSuite.app?.slug ?? null;
    return node.conclusion === null || app2 === "github-actions" ? [] : [{ sha: sha2, name: node.name, app: app2, conclusion: node.conclusion.toLowerCase(), url: node.detailsUrl }];
  }
  let app = node.creator?.login ?? null;
  return ["PENDING", "EXPECTED"].includes(node.state) || app === "github-actions" ? [] : [{ sha: sha2, name: node.context, app, conclusion: node.state.toLowerCase(), url: node.targetUrl }];
}

var nodeSchema2 = object({
  environment: string().nullable(),
  commitOid: string(),
  createdAt: string(),
  state: string().nullable(),
  latestStatus: object({ state: string(), logUrl: string().nullable() }).nullable()
}), schema2 = object({ deployments: object({ totalCount: number(), nodes: array(nodeSchema2.nullable()).nullable() }) }).transform(({ deployments: { totalCount, nodes } }) => ({
  total: totalCount,
  recent: (nodes ?? []).filter((node) => node !== null).map(({ environment, commitOid: sha2, createdAt, state, latestStatus }) => ({
    environment: environment ?? "",
    sha: sha2,
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
function environmentOf({ name: name2, protectionRules }) {
  let rules = (protectionRules.nodes ?? []).filter((rule) => rule !== null), asking2 = rules.filter(({ type }) => type === "REQUIRED_REVIEWERS");
  return {
    name: name2,
    reviewers: asking2.reduce((sum, { reviewers }) => sum + (reviewers?.totalCount ?? 0), 0),
    preventsSelfReview: asking2.some(({ preventSelfReview }) => preventSelfReview === !0),
    waitMinutes: Math.max(0, ...rules.filter(({ type }) => type === "WAIT_TIMER").map(({ timeout }) => timeout)),
    branchesRestricted: rules.some(({ type }) => type === "BRANCH_POLICY")
  };
}

function lookQuery(refs, parts, newer = []) {
  let numbers = Array.from({ length: refs }, (_, i) => i), asked = [{ alias: "code", selection: `nameWithOwner defaultBranchRef { name target { ... on Commit { committedDate } } }
    ${numbers.map((i) => `c${i}: object(expression: $r${i}) { ...At }`).join(`
    `)}` }, ...newer, ...parts];
  return `query Look(${["owner", "repo", ...numbers.map((i) => `r${i}`), ...asked.flatMap((one) => one.variables ?? [])].map((name2) => `$${name2}: String!`).join(", ")}) {
  ${asked.map(({ alias, selection }) => `${alias}: repository(owner: $owner, name: $repo) { ${selection} }`).join(`
  `)}
}
fragment At on GitObject { kind: __typename oid ...Root ... on Tag { target { kind: __typename oid ...Root } } }
fragment Root on GitObject { ... on Commit { tree { entries { path: name mode type sha: oid size } } } }`;
}

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

var errorSchema = object({
  path: string(),
  line: number().int().positive(),
  column: number().int().positive(),
  source: string(),
  kind: string()
}), schema4 = object({ codeowners: object({ errors: array(errorSchema) }).nullable() }).transform(({ codeowners }) => codeowners?.errors ?? []), ownerErrorsPart = {
  alias: "owners",
  selection: "codeowners { errors { path line column source kind } }",
  question: { what: "GitHub's reading of CODEOWNERS", permission: "contents: read" },
  schema: schema4
};

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
  let page = await client.read(
    "GET /repos/{owner}/{repo}/releases",
    { owner, repo, per_page: 10 },
    array(releaseSchema),
    { what: "the releases", permission: "contents: read" }
  );
  return page.state === "unseen" ? page : seen(
    page.value.map(
      ({ tag_name: tag, html_url: url, published_at: publishedAt, prerelease, immutable = null, assets }) => ({
        tag,
        url,
        publishedAt,
        prerelease,
        immutable,
        assets: assets.map(({ name: name2, size, digest = null, uploader }) => ({
          name: name2,
          size,
          digest,
          uploadedBy: uploader?.type === "Bot" ? "bot" : "person"
        }))
      })
    )
  );
}

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
  let [owner, repo] = ownerAndRepo(repository), named = Object.fromEntries(refs.map((ref, i) => [`r${i}`, ref])), { number: pullRequest2, ...left } = departure ?? {}, parts = [...facts, ...pullRequest2 === void 0 ? [] : [reviewPart(pullRequest2)]], newer = departure === void 0 ? [rulesPart] : [rulesPart, departurePart], whole = lookQuery(refs.length, parts, newer), first = await client.query(whole, { owner, repo, ...named, ...left }, contents), older = first.state === "unseen" && first.why.status === void 0 && first.why.reason !== "rate-limited", looked = older ? await client.query(lookQuery(refs.length, parts), { owner, repo, ...named }, contents) : first;
  if (looked.state === "unseen" && looked.why.reason === "rate-limited") throw limited(repository, looked.why);
  let found2 = looked.state === "seen" ? inAnswer(looked.value, repository, refs) : void 0;
  if (found2 === void 0)
    return { ...await byRest(client, owner, repo, refs), looked, roots: new Map(), pullRequest: pullRequest2 };
  let rules = older ? untoldRules : found2.rules;
  return { owner, repo, ...found2, rules, looked, pullRequest: pullRequest2 };
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
    roots: new Map(commits.map((commit3, i) => [commit3, rootIn(data.code, `c${i}`)])),
    newestAt: code2.data.defaultBranchRef?.target?.committedDate,
    upToDate: upToDateIn(data.departure)
  };
}
var facts = [environmentsPart, deploymentsPart, ownerErrorsPart, checksPart, releaseCountPart];
function aside2(alias) {
  return alias !== void 0 && alias !== "code";
}
function upToDateIn(departure) {
  let parsed = object({ ref: object({ compare: object({ behindBy: number() }) }) }).safeParse(departure);
  return parsed.success ? parsed.data.ref.compare.behindBy === 0 : void 0;
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
  let { full_name: name2, default_branch: defaultBranch } = about.value, commitSchema3 = object({ sha: string() }), commits = [];
  for (let ref of refs) {
    let named = { owner, repo, ref: ref.replace(/^refs\//, "") }, commit3 = await client.read("GET /repos/{owner}/{repo}/commits/{ref}", named, commitSchema3, {
      ...contents,
      what: ref
    });
    if (commit3.state === "seen") commits.push(commit3.value.sha);
    else if (/ answered (404|422):/.test(commit3.why.detail ?? "")) missing(repository, ref);
    else throw / answered 409:/.test(commit3.why.detail ?? "") ? new UnreadableFault(`${repository} has no commits`) : noAccess(repository, commit3.why);
  }
  return { owner, repo, name: name2, defaultBranch, commits, rules: untoldRules };
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
  let parsed = object({ defaultBranchRef: activeRulesSchema }).safeParse(data.rules);
  if (parsed.success) return seen(parsed.data.defaultBranchRef);
  let fault = faults.find(({ path }) => path[0] === "rules");
  return fault !== void 0 ? unseen(unseenOfFault(rulesQuestion, fault)) : unseen({ ...rulesQuestion, reason: "failed", detail: "POST /graphql did not tell them" });
}

var artifactSchema = object({
  name: string(),
  size_in_bytes: number(),
  expired: boolean(),
  created_at: string().nullable(),
  workflow_run: object({ id: number().optional(), head_sha: string().optional(), head_branch: string().nullish() }).nullish()
}), pageSchema = object({ total_count: number(), artifacts: array(artifactSchema) });
async function artifactsOf(client, at) {
  let { owner, repo } = at, page = await client.read(
    "GET /repos/{owner}/{repo}/actions/artifacts",
    { owner, repo, per_page: 100 },
    pageSchema,
    { what: "the artifacts of the runs", permission: "actions: read" }
  );
  if (page.state === "unseen") return page;
  let { total_count: total, artifacts } = page.value;
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

var question = { what: "the rules of the default branch", permission: "contents: read" }, branchSchema2 = object({
  protected: boolean(),
  protection: object({
    required_status_checks: object({ enforcement_level: string().optional(), contexts: array(string()).optional() }).nullish()
  }).nullish()
}), telling2 = new Set(["PULL_REQUEST", "REQUIRED_STATUS_CHECKS", "WORKFLOWS"]), unaskedFlag = unseen({ ...question, reason: "not-collected" });
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
  ], asking2 = nodes.filter(({ type }) => type === "PULL_REQUEST"), queued2 = nodes.some(({ type }) => type === "MERGE_QUEUE"), counts = [...asking2.map(({ parameters }) => parameters?.requiredApprovingReviewCount), reviewsOf(classic)], reviews = Math.max(0, ...counts.filter((count) => count != null)), owners = asking2.some(({ parameters }) => parameters?.requireCodeOwnerReview === !0) || classic?.requiresCodeOwnerReviews === !0, ruled = wholly(branch, rules), bare2 = ruled ?? unprotected(branch, flag);
  return {
    pullRequestRequired: found(asking2.length > 0 || queued2 || reviews > 0, bare2),
    // The flag comes with the contexts of classic protection, for everybody.
    requiredChecks: found(checks.length > 0, ruled ?? notSeen(flag), [...new Set(checks)].sort()),
    requiredReviews: found(reviews > 0, bare2, reviews),
    codeOwnerReview: found(owners, bare2),
    mergeQueue: found(queued2, ruled),
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
  let told2 = nodes.flatMap(({ parameters }) => parameters?.requiredStatusChecks ?? []);
  return Object.fromEntries(
    told2.flatMap(({ context, integrationId }) => typeof integrationId == "number" ? [[context, integrationId]] : [])
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

function partIn(answer, { alias, question: question4, schema: schema6 }) {
  if (answer.state === "unseen") return unseen({ ...answer.why, what: question4.what });
  let { data, faults } = answer.value, fault = faults.find(({ path }) => path[0] === alias);
  if (fault !== void 0) return unseen(unseenOfFault(question4, fault));
  let parsed = schema6.safeParse(data[alias]);
  return parsed.success ? seen(parsed.data) : unseen({ what: question4.what, reason: "failed", detail: "POST /graphql did not tell it" });
}

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
  let { owner, repo, defaultBranch: branch } = at, page = await client.read(
    "GET /repos/{owner}/{repo}/actions/runs",
    { owner, repo, branch, status: "success", per_page: 100, exclude_pull_requests: !0 },
    pageSchema2,
    { what: "the runs of the workflows", permission: "actions: read" }
  );
  if (page.state === "unseen") return page;
  let { total_count: total, workflow_runs: runs } = page.value;
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

var pageSchema3 = object({
  workflows: array(object({ path: string(), state: string(), created_at: string() }))
});
async function workflowsOf(client, { owner, repo }) {
  let page = await client.read(
    "GET /repos/{owner}/{repo}/actions/workflows",
    { owner, repo, per_page: 100 },
    pageSchema3,
    { what: "the states of the workflows", permission: "actions: read" }
  );
  if (page.state === "unseen") return page;
  let own = page.value.workflows.filter(({ path }) => path.startsWith(".github/"));
  return seen(own.map(({ path, state, created_at: createdAt }) => ({ path, state, createdAt })));
}

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
  ]), { looked, pullRequest: pullRequest2 } = at;
  return {
    branchRules,
    runs,
    artifacts,
    workflows,
    environments: partIn(looked, environmentsPart),
    deployments: partIn(looked, deploymentsPart),
    ownerErrors: partIn(looked, ownerErrorsPart),
    checks: partIn(looked, checksPart),
    review: pullRequest2 === void 0 ? unaskedReview : partIn(looked, reviewPart(pullRequest2))
  };
}

var pageSchema4 = object({ attestations: array(unknown()) }), question2 = { what: "the attestations of release assets", permission: "attestations: read" };
async function attestationsOf(client, { owner, repo }, releases, most) {
  if (releases.state === "unseen") return unseen({ ...releases.why, what: question2.what });
  let last = releases.value.find(({ publishedAt, assets }) => publishedAt !== null && assets.length > 0), told2 = (last?.assets ?? []).flatMap(({ name: name2, digest }) => digest === null ? [] : [{ name: name2, digest }]);
  if (told2.length > 0 && most < 1)
    return unseen({ ...question2, reason: "too-large", detail: "the files took the requests that one run may make" });
  let found2 = [];
  for (let { name: name2, digest } of told2.slice(0, most)) {
    let page = await client.read("GET /repos/{owner}/{repo}/attestations/{digest}", { owner, repo, digest, per_page: 1 }, pageSchema4, question2);
    if (page.state === "unseen" && page.why.status !== 404) return page;
    let attested = page.state === "seen" && page.value.attestations.length > 0;
    found2.push({ release: last?.tag ?? "", asset: name2, digest, attested });
  }
  return seen(found2);
}

import { createHash } from "node:crypto";
function opaqueKey(key) {
  return createHash("sha256").update(key).digest("hex").slice(0, 16);
}

var botName = /\[bot\]|(?:^|[\s._-])bot(?:$|[\s._-])|^(?:dependabot|renovate|github[ -]?actions?|pre-commit-ci|allcontributors|imgbot|snyk|greenkeeper|copilot|cursor(?: agent)?|bump-?version(?: action)?|azure ?pipelines?|gitlab[ -]ci|jenkins|travis(?: ci)?|circle ?ci)$/i, camelBot = /[a-z]Bot(?![a-z])/, botMail = /\[bot\]@|^(?:\d{1,12}\+)?(?:no-?reply|dependabot|renovate|github-actions?|actions?|bumpversion|copilot|cursoragent)@|[._+-]bot@|@github-actions/i, memberMail = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/i;
function personsIn(identities) {
  let leaders = new Map();
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

var yearInMs = 365 * 24 * 60 * 60 * 1e3, question3 = { what: "who changed which files", permission: "contents: read" }, authorSchema = object({
  name: string().nullable(),
  email: string().nullable(),
  user: object({ login: string() }).nullable()
}), historySchema = object({
  pageInfo: object({ hasNextPage: boolean() }),
  nodes: array(object({ authors: object({ nodes: array(authorSchema.nullable()).nullable() }) }).nullable()).nullable()
}), answerSchema = object({ defaultBranchRef: object({ target: record(string(), historySchema) }) });
async function contributorsOf(client, { owner, repo, newestAt }, paths) {
  if (newestAt === void 0)
    return unseen({ ...question3, reason: "failed", detail: "the server does not tell when its branch last changed" });
  let since = new Date(Date.parse(newestAt) - yearInMs).toISOString();
  if (paths.length === 0) return seen({ since, paths: [] });
  let named = Object.fromEntries(paths.map((path, i) => [`p${i}`, path])), answer = await client.query(historiesQuery(paths.length), { owner, repo, since, ...named }, question3);
  if (answer.state === "unseen") return answer;
  let { data, faults } = answer.value, parsed = answerSchema.safeParse(data.people);
  if (!parsed.success || faults.length > 0)
    return unseen(unseenOfFault(question3, faults[0] ?? { type: "", message: "no history", path: [] }));
  let { target } = parsed.data.defaultBranchRef, told2 = paths.map((path, i) => ({
    path,
    whole: isWhole(target[`h${i}`]),
    identities: identitiesIn(target[`h${i}`])
  })), persons = personsIn(told2.flatMap(({ identities }) => identities));
  return seen({
    since,
    paths: told2.map(({ path, whole, identities }) => {
      let people = identities.map(persons).filter(({ bot }) => !bot);
      return { path, whole, authors: [...new Set(people.map(({ key }) => opaqueKey(key)))].sort() };
    })
  });
}
function isWhole(history) {
  return history?.pageInfo.hasNextPage === !1;
}
function identitiesIn(history) {
  return (history?.nodes ?? []).flatMap((commit3) => commit3?.authors.nodes ?? []).flatMap((author) => {
    if (author === null) return [];
    let { name: name2, email, user } = author;
    return [{ name: name2 ?? "", mail: user === null ? email ?? "" : `${user.login}@users.noreply.github.com` }];
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

var blobSchema = object({
  oid: string(),
  isBinary: boolean().nullable(),
  isTruncated: boolean(),
  text: string().nullable()
});
async function blobsByGraphql(client, { owner, repo }, files) {
  let variables = Object.fromEntries(files.map(({ oid }, i) => [`o${i}`, oid])), answer = await client.query(blobsQuery(files.length), { owner, repo, ...variables }, contents);
  if (answer.state === "unseen") return answer;
  let parsed = object({ files: record(string(), unknown()) }).safeParse(answer.value.data);
  if (!parsed.success) {
    let fault = answer.value.faults[0] ?? { type: "", message: "no files", path: [] };
    return unseen(unseenOfFault(contents, fault));
  }
  let found2 = new Map();
  for (let value of Object.values(parsed.data.files)) {
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

var mostRequests = 20, mostSingle = 12, blobsInBatch = 250, bytesInBatch = 4 * 1024 * 1024, longestText = 512e3;
async function textsOf(client, at, files, most = mostRequests) {
  let contents2 = new Map(), unique = [...new Map(files.map((file) => [file.oid, file])).values()], batches = batched(unique.filter(({ entry }) => entry.size < longestText)).slice(0, most), answers = await Promise.all(
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

var automation2 = /^\.(github|circleci|gitlab|buildkite|azure[\w-]*|woodpecker|pipeline|semaphore|tekton|teamcity|aml|dvc)$|^(ci|workflows|pipelines?)$/i, bulk = /^(data(sets?|base)?|images?|img|assets?|media|static|samples?|docs?|node_modules|vendor|third_party|mlruns|wandb|outputs?|results?|logs?|artifacts?|checkpoints?|weights|annotations?|labels)$/i;
function inOrderOfWorth(folders) {
  return [...folders].sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1));
}
function rank(path) {
  return automation2.test(path) ? 0 : bulk.test(path) ? 2 : 1;
}

var itemSchema = object({
  path: string(),
  mode: string(),
  type: string(),
  sha: string(),
  size: number().optional()
}), pageSchema5 = object({ truncated: boolean(), tree: array(itemSchema) }), mostRequests2 = 5;
async function treesOf(client, at) {
  let ask = asking(client, at), [head = "", ...others] = at.commits, first = await ask(head, !0);
  return first.state === "seen" && first.value.truncated ? completed(at, first.value.tree, ask) : [first, ...await Promise.all(others.map((commit3) => ask(commit3, !0)))].map((tree) => tree.state === "unseen" ? tree : seen({ files: inGitOrder(tree.value.tree), missing: tree.value.truncated ? [""] : [] }));
}
function asking(client, { owner, repo }) {
  let asked = new Map();
  return (sha2, deep) => {
    let key = `${sha2} ${deep}`, before = asked.get(key);
    if (before !== void 0) return before;
    if (asked.size >= mostRequests2) return Promise.resolve(unseen({ what: "the list of files", reason: "too-large" }));
    let route = `GET /repos/{owner}/{repo}/git/trees/{sha}${deep ? "?recursive=1" : ""}`, answer = client.read(route, { owner, repo, sha: sha2 }, pageSchema5, { ...contents, what: "the list of files" });
    return asked.set(key, answer), answer;
  };
}
async function completed(at, cut, ask) {
  let roots = await Promise.all(at.commits.map((commit3) => rootOf(at, commit3, ask))), known = wholeFolders(cut, roots[0]?.tree ?? []), lacking = new Map();
  for (let folder of roots.flatMap((root) => root?.tree ?? []))
    folder.type === "tree" && !known.has(folder.sha) && lacking.set(folder.sha, folder);
  for (let { sha: sha2 } of inOrderOfWorth([...lacking.values()])) {
    let inside = await ask(sha2, !0);
    inside.state === "seen" && known.set(sha2, inside.value);
  }
  return roots.map((root, i) => {
    let found2 = i === 0 ? cut : [];
    if (root === void 0) {
      let why = { ...contents, what: "the list of files", reason: "too-large" };
      return i === 0 ? seen({ files: inGitOrder(found2), missing: [""] }) : unseen(why);
    }
    let folders = root.tree.filter(({ type }) => type === "tree"), inside = folders.flatMap(
      ({ path, sha: sha2 }) => (known.get(sha2)?.tree ?? []).map((item) => ({ ...item, path: `${path}/${item.path}` }))
    ), open2 = folders.filter(({ sha: sha2 }) => known.get(sha2)?.truncated !== !1).map(({ path }) => path), missing2 = [...root.truncated ? [""] : [], ...open2].sort();
    return seen({ files: inGitOrder([...found2, ...root.tree, ...inside]), missing: missing2 });
  });
}
async function rootOf({ roots }, commit3, ask) {
  let told2 = roots.get(commit3) ?? [];
  if (told2.length > 0) return { truncated: !1, tree: [...told2] };
  let root = await ask(commit3, !1);
  return root.state === "seen" ? root.value : void 0;
}
function wholeFolders(cut, root) {
  let last = lastOfPrefix(cut), whole = root.filter(({ path, type }) => type === "tree" && last !== void 0 && `${path}/` < topOf(last)), byPath = new Map(whole.map(({ path, sha: sha2 }) => [path, emptyFolder(sha2)]));
  for (let item of cut) {
    let slash = item.path.indexOf("/");
    slash > 0 && byPath.get(item.path.slice(0, slash))?.tree.push({ ...item, path: item.path.slice(slash + 1) });
  }
  return new Map([...byPath.values()].map(({ sha: sha2, tree }) => [sha2, { truncated: !1, tree }]));
}
function emptyFolder(sha2) {
  return { sha: sha2, tree: [] };
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
  let files = new Map();
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

function withEdited(runs, files, target) {
  if (runs.state === "unseen" || target === void 0 || files === target) return runs;
  let edited = [...files].filter(([path, { oid }]) => path.startsWith(".github/workflows/") && target.get(path)?.oid !== oid).map(([path]) => path);
  return edited.length === 0 ? runs : { state: "seen", value: { ...runs.value, edited } };
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

var comparisonSchema = object({ merge_base_commit: object({ sha: string() }) });
async function mergeBaseOf(client, { owner, repo }, { branch, head }) {
  let comparison = await client.read(
    "GET /repos/{owner}/{repo}/compare/{basehead}{?per_page}",
    // The commits in between are not of interest.
    { owner, repo, basehead: `${branch}...${head}`, per_page: 1 },
    comparisonSchema,
    { ...contents, what: "where the pull request left its target branch" }
  );
  return comparison.state === "seen" ? seen(comparison.value.merge_base_commit.sha) : comparison;
}

async function collectChange(options, { onto, head, number: number2 }) {
  let { client } = options, departure = onto.startsWith("refs/heads/") ? { branch: onto, head, number: number2 } : void 0, allowance = allowanceOf(client, options.mostRequests), at = await repositoryAt(client, options.repository, [head, onto], departure), [headSha = head, tip = head] = at.commits, left = at.upToDate === !0 ? seen(tip) : await mergeBaseOf(client, at, { branch: tip, head: headSha }), commits = [...new Set([headSha, tip, ...left.state === "seen" ? [left.value] : []])], snapshots = await snapshotsAt(options, { ...at, commits }, { refs: commits, allowance, target: tip }), of = (commit3) => {
    let snapshot = snapshots[commits.indexOf(commit3)];
    if (snapshot === void 0) throw new Error("a collection without one of its commits");
    return snapshot;
  };
  return { head: of(headSha), tip: of(tip), base: left.state === "seen" ? seen(of(left.value)) : left };
}

var pullSchema = object({ base: object({ ref: string().min(1) }) });
async function targetOf(client, { owner, repo }, number2) {
  let pull = await client.read("GET /repos/{owner}/{repo}/pulls/{number}", { owner, repo, number: number2 }, pullSchema, {
    what: `the target branch of pull request ${number2}`,
    permission: "pull-requests: read"
  });
  return pull.state === "seen" ? seen(pull.value.base.ref) : pull;
}

async function collectPullRequest(options, { number: number2, head, branch }) {
  let at = async (name2) => ({
    branch: name2,
    ...await collectChange(options, { onto: `refs/heads/${name2}`, head, number: number2 })
  });
  try {
    return await at(branch);
  } catch (error2) {
    if (!(error2 instanceof MissingRefFault)) throw error2;
    if (error2.ref === head) throw gone(`the commit ${head}`);
  }
  let [owner, repo] = ownerAndRepo(options.repository), now = await targetOf(options.client, { owner, repo }, number2);
  if (now.state === "unseen" || now.value === branch) throw gone(`the target branch ${branch}`);
  try {
    return await at(now.value);
  } catch (error2) {
    throw error2 instanceof MissingRefFault ? gone(`the target branch ${now.value}`) : error2;
  }
  function gone(what) {
    return new UnreadableFault(`Pull request ${number2} could not be assessed: ${what} is not in ${options.repository}.`);
  }
}

async function sightOf(occasion, looking) {
  switch (occasion.kind) {
    case "pull-request":
      return pullRequest(occasion, looking);
    case "merge-group":
      return mergeGroup(occasion, looking);
    case "commit":
      return commit2(occasion, looking);
  }
}
async function commit2(occasion, looking) {
  let repository = occasion.repository ?? nameOf2(looking.repository), [head] = await collectGithubAt({ ...looking, repository }, [occasion.ref]);
  if (head === void 0) throw new Error("a collection without its commit");
  return { occasion, head, ruling: head };
}
async function pullRequest(occasion, looking) {
  let { number: number2, headSha: head, baseRef: branch } = occasion, repository = nameOf2(looking.repository), snapshots = await collectPullRequest({ ...looking, repository }, { number: number2, head, branch });
  return { occasion: { ...occasion, baseRef: snapshots.branch }, ...compared(snapshots) };
}
async function mergeGroup(occasion, looking) {
  let repository = nameOf2(looking.repository), change = { onto: occasion.baseSha, head: occasion.headSha };
  try {
    return { occasion, ...compared(await collectChange({ ...looking, repository }, change)) };
  } catch (error2) {
    throw error2 instanceof MissingRefFault ? new UnreadableFault(`The merge group could not be assessed: the commit ${error2.ref} is not in ${repository}.`) : error2;
  }
}
function compared({ head, tip, base }) {
  return { head, ruling: tip, base: base.state === "seen" ? base.value : base.why };
}
function nameOf2({ owner, repo }) {
  return `${owner}/${repo}`;
}

async function runAction(world2, tool) {
  let log = logTo(world2.log), progress;
  try {
    let started = world2.elapsed(), inputs = actionInputs((name2) => world2.input(name2));
    world2.mask(inputs.token);
    let context = runContext(world2.env), event = await occasionOf(world2, inputs);
    if (event.kind === "idle") return idle3(event.because, log);
    let client = world2.connect(inputs.token, context.apiUrl);
    progress = { inputs, context, occasion: event, api: client };
    let { repository } = context, found2 = event.kind === "triggering-run" ? await occasionOfRun(event, client, repository) : event;
    if (found2.kind === "idle") return idle3(found2.because, log);
    let now = world2.now(), sight = await sightOf(found2, { client, repository, now, tool }), { occasion } = sight, { annotate, verdictOn, publishReport, outsideOf } = await import("./after-sight.js"), outside = outsideOf(world2, client, repository), considered = await verdictOn(sight, { inputs, tool, now, outside }), report = timed(considered.report, client.requests(), world2.elapsed() - started);
    say(report, considered.reporters, log);
    let publication = { report, occasion, inputs, context, reporters: considered.reporters };
    announce(await publishReport(publication, client, world2), log);
    for (let remark of considered.remarks) log.notice(remark);
    let code2 = conclude(report, log);
    return announce([annotate(publication, considered.changed, log)], log), code2;
  } catch (error2) {
    if (!(error2 instanceof UsageFault) && !(error2 instanceof UnreadableFault)) throw error2;
    return progress !== void 0 && announce(await publishFault(error2.message, progress, world2), log), log.error(error2.message), error2 instanceof UsageFault ? exitCodes.usage : exitCodes.unreadable;
  }
}
function idle3(because, log) {
  return log.notice(because), exitCodes.passed;
}
function say(report, reporters, log) {
  let text = reporters.find((one) => one.id === "text");
  text !== void 0 && log.info(text.render(report, { color: !1, width: 110 }));
}
function announce(deliveries, log) {
  for (let { channel, state, detail = "", url } of deliveries)
    state === "refused" ? log.notice(`The ${channel} was not published: ${detail.replace(/\.$/, "")}. The verdict stands.`) : log.info(`${channel}: ${[state === "skipped" ? "skipped" : "", detail, url ?? ""].filter(Boolean).join(" \xB7 ")}`);
}
function conclude({ worst, projects }, log) {
  for (let one of projects) {
    if (exitCodeOf(one.gate.outcome) === exitCodes.passed) continue;
    let name2 = projects.length > 1 ? `${one.project.name}: ` : "";
    log.error(`${name2}${headlineOf(one).gate}`);
  }
  return exitCodeOf(worst.gate.outcome);
}
function timed(report, requests, elapsed) {
  let ms = Math.round(elapsed), projects = report.projects.map((one) => ({ ...one, usage: { ...one.usage, requests, ms } }));
  return { worst: projects.find((one) => one.project.path === report.worst.project.path) ?? report.worst, projects };
}

// node_modules/universal-user-agent/index.js
function getUserAgent() {
  return typeof navigator == "object" && "userAgent" in navigator ? navigator.userAgent : typeof process == "object" && process.version !== void 0 ? `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})` : "<environment undetectable>";
}

// node_modules/before-after-hook/lib/register.js
function register(state, name2, method, options) {
  if (typeof method != "function")
    throw new Error("method for before hook must be a function");
  return options || (options = {}), Array.isArray(name2) ? name2.reverse().reduce((callback, name3) => register.bind(null, state, name3, callback, options), method)() : Promise.resolve().then(() => state.registry[name2] ? state.registry[name2].reduce((method2, registered) => registered.hook.bind(null, method2, options), method)() : method(options));
}

// node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name2, hook2) {
  let orig = hook2;
  state.registry[name2] || (state.registry[name2] = []), kind === "before" && (hook2 = (method, options) => Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options))), kind === "after" && (hook2 = (method, options) => {
    let result;
    return Promise.resolve().then(method.bind(null, options)).then((result_) => (result = result_, orig(result, options))).then(() => result);
  }), kind === "error" && (hook2 = (method, options) => Promise.resolve().then(method.bind(null, options)).catch((error2) => orig(error2, options))), state.registry[name2].push({
    hook: hook2,
    orig
  });
}

// node_modules/before-after-hook/lib/remove.js
function removeHook(state, name2, method) {
  if (!state.registry[name2])
    return;
  let index = state.registry[name2].map((registered) => registered.orig).indexOf(method);
  index !== -1 && state.registry[name2].splice(index, 1);
}

// node_modules/before-after-hook/index.js
var bind = Function.bind, bindable = bind.bind(bind);
function bindApi(hook2, state, name2) {
  let removeHookRef = bindable(removeHook, null).apply(
    null,
    name2 ? [state, name2] : [state]
  );
  hook2.api = { remove: removeHookRef }, hook2.remove = removeHookRef, ["before", "error", "after", "wrap"].forEach((kind) => {
    let args = name2 ? [state, kind, name2] : [state, kind];
    hook2[kind] = hook2.api[kind] = bindable(addHook, null).apply(null, args);
  });
}
function Singular() {
  let singularHookName = Symbol("Singular"), singularHookState = {
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
  return names.length === 0 ? url : url + separator + names.map((name2) => name2 === "q" ? "q=" + parameters.q.split("+").map(encodeURIComponent).join("+") : `${name2}=${encodeURIComponent(parameters[name2])}`).join("&");
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
        if (operators.indexOf(expression.charAt(0)) !== -1 && (operator = expression.charAt(0), expression = expression.substr(1)), expression.split(/,/g).forEach(function(variable2) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable2);
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
var NullObject = (() => {
  let C = function() {
  };
  return C.prototype = Object.create(null), C;
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
    Object.entries(requestOptions.headers).map(([name2, value]) => [
      name2,
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
  } catch (error2) {
    let message = "Unknown Error";
    if (error2 instanceof Error) {
      if (error2.name === "AbortError")
        throw error2.status = 500, error2;
      message = error2.message, error2.name === "TypeError" && "cause" in error2 && (error2.cause instanceof Error ? message = error2.cause.message : typeof error2.cause == "string" && (message = error2.cause));
    }
    let requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    throw requestError.cause = error2, requestError;
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
function graphql(request2, query, options) {
  if (options) {
    if (typeof query == "string" && "query" in options)
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
  let parsedOptions = typeof query == "string" ? Object.assign({ query }, options) : query, requestOptions = Object.keys(
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
  return Object.assign((query, options) => graphql(newRequest, query, options), {
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

var errorSchema2 = object({
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
    } catch (error2) {
      throw new Error(whyNone(error2, patience), { cause: error2 });
    }
  };
}
function whyNone(error2, patience) {
  let parsed = errorSchema2.safeParse(error2);
  if (!parsed.success) return "unknown";
  let { name: name2, message, cause } = parsed.data;
  return name2 === "TimeoutError" || name2 === "AbortError" ? `nothing came within ${patience / 1e3} s` : cause?.message ?? message;
}
function plainHeaders(headers) {
  return [...headers].filter(([name2]) => !/^(content-encoding|content-length|transfer-encoding)$/i.test(name2)).map(([name2, value]) => /^content-type$/i.test(name2) ? [name2, /\bjson\b/i.test(value) ? "application/json; charset=utf-8" : "text/plain; charset=utf-8"] : [name2, value]);
}

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
        let { data } = await send(route, parameters), parsed = schema6.safeParse(data);
        return parsed.success ? seen(parsed.data) : unseen(malformed(question4, endpoint2));
      } catch (error2) {
        return unseen(unseenOf(question4, endpoint2, error2));
      }
    },
    async query(query, variables, question4) {
      try {
        let { data } = await send(`POST ${graphqlUrl}`, { query, variables });
        return graphqlAnswerOf(data, question4);
      } catch (error2) {
        return unseen(unseenOf(question4, "POST /graphql", error2));
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
  return route.replaceAll(/\{(\w{1,40})\}/g, (whole, name2) => {
    let value = parameters[name2];
    return typeof value == "string" || typeof value == "number" ? String(value) : whole;
  });
}

function proxyIn(env) {
  return [env.https_proxy, env.HTTPS_PROXY].find((url) => url !== void 0 && url !== "");
}
async function useGlobalProxy(env) {
  if (proxyIn(env) === void 0) return !0;
  let { setGlobalProxyFromEnv } = await import("node:http");
  return typeof setGlobalProxyFromEnv != "function" ? !1 : (setGlobalProxyFromEnv(env), !0);
}

var version = "0.1.0";

var annotations = { notice, warning, error }, world = {
  env: process.env,
  log: {
    line: (text) => info(text),
    annotate: (severity, text, at) => annotations[severity](text, {
      title: "MLOps maturity",
      ...at === void 0 ? {} : { file: at.path, startLine: at.line }
    })
  },
  input: (name2) => getInput(name2),
  mask: (secret) => setSecret(secret),
  output: (name2, value) => setOutput(name2, value),
  summarize: async (text) => {
    await summary2.addRaw(text).write();
  },
  readText: (path) => readFile(path, "utf8"),
  writeText: async (path, text) => {
    await mkdir2(dirname(path), { recursive: !0 }), await writeFile2(path, text);
  },
  now: () => (new Date()).toISOString(),
  elapsed: () => performance.now(),
  connect: (token, apiUrl) => githubClient({ token, apiUrl, userAgent: `mlops-maturity/${version}` })
};
try {
  await useGlobalProxy(process.env), process.exitCode = await runAction(world, { name: "mlops-maturity", version });
} catch (error2) {
  let log = logTo(world.log);
  log.info(error2 instanceof Error ? error2.stack ?? error2.message : String(error2)), log.error(
    "This is a bug of mlops-maturity. Please report it, with the snapshot that `mlops-maturity collect` writes in a clone."
  ), process.exitCode = exitCodes.internal;
}
