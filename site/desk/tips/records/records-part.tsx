import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { Kept } from '../../../../shared/personal-data/kept.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import type { Measure } from '../../../../shared/tip/office-record.ts'
import type { RecordRef } from '../../../../shared/tip/tip.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { dateText } from '../../../text/date-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Ledger, type LedgerRow } from '../../frame/ledger.tsx'
import { ListedActs } from '../../frame/listed-acts.tsx'
import { useWords, type Words } from '../../frame/words.ts'
import { FileList } from '../files/file-list.tsx'
import type { OpenedRecord, OpenedTip } from '../opened/open-tip.ts'
import { papersAddress } from '../ways.ts'

interface Props {
  readonly tip: TipDetail
  readonly opened: OpenedTip | undefined
  /** Undefined: the envelope is to be opened again. */
  readonly onOpened: (opened: OpenedTip | undefined) => void
}

/** What the office wrote beside the tip: inspections, forwarding copies, orders. The reporter is never handed it. */
export function RecordsPart({ tip, opened, onOpened }: Props) {
  const { say } = useWords()
  const { identities } = useDesk()
  const readable = identities.length > 0 ? opened : undefined
  const records = (tip.records ?? []).filter(({ kind }) => kind !== 'note')
  if (records.length === 0) return null
  return (
    <section aria-labelledby="records" class="flow">
      <div class="part-head">
        <h3 id="records">{say('tips.records.title')}</h3>
        <span class="hint">{say('tips.records.hint')}</span>
      </div>
      {records.map((ref) => (
        <RecordLine
          key={ref.id}
          record={ref}
          last={ref === records.at(-1)}
          tip={tip}
          opened={readable}
          onOpenAgain={() => onOpened(undefined)}
        />
      ))}
    </section>
  )
}

interface LineProps {
  readonly record: RecordRef
  readonly last: boolean
  readonly tip: TipDetail
  readonly opened: OpenedTip | undefined
  readonly onOpenAgain: () => void
}

function RecordLine({ record: { id, kind, day }, last, tip, opened, onOpenAgain }: LineProps) {
  const { say, language } = useWords()
  const record = opened?.records.find((one) => one.id === id)
  return (
    <details class="unfold" open={record !== undefined && last}>
      <summary>
        {say(`tips.record.${kind}`)}　{dateText(day, language)}
      </summary>
      {opened && record && (
        <RecordView {...{ tip: tip.id, record, identity: opened.identity, onOpenAgain }} />
      )}
      {opened && record?.content?.kind === 'copy' && (
        <p class="acts">
          <a class="btn small" href={papersAddress(tip.id, location.hash)}>
            {say('papers.go')}
          </a>
        </p>
      )}
      {!opened && <p class="hint">{say('tips.messages.locked')}</p>}
    </details>
  )
}

interface RecordViewProps {
  readonly tip: TipId
  readonly record: OpenedRecord
  readonly identity: Identity
  readonly onOpenAgain: () => void
}

/** What an office wrote, as text. */
function RecordView({ tip, record, identity, onOpenAgain }: RecordViewProps) {
  const words = useWords()
  const { content, sealedFiles, kept = [] } = record
  if (!content) return <p class="notice err">{words.say('tips.record.altered')}</p>
  return (
    <>
      <Ledger asTyped rows={[...rowsOf(content, words), keptRow(kept, words)]} />
      {content.kind === 'outcome' && <ListedActs measures={content.measures} />}
      <FileList from={{ tip, holder: record.id }} files={sealedFiles ?? []} {...{ identity, onOpenAgain }} />
    </>
  )
}

/** What was kept in a record that tells who somebody is: its kind and why, never what. */
export function keptRow(kept: readonly Kept[], { say }: Words): LedgerRow {
  const lines = kept.map(({ kind, reason, words = '' }) =>
    [say(`personal.kind.${kind}`), say(`personal.reason.${reason}`), words].filter(Boolean).join('　'),
  )
  return [say('personal.keptRow'), lines.join('\n')]
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
    case 'note':
      return [[say('tips.record.note'), content.text]]
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
