import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { placeName } from '../../../../shared/place/division.ts'
import { type Day, dayInShanghai } from '../../../../shared/value/day.ts'
import { dateText } from '../../../text/date-text.ts'
import { topicText } from '../../../text/topic-text.ts'
import type { Words } from '../../frame/words.ts'
import type { OpenedRecord } from '../opened/open-tip.ts'
import { documentsIn } from './handling-rows.ts'
import { ownRecords } from './own-records.ts'

/** A letter to another agency as it is filled in. It lives on the screen only. */
export interface LetterEntry {
  /** Id of the agency of a referral. */
  readonly agency: string
  /** The addressee's full name. */
  readonly addressee: string
  /** The office's own full name, as it stands over and under the letter. */
  readonly from: string
  readonly number: string
  readonly title: string
  readonly body: string
  /** Law and clause; they count once somebody checked them. */
  readonly basis: string
  readonly checked: boolean
  /** Days for an answer. */
  readonly days: string
  readonly contact: string
  readonly phone: string
  readonly day: Day
  readonly enclosures: readonly Enclosure[]
}

/** Something that may go with the letter. */
export interface Enclosure {
  readonly id: string
  readonly name: string
  /** How many pages or pictures, as typed. */
  readonly pages: string
  readonly note: string
  readonly goes: boolean
}

/** A letter to begin from: the matter and the newest forwarding copy, where it is open. Everything else is the office's to fill in. */
export function letterOf(
  tip: TipDetail,
  records: readonly OpenedRecord[],
  { say, language }: Words,
): LetterEntry {
  const copy = ownRecords(records, 'copy').at(-1)?.content
  const open = tip.referrals.find(({ receivedOn }) => receivedOn === undefined) ?? tip.referrals[0]
  const where = copy && [placeName(tip.facts.division, language), copy.place].filter(Boolean).join('　')
  return {
    ...{ agency: open?.agency ?? '', addressee: '', from: '', number: '', day: dayInShanghai(new Date()) },
    ...{ basis: '', checked: false, days: '', contact: '', phone: '' },
    title: say('papers.letter.title', { topic: topicText(tip.facts.topic, language) }),
    body: copy ? say('papers.letter.body', { place: where ?? '', text: copy.text }) : '',
    enclosures: enclosuresOf(tip, records, { say, language }),
  }
}

/** What may go with a letter: papers with numbers and what was written to pass on go, an inspection only if somebody says so. */
export function enclosuresOf(
  tip: Pick<TipDetail, 'history'>,
  records: readonly OpenedRecord[],
  { say, language }: Pick<Words, 'say' | 'language'>,
): Enclosure[] {
  const paper = (id: string, name: string, { number, day }: { number: string; day: Day }) => ({
    ...{ id, name: say('papers.copyOf', { name }), pages: '', goes: true },
    note: `${number}　${dateText(day, language)}`,
  })
  const measures = ownRecords(records, 'outcome').flatMap(({ content }) => content.measures)
  const stated = documentsIn(tip.history).filter(
    ({ number }) => !measures.some((one) => one.number === number),
  )
  const photos = ({ id, sealedFiles = [] }: OpenedRecord, name: string, goes: boolean): Enclosure[] =>
    sealedFiles.length === 0
      ? []
      : [{ id: `${id}-photos`, name, pages: String(sealedFiles.length), note: say('papers.pictures'), goes }]
  return [
    ...measures.map((one, n) => paper(`measure-${n}`, say(`tips.measure.${one.kind}`), one)),
    ...stated.map((one, n) => paper(`document-${n}`, say('papers.row.documents'), one)),
    ...ownRecords(records, 'copy').flatMap((one) => photos(one, say('papers.photos'), true)),
    ...ownRecords(records, 'inspection').flatMap((one) => [
      {
        ...{ id: one.id, name: say('papers.copyOf', { name: say('tips.record.inspection') }), pages: '' },
        ...{ note: dateText(one.content.day, language), goes: false },
      },
      ...photos(one, say('papers.visitPhotos'), false),
    ]),
  ]
}
