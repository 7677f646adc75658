import { type MessageKey, message } from '../messages/message.ts'
import type { OfficeCode } from '../value/office-code.ts'
import { hasReports, isOfReports, type NoticeCounts, placesOf } from './counts.ts'

/** A notice in words: nothing but counts and where they stand. */
export interface NoticeText {
  readonly subject: string
  readonly text: string
}

/** Puts the counts of an office in words. `linkTo`: a place of the desk, as an address. `rehearsal`: somebody tries the subscription out. */
export function noticeText(
  office: OfficeCode,
  counts: NoticeCounts,
  linkTo: (place: ReturnType<typeof placesOf>[number]) => string,
  rehearsal: boolean,
): NoticeText {
  const say = (key: Parameters<typeof message>[1], params = {}) => message('zh', key, params)
  const lines = (
    [
      'unopened',
      'waiting',
      'soon',
      'late',
      'remind',
      'told',
      'reports',
      'awaited',
      'returned',
      'revised',
    ] as const
  ).flatMap((name) => (counts[name] === 0 ? [] : [say(`notices.text.${name}`, { n: counts[name] })]))
  const body = lines.length > 0 ? lines : [say('notices.text.quiet')]
  const subject = say(rehearsal ? 'notices.text.rehearsal' : subjectOf(counts), { office })
  const links = placesOf(counts).map((place) => say(`notices.text.link.${place}`, { link: linkTo(place) }))
  return { subject, text: [subject, ...body, ...links].join('\n') }
}

const subjectOf = (counts: NoticeCounts): MessageKey => {
  if (isOfReports(counts)) return 'notices.text.subject.reports'
  return hasReports(counts) ? 'notices.text.subject.both' : 'notices.text.subject'
}
