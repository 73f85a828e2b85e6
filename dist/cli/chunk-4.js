#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  _enum,
  array,
  number,
  strictObject,
  string
} from "./chunk.js";

// src/cli/say.ts
async function say(text, line, world) {
  if (line.output === void 0) {
    world.print(text);
    return;
  }
  await world.writeText(line.output, text), line.quiet || world.say(`Wrote ${line.output}`);
}

// src/report/safe-url.ts
function safeUrl(text) {
  if (text.length > 2e3 || !URL.canParse(text)) return;
  let url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:" || url.username !== "" || url.password !== "") return;
  let safe = url.href.replace(/[()<>"'`|\\*_[\]\s]/gu, percentEncoded);
  return safe.length > 2e3 ? void 0 : safe;
}
function percentEncoded(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

// src/report/visible-text.ts
function visibleText(text, cap = 300) {
  let shown = text.slice(0, cap * 2 + 2).replace(/[\s\u0085]+/gu, " ").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u034F\u115F\u1160\u3164\uFFA0]/gu, "").trim(), characters = Array.from(shown);
  return characters.length <= cap && text.length <= cap * 2 + 2 ? shown : `${characters.slice(0, Math.max(cap - 1, 0)).join("")}\u2026`;
}

// src/report/html-escape.ts
function htmlOf(strings, ...values) {
  return { html: strings.map((text, index) => text + render(values[index])).join("") };
}
function trustedHtml(markup) {
  return { html: markup };
}
function joinHtml(parts, separator = "") {
  return { html: parts.map((part) => part.html).join(separator) };
}
function htmlLink(label, url) {
  let safe = safeUrl(url);
  return safe === void 0 ? htmlOf`${label}` : htmlOf`<a href="${safe}" rel="noreferrer">${label}</a>`;
}
function escapeHtml(text, cap = 500) {
  return visibleText(text, cap).replace(/[&<>"'`]|(?<=##)\[/gu, entity);
}
function entity(character) {
  return `&#${character.charCodeAt(0)};`;
}
function render(value) {
  return value === void 0 ? "" : typeof value == "string" ? escapeHtml(value, 4e3) : typeof value == "number" ? String(value) : "html" in value ? value.html : value.map((part) => part.html).join("");
}

// src/report/markdown-escape.ts
function markdownOf(strings, ...values) {
  return { markdown: strings.map((text, index) => text + render2(values[index])).join("") };
}
function trustedMarkdown(text) {
  return { markdown: text };
}
function joinMarkdown(parts, separator = `
`) {
  return { markdown: parts.map((part) => part.markdown).join(separator) };
}
function markdownCode(text, cap = 200) {
  let shown = visibleText(text, cap);
  return shown === "" ? { markdown: "" } : /[|<`]|##\[/u.test(shown) ? { markdown: `<code>${escapeVisible(shown, entity2)}</code>` } : { markdown: `\`${shown}\`` };
}
function markdownLink(label, url) {
  let shown = typeof label == "string" ? escapeMarkdown(label) : label.markdown, safe = safeUrl(url);
  return { markdown: safe === void 0 ? shown : `[${shown}](${safe})` };
}
function escapeMarkdown(text, cap = 300) {
  return escapeVisible(visibleText(text, cap), backslash);
}
var apart = "&#8203;", shortcode = /:(?=(?:[\w+-]|\\_|&#95;)+:|\d*(?:[A-Za-z+-]|\\_|&#95;)(?:[\w+-]|\\_|&#95;)*$)/gu;
function escapeVisible(text, escaped) {
  return text.replace(/[\\`*_[\]~&<>|$@#]/gu, (character) => harmless(character, escaped)).replace(/(GH-)(?=\d)/giu, `$1${apart}`).replace(/:(?=\/\/)/gu, `:${apart}`).replace(/(www)(?=\.)/giu, `$1${apart}`).replace(shortcode, `:${apart}`).replace(/^[-+=]/u, escaped).replace(/^(\d+)([.)])/u, (_, digits, mark) => digits + escaped(mark));
}
function backslash(character) {
  return `\\${character}`;
}
function entity2(character) {
  return `&#${character.charCodeAt(0)};`;
}
function harmless(character, escaped) {
  switch (character) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case "|":
      return "&#124;";
    case "$":
      return "<span>$</span>";
    case "@":
      return `@${apart}`;
    case "#":
      return `${escaped("#")}${apart}`;
    default:
      return escaped(character);
  }
}
function render2(value) {
  return value === void 0 ? "" : typeof value == "string" ? escapeMarkdown(value) : typeof value == "number" ? String(value) : "markdown" in value ? value.markdown : value.map((part) => part.markdown).join("");
}

// src/model/answer.ts
var strengths = ["declared", "used", "automated", "exercised"], evidenceSchema = strictObject({
  /** What was seen, in words; quoted repository text in it is untrusted. */
  note: string(),
  strength: _enum(strengths),
  at: strictObject({ path: string(), line: number().int().positive().optional() }).optional(),
  /** How automation gets there, outermost caller first: `.github/workflows/retrain.yml:41`, `make train`, ... */
  via: array(string()).readonly().optional(),
  url: string().optional(),
  /** ISO 8601: when what was seen to have happened did. Judging alone asks for it; the note tells the day. */
  happened: string().optional()
});
function yes(...evidence) {
  return { says: "yes", evidence };
}
function no(partial, evidence = []) {
  return partial === void 0 ? { says: "no", evidence } : { says: "no", evidence, partial };
}
function unknown(...why) {
  return { says: "unknown", why };
}

// src/model/facts.ts
var kinds = ["product", "library", "template", "genai", "none"];

// src/model/policy.ts
var failOns = ["below-minimum", "below-target", "regression", "never"];

// src/model/dimension.ts
var dimensions = ["people", "creation", "release", "integration"];

// src/model/status.ts
var statuses = ["met", "unmet", "unknown", "waived", "attested", "not-applicable"];

// src/model/activity.ts
var activityKinds = [
  "install",
  // installs the project or its declared dependencies
  "build",
  // builds an image or package, or compiles
  "lint",
  // static checks, formatting, type checking
  "test",
  // runs tests that exist
  "data",
  // obtains data from outside the repository
  "validate-data",
  // checks data against expectations
  "train",
  // fits a model
  "evaluate",
  // computes metrics of a model
  "gate",
  // stops the run on a bad model
  "track",
  // logs parameters or metrics of a run to a tracker
  "register",
  // puts a fitted model into a versioned store
  "load-model",
  // reads a fitted model
  "predict",
  // asks a fitted model for predictions
  "serve",
  // answers requests: handler, endpoint, server process
  "publish",
  // puts a package, image, release or site where others can take it
  "deploy",
  // brings something to where it is used
  "shift-traffic",
  // splits or moves live traffic
  "rollback",
  // takes a deployment back
  "record",
  // writes rows into a database that others can read
  "monitor",
  // emits or reads metrics of a serving model
  "detect-drift",
  // compares production data or predictions with a reference
  "dispatch",
  // starts other automation
  "notify",
  // tells people
  "provision",
  // creates infrastructure or compute
  "approve",
  // asks a person
  "document",
  // tells consumers what a model takes and answers: signature, schema, card
  "save-results"
  // keeps results of a run: artifact, report, commit, push
], subjects = [
  "documentation",
  // sites and docs
  "package",
  // a library on an index
  "image",
  // a container image
  "infrastructure",
  // clusters, networks, compute
  "application",
  // code that runs for users; whether it serves a model is derived
  "model",
  // a model rollout by itself: endpoint, registry promotion that serving reads
  "pipeline",
  // a scheduled or orchestrated pipeline
  "data",
  // data sets
  "results"
  // metrics, plots, reports, run outputs
], uncalled = {
  via: [],
  tolerant: !1,
  conditional: !1,
  triggers: []
};

// src/model/trigger.ts
function isChange(trigger) {
  return trigger.kind === "change";
}
function isAutomatic(trigger) {
  return trigger.kind === "change" ? trigger.event === "push" : trigger.kind !== "manual";
}

// src/model/automation.ts
var systems = [
  "github-actions",
  "azure-pipelines",
  "gitlab-ci",
  "circleci",
  "jenkins",
  "bitbucket",
  "cloud-build",
  "codebuild",
  "taskcluster",
  "databricks",
  "azure-ml",
  "airflow",
  "other"
], disabledByHand = "somebody disabled it by hand on GitHub";

export {
  safeUrl,
  visibleText,
  htmlOf,
  trustedHtml,
  joinHtml,
  htmlLink,
  markdownOf,
  trustedMarkdown,
  joinMarkdown,
  markdownCode,
  markdownLink,
  escapeMarkdown,
  strengths,
  yes,
  no,
  unknown,
  kinds,
  failOns,
  dimensions,
  statuses,
  activityKinds,
  subjects,
  uncalled,
  isChange,
  isAutomatic,
  systems,
  disabledByHand,
  say
};
