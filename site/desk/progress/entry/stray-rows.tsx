import { findDuty, findIndicator } from '../../../../shared/campaign/campaign.ts'
import { placesOf } from '../../../../shared/progress/due-figures.ts'
import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import { placeText } from '../../frame/place-text.ts'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { focusOn } from '../focus-on.ts'
import { strayId, typedKey } from './cell-id.ts'
import { dutiesOf } from './duty-list.tsx'
import { figureGroups } from './figure-groups.ts'
import { FINDINGS } from './findings-list.tsx'
import { ACTS } from './skip-to-acts.tsx'

interface Props {
  readonly at: SheetAt
  readonly area: string
  readonly rows: readonly WrittenRow[]
  readonly onRemove: (row: number) => void
}

/** Rows that no line of the form stands for: of an indicator or a duty that is none, of another's place, or there twice. */
export function StrayRows({ at, area, rows, onRemove }: Props) {
  const words = useWords()
  const { say, language } = words
  const stray = strayRows(at, area, rows)
  if (stray.length === 0) return null
  const nameOf = ({ indicator = '', duty = '', ...row }: WrittenRow) =>
    [
      placeText(row.area ?? '', words),
      findIndicator(at.campaign, indicator)?.[language] ?? indicator,
      findDuty(at.campaign, duty)?.[language] ?? duty,
      ...[row.value, row.of].filter(Boolean),
    ]
      .filter(Boolean)
      .join(' ')
  return (
    <section class="notice err" aria-labelledby="stray-title">
      <h2 id="stray-title" class="findings-title">
        {say('progress.stray.title', { n: stray.length })}
      </h2>
      <ul class="plainlist">
        {stray.map((n) => (
          <li key={n}>
            {nameOf(rows[n] ?? {})}{' '}
            <button
              id={strayId(n)}
              class="plain"
              type="button"
              aria-label={say('progress.stray.remove', { name: nameOf(rows[n] ?? {}) })}
              onClick={() => {
                onRemove(n)
                focusOn(FINDINGS, ACTS)
              }}
            >
              {say('progress.register.remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Places of such rows among all, from 0. A register shows every row: it has none. */
export function strayRows(at: SheetAt, area: string, rows: readonly WrittenRow[]): number[] {
  const isShown = shownBy(at, area)
  if (!isShown) return []
  const seen = new Set<string>()
  return rows.flatMap((row, n) => {
    const key = typedKey(at.sheet, row)
    const isLine = isShown(row) && !seen.has(key)
    seen.add(key)
    return isLine ? [] : [n]
  })
}

function shownBy(at: SheetAt, area: string): ((row: WrittenRow) => boolean) | undefined {
  if (at.sheet.id !== 'figures' && at.sheet.id !== 'duties') return undefined
  const lines = new Set(
    at.sheet.id === 'duties'
      ? dutiesOf(at, area).map((one) => `${one.area}/${one.duty.id}`)
      : [area, ...placesOf(area)].flatMap((place) =>
          figureGroups(at.campaign, place, at.period).flatMap(({ indicators }) =>
            indicators.map(({ id }) => `${place}/${id}`),
          ),
        ),
  )
  return (row) => lines.has(`${row.area ?? ''}/${row.indicator ?? row.duty ?? ''}`)
}
