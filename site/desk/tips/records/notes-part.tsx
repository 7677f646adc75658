import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { recordsFor, writerOf } from '../../../../shared/tip/notes.ts'
import { dateText } from '../../../text/date-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { useWords } from '../../frame/words.ts'
import type { OpenedTip } from '../opened/open-tip.ts'

interface Props {
  readonly tip: TipDetail
  readonly opened: OpenedTip | undefined
}

/** What colleagues of this office noted for each other, each with its author and day; oldest first. */
export function NotesPart({ tip, opened }: Props) {
  const { say, language } = useWords()
  const { me, identities } = useDesk()
  const notes = notesOf(tip, me.office, identities.length > 0 ? opened : undefined)
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="notes" class="flow">
      <div class="part-head">
        <h3 id="notes">{say('tips.record.note')}</h3>
        <span class="hint">{say('tips.notes.hint')}</span>
      </div>
      {notes.map(({ id, author, day, text, altered }) => (
        <div key={id} class="letter mine">
          <p class="from">
            <b>{author}</b>
            <span>{dateText(day, language)}</span>
          </p>
          {text !== undefined && <p class="as-typed">{text}</p>}
          {altered && <p class="notice err">{say('tips.record.altered')}</p>}
          {text === undefined && !altered && <p class="hint">{say('tips.notes.shut')}</p>}
        </div>
      ))}
    </section>
  )
}

interface Note {
  readonly id: string
  readonly author: string
  readonly day: string
  /** Absent while the envelope is shut, and for one that does not open. */
  readonly text?: string
  /** It was handed out with the opening and does not open. */
  readonly altered: boolean
}

/** An office's own notes beside a tip: who wrote them and when by the history, what they say once the envelope is open. */
export function notesOf(
  tip: Pick<TipDetail, 'history' | 'records'>,
  office: string,
  opened: Pick<OpenedTip, 'records'> | undefined,
): Note[] {
  return recordsFor(tip, office)
    .filter(({ kind }) => kind === 'note')
    .map((ref) => {
      const record = opened?.records.find(({ id }) => id === ref.id)
      const content = record?.content
      return {
        ...{ id: ref.id, day: ref.day, author: writerOf(tip, ref)?.name ?? '' },
        ...(content?.kind === 'note' && { text: content.text }),
        altered: record !== undefined && content === undefined,
      }
    })
}
