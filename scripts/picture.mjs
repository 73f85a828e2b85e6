// Draws the pictures of the README from the comment that the built action writes on the example's pull request, as GitHub would show it.
// Needs git, a Chromium (`CHROMIUM` names one that is not on the PATH) and a font with emoji; no account and no network. Not part of `npm run all`: fonts differ.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { marked } from 'marked'
import { builtAction } from '../__tests__/support/built-action.ts'
import { removeTemporaryFolders, temporaryFolder } from '../__tests__/support/git-repository.ts'
import { churnPullRequest } from '../__tests__/support/github/churn-pull-request.ts'
import { indexedPng } from './picture/indexed-png.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const images = join(root, 'docs', 'images')
const styles = dirname(createRequire(import.meta.url).resolve('github-markdown-css/package.json'))
const themes = {
  light: { page: '#ffffff', head: '#f6f8fa', line: '#d1d9e0', quiet: '#59636e' },
  dark: { page: '#0d1117', head: '#151b23', line: '#3d444d', quiet: '#9198a1' },
}
/** As wide as a comment on GitHub, drawn twice as fine for sharp displays. */
const width = 860
const scale = 2
const colours = 48
const mostBytes = 150_000

try {
  mkdirSync(images, { recursive: true })
  const body = await commentBody()
  for (const theme of Object.keys(themes)) {
    const file = join(images, `comment-${theme}.png`)
    const picture = indexedPng(draw(page(body, theme)), colours)
    const size = picture.length
    if (size > mostBytes) throw new Error(`${file} would have ${size} bytes, more than ${mostBytes}`)
    writeFileSync(file, picture)
    console.log(`${relative(process.cwd(), file)}  ${Math.round(size / 1000)} kB`)
  }
} finally {
  removeTemporaryFolders()
}

async function commentBody() {
  const pull = churnPullRequest()
  const run = await builtAction(pull)
  const [comment] = pull.world.comments
  if (run.code !== 0 || comment === undefined) throw new Error(`no comment\n${run.stdout}${run.stderr}`)
  return comment.body
}

/** The comment in the frame that GitHub puts around it. */
function page(markdown, theme) {
  const { page: back, head, line, quiet } = themes[theme]
  const css = readFileSync(join(styles, `github-markdown-${theme}.css`), 'utf8')
  return `<!doctype html><meta charset="utf-8"><style>${css}
    html, body { margin: 0; background: ${back} }
    #frame { box-sizing: border-box; width: ${width}px; padding: 8px }
    #comment { border: 1px solid ${line}; border-radius: 6px; overflow: hidden }
    header { padding: 8px 16px; background: ${head}; border-bottom: 1px solid ${line}; color: ${quiet}; font: 14px/1.5 Helvetica, Arial, sans-serif }
    header b { color: ${theme === 'dark' ? '#f0f6fc' : '#1f2328'} }
    header i { margin-left: 4px; padding: 0 6px; border: 1px solid ${line}; border-radius: 2em; font-size: 12px; font-style: normal }
    .markdown-body { padding: 16px; font-size: 14px }
  </style><div id="frame"><div id="comment"><header><b>github-actions</b> <i>bot</i> commented</header>
  <article class="markdown-body">${withAlerts(marked.parse(markdown, { async: false, gfm: true }))}</article></div></div>
  <script>document.documentElement.dataset.height = Math.ceil(document.getElementById('frame').getBoundingClientRect().height)</script>`
}

/** Boxes as GitHub makes them of quotations that begin with `[!WARNING]`. */
function withAlerts(html) {
  return html.replaceAll(/<blockquote>\s*<p>\[!(\w+)\]\s*([\s\S]*?)<\/blockquote>/g, (_, kind, rest) => {
    const title = kind[0] + kind.slice(1).toLowerCase()
    return `<div class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p class="markdown-alert-title">${title}</p><p>${rest}</div>`
  })
}

/** The page as a PNG. Measures first: a headless browser takes its window's size, not the page's. */
function draw(html) {
  const folder = temporaryFolder()
  const [source, file] = [join(folder, 'comment.html'), join(folder, 'comment.png')]
  writeFileSync(source, html)
  const url = pathToFileURL(source).href
  const measured = chromium(folder, ['--dump-dom', `--window-size=${width},2000`, url])
  const height = /data-height="(\d+)"/.exec(measured)?.[1]
  if (height === undefined) throw new Error('the page was not laid out')
  chromium(folder, [
    `--screenshot=${file}`,
    `--window-size=${width},${height}`,
    `--force-device-scale-factor=${scale}`,
    url,
  ])
  return readFileSync(file)
}

function chromium(folder, words) {
  const quiet = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--hide-scrollbars',
    '--disable-lcd-text',
    `--user-data-dir=${join(folder, 'profile')}`,
  ]
  const browser = process.env.CHROMIUM ?? 'chromium'
  return execFileSync(browser, [...quiet, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}
