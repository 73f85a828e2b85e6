import { statuses } from '../../model/status.ts'
import { trustedHtml } from '../html-escape.ts'
import type { Html } from '../html-escape.ts'

/** Choosing a status hides every other criterion and the levels that are empty then: without a script. */
const filters = statuses
  .map((status) => {
    const chosen = `.project:has(.filters [value="${status}"]:checked)`
    return `${chosen} .criterion:not(.${status}), ${chosen} .level:not(:has(.${status})) { display: none; }`
  })
  .join('\n')

/** The page's style: fonts of the system, light and dark by preference, for wide and narrow screens, readable in print. */
export const pageStyle: Html = trustedHtml(`
:root { color-scheme: light dark; --bg: #ffffff; --panel: #f6f8fa; --text: #1f2328; --soft: #59636e; --line: #d1d9e0; --good: #1a7f37; --bad: #b42318; --open: #8a5a00; --accent: #0969da; --fill: #1f883d; --maybe: #f2d27a; --none: #e4e8ec; --on-fill: #ffffff; --on-maybe: #3b2a00; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --panel: #151b23; --text: #f0f6fc; --soft: #9198a1; --line: #3d444d; --good: #3fb950; --bad: #ff7b72; --open: #d29922; --accent: #4493f8; --fill: #238636; --maybe: #6e5510; --none: #262c36; --on-maybe: #fff3d1; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
main { max-width: 68rem; margin: 0 auto; padding: 1.75rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0.1rem 0; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 0; }
h3 { font-size: 1.1rem; margin: 2.2rem 0 0.7rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 0; }
code, pre { font: 0.85em/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; background: var(--panel); border-radius: 4px; padding: 0.1em 0.35em; }
pre { padding: 0.7rem 0.9rem; overflow-x: auto; }
a { color: var(--accent); }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
.soft, footer { color: var(--soft); margin: 0; font-size: 0.9rem; }
.index { width: 100%; border-collapse: collapse; margin: 1.5rem 0; }
.index th, .index td { text-align: left; border-bottom: 1px solid var(--line); padding: 0.4rem 0.6rem; }
.project { margin-top: 1.5rem; }
.project + .project { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 2rem; }
.verdict { border: 1px solid var(--line); border-left: 6px solid var(--soft); border-radius: 8px; background: var(--panel); padding: 0.9rem 1.1rem; }
.verdict.pass { border-left-color: var(--good); } .verdict.fail { border-left-color: var(--bad); } .verdict.incomplete { border-left-color: var(--open); }
.verdict p { margin: 0.35rem 0 0; }
.notice { border: 1px solid var(--open); border-radius: 8px; padding: 0.6rem 1rem; margin: 0.8rem 0; }
.notice ul { margin: 0; padding-left: 1.1rem; }
.ladder, .chart { list-style: none; padding: 0; margin: 0; }
.ladder { display: grid; gap: 0.4rem; }
.ladder li { display: grid; grid-template-columns: 2.2rem 1fr auto; gap: 0 0.75rem; align-items: center; border: 1px solid var(--line); border-left: 6px solid var(--none); border-radius: 8px; padding: 0.45rem 0.8rem; }
.ladder .reached { border-left-color: var(--fill); background: var(--panel); } .ladder .possible { border-left-color: var(--maybe); } .ladder .missed { border-left-color: var(--bad); }
.ladder .step { font-weight: 700; font-size: 1.2rem; text-align: center; }
.ladder .count { color: var(--soft); font-size: 0.85rem; grid-column: 2; }
.marks { grid-column: 3; grid-row: 1 / span 2; display: flex; gap: 0.3rem; flex-wrap: wrap; justify-content: flex-end; }
.marks b { font-size: 0.75rem; border: 1px solid var(--line); border-radius: 999px; padding: 0.1rem 0.55rem; }
.chart li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.15rem 0.75rem; margin-bottom: 0.8rem; }
.chart .value { color: var(--soft); font-size: 0.9rem; }
.chart .cells { grid-column: 1 / -1; display: flex; gap: 0.3rem; }
.chart i { flex: 1; text-align: center; font: 600 0.75rem/1.5 system-ui, sans-serif; border-radius: 4px; background: var(--none); color: var(--text); }
.chart .full { background: var(--fill); color: var(--on-fill); } .chart .maybe { background: var(--maybe); color: var(--on-maybe); }
.changes { list-style: none; padding: 0; margin: 0; }
.changes li, .criterion .sign { text-indent: 0; }
.filters { display: flex; flex-wrap: wrap; gap: 0.4rem; border: 0; padding: 0; margin: 0 0 0.5rem; }
.filters legend { padding: 0; margin-bottom: 0.4rem; color: var(--soft); font-size: 0.9rem; }
.filters label { font-size: 0.9rem; background: var(--panel); border: 1px solid var(--line); border-radius: 999px; padding: 0.25rem 0.8rem 0.25rem 0.55rem; cursor: pointer; }
.filters label:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); font-weight: 600; }
.filters input { margin: 0 0.35rem 0 0; accent-color: var(--accent); }
summary:focus-visible, a:focus-visible, label:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
.criterion { border: 1px solid var(--line); border-radius: 8px; margin: 0.45rem 0; }
.criterion summary { display: grid; grid-template-columns: 1.2rem minmax(0, 1fr) auto; gap: 0 0.6rem; align-items: baseline; padding: 0.5rem 0.8rem; cursor: pointer; list-style: none; }
.criterion summary::-webkit-details-marker { display: none; }
.criterion .sign { font-weight: 700; text-align: center; }
.criterion.met .sign { color: var(--good); } .criterion.unmet .sign { color: var(--bad); }
.criterion.unknown .sign, .criterion.waived .sign, .criterion.attested .sign { color: var(--open); }
.tags { color: var(--soft); font-size: 0.85rem; text-align: right; }
.tags span + span::before { content: " · "; }
.body { padding: 0 1rem 0.7rem 2.7rem; }
.body p { margin: 0.3rem 0; } .body ul { margin: 0.1rem 0 0.5rem; padding-left: 1.1rem; }
.strength { font-size: 0.75rem; color: var(--soft); border: 1px solid var(--line); border-radius: 999px; padding: 0 0.45rem; white-space: nowrap; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 0.7rem; }
@media (min-width: 56rem) { .overview { display: grid; grid-template-columns: 3fr 2fr; gap: 0 2.5rem; } }
@media (max-width: 38rem) { main { padding: 1rem 0.8rem 3rem; } h1 { font-size: 1.4rem; } .marks { grid-column: 2; grid-row: auto; justify-content: flex-start; } .criterion summary { grid-template-columns: 1.2rem minmax(0, 1fr); } .tags { grid-column: 2; text-align: left; } .body { padding-left: 1rem; } }
@media print { .filters, .skip { display: none; } }
${filters}
`)
