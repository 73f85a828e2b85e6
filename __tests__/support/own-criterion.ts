/** A team's own criterion, as its file would say it; `when` is the condition in YAML, on one line. */
export function ownCriterionText(id: string, when = '{ probe: infrastructure-declared }'): string {
  return `id: ${id}
dimension: release
title: Declared in code
gap: Nothing declares where it runs.
why: We said so.
meets: [A declaration]
notEnough: [A wiki page]
when: ${when}
remedy: { effort: low, steps: Declare it. }
references: []
examples:
  - { title: yes, expect: met, files: { main.tf: "resource \\"a\\" \\"b\\" {}" } }
  - { title: no, expect: unmet, files: {} }
`
}
