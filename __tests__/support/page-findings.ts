/**
 * Runs in the page and returns what a person with a screen reader, a keyboard or weak eyes would stumble over, in sentences. Text on what
 * is not plain colour is not measured; there is none. https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
export const pageFindings = `(() => {
  const found = []
  const name = (one) => one.tagName.toLowerCase() + (one.className ? '.' + one.className : '') + ' ' + JSON.stringify(one.textContent.trim().slice(0, 30))
  const shown = (one) => one.checkVisibility() && one.getClientRects().length > 0
  if (!document.documentElement.lang) found.push('no language')
  if (!document.title) found.push('no title')
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => Number(one.tagName[1]))
  if (headings.filter((level) => level === 1).length !== 1) found.push('not one h1')
  headings.forEach((level, index) => { if (index > 0 && level > headings[index - 1] + 1) found.push('a heading skips to ' + level) })
  for (const one of document.querySelectorAll('input')) if (!one.labels.length) found.push('no label: ' + name(one))
  for (const one of document.querySelectorAll('fieldset')) if (!one.querySelector('legend')) found.push('no legend')
  for (const one of document.querySelectorAll('a, summary, button')) if (!one.textContent.trim()) found.push('no words: ' + name(one))
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id)
  if (new Set(ids).size !== ids.length) found.push('an id twice')
  for (const one of document.querySelectorAll('a[href^="#"]')) if (!document.getElementById(one.hash.slice(1))) found.push('leads nowhere: ' + name(one))
  for (const one of document.querySelectorAll('[aria-hidden] a, [aria-hidden] input, [aria-hidden] summary')) found.push('hidden, yet focused: ' + name(one))
  const channels = (color) => {
    const [r, g, b, a = 1] = color.match(/[\\d.]+/g).map(Number)
    return { r, g, b, a }
  }
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const ground = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor)
      if (color.a === 1) return color
    }
    return { r: 255, g: 255, b: 255 }
  }
  let measured = 0
  for (const one of document.querySelectorAll('body *')) {
    const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
    if (!own || !shown(one)) continue
    measured += 1
    const [a, b] = [light(channels(getComputedStyle(one).color)), light(ground(one))]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (contrast < 4.5) found.push('contrast ' + contrast.toFixed(2) + ': ' + name(one))
  }
  if (measured < 40) found.push('only ' + measured + ' texts were measured')
  if (document.scrollingElement.scrollWidth > innerWidth) found.push('wider than the window')
  return found
})()`
