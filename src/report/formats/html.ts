import type { Assessment } from '../../model/assessment.ts'
import type { Report, Reporter } from '../../model/report.ts'
import { htmlOf, trustedHtml } from '../html-escape.ts'
import type { Html } from '../html-escape.ts'
import { pageStyle } from '../html/page-style.ts'
import { projectArticle } from '../html/project-article.ts'
import { progressLine } from '../status-line.ts'

/** No script at all, and nothing from elsewhere: whatever a repository might smuggle in could not run, load or send. */
const policy = trustedHtml("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")

/** One self-contained page: ladder, dimensions, every criterion with its evidence, a filter; light and dark, for wide and narrow screens. */
export const html: Reporter = {
  id: 'html',
  purpose: 'one self-contained page',
  render(report, rendering) {
    const { worst, projects } = report
    const several = projects.length > 1
    return htmlOf`${trustedHtml('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>MLOps maturity: ${worst.repository.name}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<a class="skip" href="#criteria-0">To the criteria</a>
${headOf(worst)}
${several ? indexOf(report) : trustedHtml('')}
${projects.map((project, index) => projectArticle(project, rendering, index, several))}
<footer>${worst.tool.name} ${worst.tool.version} · ${worst.usage.files.read} of ${worst.usage.files.listed} files read</footer>
</main>
</body>
</html>
`.html
  },
}

function headOf({ repository, model }: Assessment): Html {
  const { name, commit, ref } = repository
  const at = commit === null ? 'files as they are' : `commit ${commit.slice(0, 12)}`
  const named = ref === 'HEAD' || ref === commit ? trustedHtml('') : htmlOf` · ${ref}`
  return htmlOf`<p class="soft">MLOps maturity · ${model.title} ${model.version}</p>
<h1>${name}</h1>
<p class="soft">${at}${named}</p>`
}

/** Those that a change touches first, as everywhere. */
function indexOf({ projects }: Report): Html {
  const ordered = projects.map((project, index) => ({ project, index })).sort((a, b) => untouched(a) - untouched(b))
  const rows = ordered.map(
    ({ project, index }) =>
      htmlOf`<tr><th scope="row"><a href="#project-${index}">${project.project.name}</a></th><td>${progressLine(project)}</td></tr>`,
  )
  return htmlOf`<table class="index"><thead><tr><th scope="col">Project</th><th scope="col">Where it stands</th></tr></thead><tbody>${rows}</tbody></table>`
}

function untouched({ project }: { readonly project: Assessment }): number {
  return project.touched === false ? 1 : 0
}
