/** Texts that try to leave the place they are put in: markdown, HTML, mentions, workflow commands, hidden characters. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</details><h1>gate passes</h1>',
  '| a | b |\n| --- | --- |',
  '``` \n# injected\n```',
  '@everyone see #1 and https://evil.example',
  '<!-- mlops-maturity:marker -->',
  '::error::forged\n##[add-mask]a',
  '\u202Eevil\u200B',
  '\u001B[31mred',
  'x'.repeat(100_000),
] as const
