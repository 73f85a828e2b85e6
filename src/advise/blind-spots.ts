/** The page on what an assessment cannot see, in our own words and kept honest by hand. */
export const blindSpots = `# What this tool cannot see

An assessment rests on the files of one repository at one commit and, where they may be read, on the rules of its
default branch and its history. It runs nothing. This page names what that leaves out. Where a blind spot could change
an answer and the tool notices it, the answer is *unknown*: never met, and never missing. Where it cannot notice, the
answer may be wrong in the way described here.

## Outside the repository

- **Settings of the platform.** Branch rules, required reviewers of an environment and required checks are no files. A
  clone does not show them, and a token shows only what it may read. A settings file in the tree is not proof that the
  rule is in force.
- **Triggers kept elsewhere.** A Cloud Build or CodeBuild trigger that no Terraform file of the repository declares, a
  schedule set in a web console, a webhook or a timer of another
  system starts pipelines without leaving a trace in the tree. Pipelines whose triggers are not in the repository leave
  the criteria about changes and schedules unknown.
- **Other repositories.** Infrastructure, deployment manifests or training code often live next door. Positive evidence
  of that (a pinned model version nobody here trains, a commit or dispatch to another repository) makes the other half
  unknown. Without such evidence it counts as missing.
- **Reusable workflows and actions of other repositories.** Some are known by name; others are judged by their name and
  inputs where these are plain. A private one that says little is unknown, and the report names it.
- **What is stored in services.** Registries, trackers, feature stores, buckets and monitors are not asked. That code
  registers a model is seen; that the registry holds one is not.
- **Dashboards, alerts and pagers** that were set up by hand in a web interface.

## What only running would show

- **Failures at run time.** A step whose secret is missing, whose data was never pulled, or whose API has changed counts
  as what it plainly declares. Only a path, target or module that does not exist at that commit is treated as absent.
- **Whether anything ran lately.** The files say what would happen. A workflow that was switched off in the web
  interface, or that has failed for months, looks like one that works.
- **Conditions on values.** An \`if:\` is decided where its parts are known. Where they depend on secrets, variables of the
  organisation or outputs of earlier steps, the step counts as conditional, not as dead.
- **Time and load.** Interruption-free releases, latency and the cost of training are judged by declaration only.

## Code that hides what it does

- **Dynamic Python.** Calls are resolved through imports, constructors, assignments and functions of the repository.
  \`getattr\`, \`importlib\`, \`exec\`, plug-ins, classes named in configuration files and factories that return different
  kinds of objects break that trail. Training behind them may be missed.
- **In-house wrappers.** A private package around a tracker or platform is an unknown name until the config teaches it,
  under \`tools\`.
- **Code in other languages.** R is recognised by its well-known functions and test runners, not followed through the
  program. Julia, Scala, Java, C++ and others are not read for training or scoring; commands that start them still are.
- **Notebooks.** Cells are read from top to bottom as one program. Widgets, magics with effects and the order in which
  people really run cells are invisible.
- **Shell.** Commands are parsed, not executed. What \`eval\`, generated scripts or values known only at run time produce
  is not seen. PowerShell and batch files are read only in part.
- **Other CI systems** count for what they plainly do. Jenkins pipelines are programs in Groovy: stages, steps and plain
  conditions are read, and functions of the file; a gate or a loop written in Groovy is not worked out, and what a shared
  library does is unknown. Orbs, pipes and templates of others are known by name or handed over. A pipeline that was found
  but could not be interpreted is mentioned, not counted.

## Limits of reading

- **The reading budget.** Very large files, binary files and, in very large repositories, files unlikely to matter are
  not read. If an answer depends on one of them it is unknown, and the file is named.
- **Depth.** Indirection (a target that calls a script that calls a target) is followed to a fixed depth.
- **Submodules and LFS content** are seen as pointers, not as content.
- **Templates.** Files with placeholders, and workflows outside the folder in which they would run, count as templates.

## People

- **Who works with whom** is not in a repository. The people criteria count authors and code owners, which is a weak sign
  of collaboration and none of its quality. They never list persons.
- **History can mislead.** Squashed merges, pair work under one name, imported history and shallow clones hide authors;
  a second e-mail address can turn one person into two.
- **Roles.** Whether the second author is an engineer or a data scientist cannot be seen.

## Quality

- **Good tests and bad ones.** A test with an assertion is a test. Whether it would catch the faults that matter is not
  judged, nor whether the coverage is sensible.
- **Sensible thresholds.** A quality gate counts if it can stop a model. Whether its metric, data or floor make sense is
  for people to judge; the same holds for drift thresholds.
- **Fairness, privacy, security, law and cost** are no part of this maturity model.
- **Applications of hosted language models** fit no model of their own and are not assessed under these models.

## What to do about a blind spot

- Grant the permission that the report names for an unknown, and assess again.
- Teach the tool your in-house commands, actions, imports and workflows in the config.
- *Attest* what holds but cannot be seen, with evidence, an owner and a last day. Attestations are shown apart: the
  verified level never rests on them.
- *Waive* what you decided to do without, with a reason, an owner and a last day.
- If an answer is plainly wrong, report it with the snapshot that \`mlops-maturity collect\` writes.
`
