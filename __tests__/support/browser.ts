import { createRequire } from 'node:module'

// The part of playwright-core that the tests use: its own types want those of a browser's page, which no file of ours may touch.
interface Named {
  readonly name?: string | RegExp
  readonly level?: number
}
export interface Locator {
  first(): Locator
  locator(selector: string): Locator
  filter(by: { readonly hasText: string }): Locator
  getByRole(role: string, by?: Named): Locator
  waitFor(): Promise<void>
  click(): Promise<void>
  check(): Promise<void>
  count(): Promise<number>
  innerText(): Promise<string>
  allInnerTexts(): Promise<readonly string[]>
  getAttribute(name: string): Promise<string | null>
}
export interface Page extends Pick<Locator, 'locator' | 'getByRole'> {
  readonly keyboard: { press(key: string): Promise<void> }
  on(event: 'request', hear: (request: { url(): string }) => void): void
  on(event: 'pageerror', hear: (error: Error) => void): void
  on(event: 'console', hear: (message: { text(): string }) => void): void
  goto(url: string): Promise<unknown>
  evaluate(script: string): Promise<unknown>
  getByText(text: string): Locator
}
export interface Browser {
  newPage(view: {
    readonly viewport: { readonly width: number; readonly height: number }
    readonly colorScheme: 'light' | 'dark'
  }): Promise<Page>
  close(): Promise<void>
}
interface Driver {
  readonly chromium: {
    launch(how: { readonly executablePath: string; readonly args: readonly string[] }): Promise<Browser>
  }
}

/** Starts a browser that the tests drive; nothing of it outlives them. */
export async function startBrowser(executablePath: string): Promise<Browser> {
  const driver: unknown = createRequire(import.meta.url)('playwright-core')
  if (!isDriver(driver)) throw new Error('playwright-core has no chromium')
  return driver.chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}

function isDriver(value: unknown): value is Driver {
  return typeof value === 'object' && value !== null && 'chromium' in value
}
