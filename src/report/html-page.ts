import { trustedHtml } from './html-escape.ts'
import type { Html } from './html-escape.ts'

/** The page's style: system fonts, light and dark by preference, readable in print. */
export const pageStyle: Html = trustedHtml(`
:root { --bg: #ffffff; --panel: #f6f8fa; --text: #1f2328; --soft: #59636e; --line: #d1d9e0; --good: #1a7f37; --bad: #b42318; --open: #9a6700; --accent: #0969da; --fill: #2da44e; --maybe: #d8b24a; --none: #e4e8ec; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --panel: #151b23; --text: #f0f6fc; --soft: #9198a1; --line: #3d444d; --good: #3fb950; --bad: #f85149; --open: #d29922; --accent: #4493f8; --fill: #2ea043; --maybe: #9e7a1c; --none: #262c36; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; margin: 0.1rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 0.7rem; }
h3 { font-size: 1rem; margin: 1.6rem 0 0.1rem; }
code { font: 0.85em/1.4 ui-monospace, SFMono-Regular, Menlo, monospace; background: var(--panel); border-radius: 4px; padding: 0.1em 0.35em; overflow-wrap: anywhere; }
a { color: var(--accent); }
.eyebrow, .commit, .summary, footer { color: var(--soft); margin: 0; font-size: 0.9rem; }
.level { font-size: 1.2rem; margin: 1rem 0 0.3rem; }
.facts { margin: 0; padding-left: 1.1rem; color: var(--soft); }
.project + .project { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 2rem; }
.ladder { list-style: none; display: grid; gap: 0.4rem; padding: 0; margin: 0; }
.ladder li { display: grid; grid-template-columns: 2.2rem 1fr auto auto; gap: 0.75rem; align-items: center; border: 1px solid var(--line); border-left: 6px solid var(--none); border-radius: 8px; padding: 0.5rem 0.8rem; }
.ladder li.reached { border-left-color: var(--fill); background: var(--panel); }
.ladder .step { font-weight: 700; font-size: 1.2rem; text-align: center; }
.ladder .open .name, .ladder .count { color: var(--soft); }
.ladder .count { font-size: 0.85rem; }
.ladder b { font-size: 0.75rem; border: 1px solid var(--line); border-radius: 999px; padding: 0.1rem 0.55rem; margin-left: 0.3rem; }
.chart { width: 100%; max-width: 46rem; height: auto; }
.chart text { fill: var(--text); font: 13px system-ui, sans-serif; }
.chart .value { fill: var(--soft); }
.chart .full { fill: var(--fill); } .chart .maybe { fill: var(--maybe); } .chart .none { fill: var(--none); }
.filters { display: flex; flex-wrap: wrap; gap: 0.4rem; }
.filters button { font: inherit; font-size: 0.85rem; color: var(--text); background: var(--panel); border: 1px solid var(--line); border-radius: 999px; padding: 0.2rem 0.75rem; cursor: pointer; }
.filters button[aria-pressed="false"] { opacity: 0.5; text-decoration: line-through; }
.filters span { color: var(--soft); }
button:focus-visible, summary:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.criterion { border: 1px solid var(--line); border-radius: 8px; margin: 0.45rem 0; }
.criterion summary { display: flex; gap: 0.6rem; align-items: baseline; flex-wrap: wrap; padding: 0.5rem 0.8rem; cursor: pointer; list-style: none; }
.criterion summary::-webkit-details-marker { display: none; }
.criterion .sign { font-weight: 700; width: 1.1rem; text-align: center; }
.criterion .title { flex: 1 1 16rem; }
.criterion.met .sign { color: var(--good); } .criterion.unmet .sign { color: var(--bad); }
.criterion.unknown .sign, .criterion.waived .sign, .criterion.attested .sign { color: var(--open); }
.tags { color: var(--soft); font-size: 0.85rem; }
.tags span + span::before { content: " · "; }
.body { padding: 0 0.9rem 0.7rem 2.5rem; }
.body p { margin: 0.3rem 0; } .body ul { margin: 0.1rem 0 0.5rem; padding-left: 1.1rem; }
.label { font-size: 0.8rem; color: var(--soft); text-transform: uppercase; letter-spacing: 0.04em; }
.strength { font-size: 0.75rem; color: var(--soft); border: 1px solid var(--line); border-radius: 999px; padding: 0 0.45rem; }
.notes .warning { color: var(--open); }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 0.7rem; }
[hidden] { display: none !important; }
@media (max-width: 38rem) { .ladder li { grid-template-columns: 2.2rem 1fr; gap: 0.1rem 0.75rem; } .ladder b { margin-left: 0; } .chart text { font-size: 17px; } .ladder .count, .ladder .marks { grid-column: 2; } .body { padding-left: 0.9rem; } }
@media print { .filters { display: none; } }
`)

/** Filters by status; without it the page shows everything. */
export const pageScript: Html = trustedHtml(`
for (const group of document.querySelectorAll('.filters')) {
  group.addEventListener('click', (event) => {
    const button = event.target.closest('button')
    if (!button) return
    const shown = button.getAttribute('aria-pressed') !== 'true'
    button.setAttribute('aria-pressed', String(shown))
    for (const card of group.parentElement.querySelectorAll('.criterion'))
      if (card.dataset.status === button.dataset.status) card.hidden = !shown
  })
}
`)
