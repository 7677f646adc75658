import { columnName } from '../../../shared/progress/sheet-text.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { useWords } from '../frame/words.ts'
import type { SheetAt } from './address.ts'
import { rowText } from './row-text.ts'

interface Props {
  readonly at: SheetAt
  /** Cells and reasons, by `cellKey`. */
  readonly places: readonly {
    readonly key: string
    readonly of?: 'cell' | 'reason'
    readonly found?: string
  }[]
}

/** Places named at once. */
const SHOWN = 20

/** Cells and reasons in words: which row, which column, and what stands there. */
export function ToldList({ at, places }: Props) {
  const words = useWords()
  const { say, language } = words
  return (
    <>
      <ul class="plainlist">
        {places.slice(0, SHOWN).map(({ key, of, found }) => {
          const cut = key.lastIndexOf('|')
          const column = key.slice(cut + 1)
          return (
            <li key={`${key} ${of} ${found}`}>
              {rowText(key.slice(0, cut), at, words)}{' '}
              {column !== '' && columnName(at.sheet.id, column, language)}{' '}
              {of === 'reason' && say('progress.publish.ofReason')}
              {found !== undefined && <b>“{found}”</b>}
            </li>
          )
        })}
      </ul>
      {places.length > SHOWN && <p class="hint">{say('progress.publish.personalMore', { n: SHOWN })}</p>}
    </>
  )
}

/** The places that a refusal for what tells of a person names; nothing of another. */
export function ToldPlaces({ at, error }: { at: SheetAt; error: unknown }) {
  const { say } = useWords()
  if (!(error instanceof Refusal) || error.code !== 'personal' || error.fields.length === 0) return null
  return (
    <div class="notice err">
      <p>{say('progress.entry.personal')}</p>
      <ToldList at={at} places={error.fields.map((key) => ({ key }))} />
    </div>
  )
}
