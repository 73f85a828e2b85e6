import type { Assessment } from '../../model/assessment.ts'
import { htmlOf, trustedHtml } from '../html-escape.ts'
import type { Html } from '../html-escape.ts'
import { ladderOf } from '../ladder-of.ts'
import type { Rung } from '../ladder-of.ts'

const stateWords: Readonly<Record<Rung['state'], string>> = {
  reached: 'reached',
  possible: 'perhaps reached',
  missed: 'missed',
  open: '',
}

/** The levels as a list, what each is called, how much of it holds, and where the project, its minimum and its target stand. */
export function ladderList(assessment: Assessment): Html {
  const steps = ladderOf(assessment).map(({ level, name, state, current, marks }) => {
    const count = assessment.completion[String(level)]
    const held = count === undefined ? '' : `${count.met} of ${count.of} criteria`
    const words = [current ? 'now' : stateWords[state], ...marks].filter((word) => word !== '')
    return htmlOf`<li class="${state}"${trustedHtml(current ? ' aria-current="step"' : '')}>
<span class="step">${level}</span> <span class="name">${name}</span> <span class="count">${held}</span>
<span class="marks">${words.map((word) => htmlOf`<b>${word}</b> `)}</span></li>`
  })
  return htmlOf`<ol class="ladder">${steps}</ol>`
}
