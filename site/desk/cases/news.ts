import type { Case, CaseEvent } from '../../../shared/case/case.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import type { Words } from '../frame/words.ts'
import { eventKeyOf } from './event-key.ts'

/** What happened to a case since it was read here: who did what, in order, and whether its text is another. */
export function newsOf(read: Case, now: Case, { say, language }: Words): string {
  const since = now.history.filter(({ n }) => n > read.history.length)
  const comma = language === 'zh' ? '，' : ', '
  const called = (event: CaseEvent) => say(eventKeyOf(event, now.history) as 'cases.event.draft')
  const what = since.map((event) => [event.name, called(event)].filter(Boolean).join(comma))
  const isSame = canonicalJson(read.content) === canonicalJson(now.content)
  const happened =
    what.length === 0
      ? say('cases.news')
      : say('cases.news.what', { what: what.join(language === 'zh' ? '；' : '; ') })
  return [happened, say(isSame ? 'cases.news.same' : 'cases.review.changed')].join(
    language === 'zh' ? '' : ' ',
  )
}
