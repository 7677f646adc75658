import { caseKinds } from '../case/case-content.ts'
import { message } from '../messages/message.ts'
import { cities, cityOf, districts, placeName, zones } from '../place/division.ts'
import { topicGroups } from '../topic/topic.ts'
import type { SaidNames } from './files.ts'

/** All names that pages of cases say for codes, in Chinese. */
export const saidNames: SaidNames = {
  places: Object.fromEntries(
    [...cities, ...districts, ...zones.map(({ id: code }) => ({ code }))].map(({ code }) => [
      code,
      [placeName(code, 'zh'), cityOf(code)?.code ?? ''],
    ]),
  ),
  topics: Object.fromEntries(
    topicGroups.flatMap((group) => group.topics.map(({ id, zh }) => [id, `${group.zh} ${zh}`])),
  ),
  kinds: Object.fromEntries(caseKinds.map((kind) => [kind, message('zh', `page.case.kind.${kind}`)])),
}
