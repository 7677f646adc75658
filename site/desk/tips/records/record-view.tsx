import type { Identity } from '../../../../shared/seal/identity.ts'
import type { Measure } from '../../../../shared/tip/office-record.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { dateText } from '../../../text/date-text.ts'
import { Ledger, type LedgerRow } from '../../frame/ledger.tsx'
import { useWords, type Words } from '../../frame/words.ts'
import { FileList } from '../files/file-list.tsx'
import type { OpenedRecord } from '../opened/open-tip.ts'

interface Props {
  readonly tip: TipId
  readonly record: OpenedRecord
  readonly identity: Identity
}

/** What an office wrote, as text. */
export function RecordView({ tip, record, identity }: Props) {
  const words = useWords()
  const { content, sealedFiles } = record
  if (!content) return <p class="notice err">{words.say('tips.record.altered')}</p>
  return (
    <>
      <Ledger asTyped rows={rowsOf(content, words)} />
      <FileList from={{ tip, holder: record.id }} files={sealedFiles ?? []} identity={identity} />
    </>
  )
}

/** The parts of a record with their names. */
export function rowsOf(content: NonNullable<OpenedRecord['content']>, words: Words): readonly LedgerRow[] {
  const { say, language } = words
  switch (content.kind) {
    case 'inspection':
      return [
        [say('tips.record.day'), dateText(content.day, language)],
        [say('tips.record.people'), content.people],
        [say('tips.record.found'), content.found],
        [say('tips.record.measures'), content.measures],
      ]
    case 'copy':
      return [
        [say('tips.record.place'), content.place],
        [say('tips.record.text'), content.text],
      ]
    case 'outcome':
      return [
        [say('tips.outcome.firm'), content.firm],
        [say('tips.outcome.creditCode'), content.creditCode],
        ...content.measures.map((one) => [say(`tips.measure.${one.kind}`), measureText(one, words)] as const),
        [say('tips.outcome.note'), content.note],
      ]
  }
}

function measureText({ kind, number, day, amount, due }: Measure, { say, language }: Words): string {
  const parts = [number, dateText(day, language)]
  if (amount !== undefined) {
    parts.push(
      kind === 'credit'
        ? say('tips.outcome.pointsOf', { n: amount })
        : say('tips.outcome.yuan', { n: amount }),
    )
  }
  if (due) parts.push(say('follow.due', { date: dateText(due, language) }))
  return parts.join('　')
}
