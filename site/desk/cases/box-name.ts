import { reviewChecks } from '../../../shared/case/review-checks.ts'
import type { Say } from '../frame/words.ts'

/** Lists whose rows are told apart by their number alone. */
const rows = ['firms', 'basis', 'timeline', 'documents', 'photos']

/** What a box is called, by the name that a refusal gives it: `problems.2`, `firms.0.creditCode`, `facts`. */
export function boxName(name: string, say: Say): string {
  const [first = '', at] = name.split('.')
  const check = reviewChecks.find((one) => one === first)
  if (check) return say(`cases.check.${check}`)
  if (first === 'editions') return toldName(name, say)
  const names: Readonly<Record<string, string>> = {
    title: say('cases.form.title'),
    kind: say('page.case.kind'),
    division: say('page.case.place'),
    topic: say('page.case.topic'),
    rectification: say('cases.form.rectification'),
    rectifyBy: say('cases.form.rectifyBy'),
    rectifiedOn: say('cases.form.rectifiedOn'),
    photos: say('cases.part.photos'),
    duties: say('cases.part.duties'),
    notes: say('cases.form.notes'),
    notBefore: say('cases.notBefore'),
    decided: say('cases.form.decided'),
    basics: say('page.case.basics'),
    problems: say('cases.form.problem', { n: Number(at ?? 0) + 1 }),
    measures: say('page.case.measures'),
    reply: say('cases.letter.replyLabel'),
    replies: say('cases.form.reply', { n: Number(at ?? 0) + 1 }),
    project: say('page.case.project'),
    basis: say('page.case.basis'),
    timeline: say('cases.timeline'),
    firms: say('page.case.firm'),
    documents: say('page.case.documents'),
    noticedOn: say('cases.fair.noticedOn'),
    namesUntil: say('cases.fair.namesUntil'),
    what: say('cases.step.what'),
    why: say('cases.step.why'),
    reason: say('cases.step.reason'),
    publishAt: say('cases.embargo.day'),
  }
  const called = names[first] ?? name
  return at !== undefined && rows.includes(first)
    ? say('cases.form.row', { box: called, n: Number(at) + 1 })
    : called
}

/** What was told with an edition, by its name: `editions.2.why`; `editions.1.content.title` is a box of an older text. */
function toldName(name: string, say: Say): string {
  const [, n = '', ...rest] = name.split('.')
  const [kind] = rest
  if (kind === 'content') return say('cases.told.text', { n, box: boxName(rest.slice(1).join('.'), say) })
  return say(kind === 'what' ? 'cases.told.what' : 'cases.told.why', { n })
}
