import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import { placeName } from '../../../../shared/place/division.ts'
import type { TipEvent } from '../../../../shared/tip/history.ts'
import { type Day, dayInShanghai } from '../../../../shared/value/day.ts'
import { dateText } from '../../../text/date-text.ts'
import { topicText } from '../../../text/topic-text.ts'
import type { LedgerRow } from '../../frame/ledger.tsx'
import { referralText } from '../../frame/referral-text.ts'
import type { Words } from '../../frame/words.ts'
import type { OpenedRecord } from '../opened/open-tip.ts'
import { rowsOf } from '../records/records-part.tsx'
import { ownRecords } from './own-records.ts'

/** A handling sheet's rows: short ones that stand in pairs, and long ones over the whole breadth. */
export interface HandlingRows {
  readonly pairs: readonly LedgerRow[]
  readonly wide: readonly LedgerRow[]
}

/**
 * What stands on a handling sheet: what is known outside of the letter, and what the office wrote itself, where it is open in
 * this tab. Nothing of what the reporter wrote, nor by which way the tip came.
 */
export function handlingRows(
  tip: TipDetail,
  records: readonly OpenedRecord[] | undefined,
  words: Words,
): HandlingRows {
  const { say, language } = words
  const own = records ?? []
  const documents = documentsIn(tip.history).map(({ number, day }) => `${number}　${dateText(day, language)}`)
  const locked = records === undefined && (tip.records ?? []).length > 0
  return {
    pairs: [...matterRows(tip, words), ...dayRows(tip, own, words), ...peopleRows(tip, words)],
    wide: [
      ...own.flatMap((record) => recordRow(record, words)),
      [say('papers.row.documents'), documents.join('\n')],
      [say('papers.row.result'), tip.history.findLast(({ said }) => said?.result)?.said?.result ?? ''],
      [say('tips.records.title'), locked ? say('papers.locked') : ''],
    ].filter((row): row is [string, string] => row[1] !== ''),
  }
}

function matterRows({ facts, state, critical, filedOn }: TipDetail, { say, language }: Words): LedgerRow[] {
  const now = [say(`tips.state.${state}`), critical && say('tips.queue.urgent')].filter(Boolean)
  return [
    [say('papers.row.topic'), topicText(facts.topic, language)],
    [say('papers.row.now'), now.join('　')],
    [say('tips.record.place'), placeName(facts.division, language)],
    [say('papers.row.filed'), dateText(filedOn, language)],
  ]
}

function dayRows(tip: TipDetail, own: readonly OpenedRecord[], { say, language }: Words): LedgerRow[] {
  const on = (day: Day) => dateText(day, language)
  const stepDay = (...names: string[]) =>
    tip.history.findLast(({ step }) => step !== undefined && names.includes(step))?.day
  const accepted = stepDay('accept')
  const visited = stepDay('inspect')
  const found = tip.history.findLast(({ step }) => step === 'substantiate' || step === 'unsubstantiate')
  const due = ownRecords(own, 'outcome').flatMap(({ content }) =>
    content.measures.flatMap((one) => one.due ?? []),
  )
  const estimated = tip.provisional && say('common.date.estimated', { year: tip.finishBy.slice(0, 4) })
  const settled = tip.settledOn && say('papers.settled', { date: on(tip.settledOn) })
  return [
    [say('papers.row.accept'), accepted ? on(accepted) : say('papers.latest', { date: on(tip.acceptBy) })],
    [
      say('papers.row.visit'),
      [visited && on(visited), found && `${on(found.day)}　${say(`tips.state.${found.state}`)}`]
        .filter(Boolean)
        .join('；'),
    ],
    [say('papers.row.rectifyBy'), [...due].sort().map(on).at(-1) ?? ''],
    [
      say('papers.row.finish'),
      [settled ?? on(tip.finishBy), !settled && estimated].filter(Boolean).join('　'),
    ],
  ]
}

function peopleRows(tip: TipDetail, words: Words): LedgerRow[] {
  const { say, language } = words
  const today = dayInShanghai(new Date())
  const passed = tip.history.filter(({ step }) => step === 'transfer')
  return [
    [say('papers.row.person'), tip.assignee?.name ?? ''],
    [
      say('papers.row.passed'),
      passed
        .map(({ day, subject = '' }) => `${dateText(day, language)}　${officeName(subject, language)}`)
        .join('\n'),
    ],
    [say('tips.referralDuty'), tip.referrals.map((one) => referralText(one, today, words)).join('\n')],
  ]
}

function recordRow({ kind, content }: OpenedRecord, words: Words): LedgerRow[] {
  const name = words.say(`tips.record.${kind}`)
  if (!content) return [[name, words.say('tips.record.altered')]]
  if (content.kind === 'copy') return [[name, [content.place, content.text].filter(Boolean).join('\n')]]
  const colon = words.language === 'zh' ? '：' : ': '
  const lines = rowsOf(content, words).filter(([, text]) => text !== '')
  return [[name, lines.map(([label, text]) => `${label}${colon}${text}`).join('\n')]]
}

/** Papers with their numbers that came with steps, each once. */
export function documentsIn(history: readonly TipEvent[]): { number: string; day: Day }[] {
  const all = history.flatMap(({ said }) => said?.document ?? [])
  return all.filter(({ number }, at) => all.findIndex((one) => one.number === number) === at)
}
