import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { html } from '../../src/report/formats/html.ts'
import { assessment } from '../support/assessment.ts'
import { startBrowser } from '../support/browser.ts'
import type { Browser, Page } from '../support/browser.ts'
import { chromiumPath } from '../support/chromium.ts'
import { removeTemporaryFolders, temporaryFolder } from '../support/git-repository.ts'
import { hostileTexts } from '../support/hostile.ts'
import { pageFindings } from '../support/page-findings.ts'
import { verdict } from '../support/verdicts.ts'

afterAll(removeTemporaryFolders)

const browserPath = chromiumPath()
const base = 'https://github.com/acme/churn/blob/0123456789abcdef0123456789abcdef01234567/'
const delta = {
  base: 'b'.repeat(40),
  level: { from: 0, to: 1 },
  gained: ['automated-build'],
  lost: ['automated-training'],
  gateEdited: ['.github/mlops-maturity.yml'],
}
const one = assessment({
  delta,
  notes: [{ severity: 'warning', topic: 'exception', message: 'The waiver of x expired.' }],
})
const other = assessment({ project: { name: 'fraud', path: 'fraud' }, touched: false })

const unfold = 'document.querySelectorAll("details").forEach((one) => { one.open = true })'

function reportFile(...projects: readonly [typeof one, ...(typeof one)[]]): string {
  const file = join(temporaryFolder(), 'report.html')
  writeFileSync(file, html.render({ worst: projects[0], projects }, { color: false, width: 100, linkBase: base }))
  return pathToFileURL(file).href
}

if (browserPath === undefined) {
  test('the report was looked at in no browser: there is no Chromium on the PATH, and CHROMIUM names none', () =>
    expect(browserPath).toBeUndefined())
} else {
  describe('the HTML report in Chromium', () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await startBrowser(browserPath)
    })
    afterAll(() => browser.close())

    async function opened(
      url: string,
      view: { readonly width?: number; readonly colorScheme?: 'light' | 'dark' } = {},
    ): Promise<{ readonly page: Page; readonly complaints: string[]; readonly requests: string[] }> {
      const { width = 1280, colorScheme = 'light' } = view
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      const [complaints, requests]: [string[], string[]] = [[], []]
      page.on('request', (request) => void requests.push(request.url()))
      page.on('pageerror', (error) => void complaints.push(error.message))
      page.on('console', (message) => void complaints.push(message.text()))
      await page.goto(url)
      return { page, complaints, requests }
    }

    const shownTitles = (page: Page) => page.locator('.criterion:visible .title').allInnerTexts()

    test.each([
      [1280, 'light'],
      [1280, 'dark'],
      [390, 'light'],
      [390, 'dark'],
    ] as const)('is fit for everybody %d wide and %s', async (width, colorScheme) => {
      const url = reportFile(one, other)
      const { page, complaints, requests } = await opened(url, { width, colorScheme })
      await page.evaluate(unfold)
      expect(await page.evaluate(pageFindings)).toEqual([])
      expect({ complaints, requests }).toEqual({ complaints: [], requests: [url] })
    })

    test('says by its roles what a reader who does not see it needs', async () => {
      const { page } = await opened(reportFile(one))
      await page.getByRole('heading', { level: 1, name: 'acme/churn' }).waitFor()
      await page.getByRole('heading', { level: 2, name: /^Level 1 of 3: DevOps/ }).waitFor()
      expect(await page.getByRole('listitem').filter({ hasText: 'DevOps' }).first().getAttribute('aria-current')).toBe(
        'step',
      )
      expect(await page.getByRole('radio').count()).toBe(5)
      expect(await page.getByText('Model creation').locator('..').innerText()).toContain('level 0, perhaps 2')
      expect(await page.getByRole('note').innerText()).toMatch(/edits what gates it[\s\S]*The waiver of x expired/)
    })

    test('links evidence to its line at the assessed commit', async () => {
      const { page } = await opened(reportFile(one))
      const way = page.locator('.criterion.met')
      await way.locator('summary').click()
      expect(await page.evaluate('[...document.querySelectorAll(".criterion.met a")].map((one) => one.href)')).toEqual([
        `${base}.github/workflows/retrain.yml#L41`,
        `${base}src/train.py#L88`,
      ])
    })

    test('shows criteria of one status and no empty levels, in each project by itself', async () => {
      const { page } = await opened(reportFile(one, other))
      const own = page.locator('#project-0')
      await own.getByRole('radio', { name: 'not met (1)' }).check()
      expect(await own.locator('.criterion:visible .title').allInnerTexts()).toEqual(['automated-training'])
      expect(await own.getByRole('heading', { level: 4 }).allInnerTexts()).toEqual(['Level 2: Training'])
      expect(await page.locator('#project-1 .criterion:visible').count()).toBe(4)
      await own.getByRole('radio', { name: 'all (4)' }).check()
      expect(await own.locator('.criterion:visible').count()).toBe(4)
    })

    test('can be used with the keyboard alone', async () => {
      const { page } = await opened(reportFile(one))
      const focused = async (): Promise<unknown> =>
        page.evaluate('document.activeElement.closest("label, summary, a")?.textContent.trim().replace(/\\s+/g, " ")')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('To the criteria')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('all (4)')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      expect(await focused()).toBe('not met (1)')
      expect(await shownTitles(page)).toEqual(['automated-training'])
      await page.keyboard.press('Tab')
      expect(await focused()).toContain('automated-training')
      const card = page.locator('.criterion.unmet')
      expect(await card.getAttribute('open')).toBe('')
      await page.keyboard.press('Enter')
      expect(await card.getAttribute('open')).toBeNull()
    })

    test('runs nothing and asks for nothing that a repository put into it', async () => {
      const projects = hostileTexts.map((text) =>
        assessment({
          repository: { name: text, commit: null, ref: text },
          project: { name: text, path: text },
          criteria: [
            verdict({
              id: 'x',
              title: text,
              level: 1,
              status: 'unmet',
              evidence: [{ note: text, strength: 'used', path: text, via: [text] }],
            }),
          ],
          notes: [{ severity: 'info', message: text, path: text }],
        }),
      )
      const [first = one, ...rest] = projects
      const url = reportFile(first, ...rest)
      const { page, complaints, requests } = await opened(url)
      await page.evaluate(unfold)
      expect(await page.locator('script, img, iframe, object, embed, link, form, base').count()).toBe(0)
      expect({ complaints, requests }).toEqual({ complaints: [], requests: [url] })
    })
  })
}
