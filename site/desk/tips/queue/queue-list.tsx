import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { TipId } from '../../../../shared/value/id.ts'
import { countText } from '../../frame/count-text.ts'
import { type QueueFilter, queryText } from '../../frame/queue-filter.ts'
import { useWords } from '../../frame/words.ts'
import type { Group, GroupName } from './groups.ts'
import { QueueRow } from './queue-row.tsx'
import { useKeptScroll } from './use-kept-scroll.ts'

interface Props {
  readonly groups: readonly Group[]
  /** The one that is open. */
  readonly open: TipId | undefined
  /** How many the list holds with what is not loaded yet; undefined where that was not counted, or something was searched. */
  readonly total: number | undefined
  readonly filter: QueueFilter
  /** Those that were chosen; undefined where nothing can be done to several. */
  readonly chosen: readonly TipId[] | undefined
  readonly onChoose: (chosen: readonly TipId[]) => void
  /** After the last row. */
  readonly children: ComponentChildren
}

/** The tips themselves, with a scroll of their own that keeps its place. */
export function QueueList({ groups, open, total, filter, chosen, onChoose, children }: Props) {
  const rows = useRef<HTMLDivElement>(null)
  useKeptScroll(rows, open, queryText(filter))
  const choiceOf = (id: TipId) =>
    chosen && {
      chosen: chosen.includes(id),
      onChoose: (on: boolean) => onChoose(on ? [...chosen, id] : chosen.filter((one) => one !== id)),
    }
  return (
    <div class="q-rows" ref={rows} tabIndex={-1}>
      {groups.map(({ name, tips }) => (
        <section key={name} class={`q-group ${name}`}>
          <GroupHead
            name={name}
            count={countOf({ name, tips }, groups, total)}
            alone={groups.length === 1 && name === 'rest'}
          />
          <ol>
            {tips.map((tip) => (
              <QueueRow
                key={tip.id}
                tip={tip}
                href={`#/tips/${tip.id}${queryText(filter)}`}
                open={tip.id === open}
                choice={choiceOf(tip.id)}
              />
            ))}
          </ol>
        </section>
      ))}
      {children}
    </div>
  )
}

/** The rest counts as the view of all does: with what is not loaded, which falls to it, the list coming by its days. */
export function countOf({ name, tips }: Group, groups: readonly Group[], total: number | undefined): number {
  const loaded = groups.reduce((all, group) => all + group.tips.length, 0)
  return name === 'rest' && total !== undefined
    ? Math.max(tips.length, tips.length + total - loaded)
    : tips.length
}

function GroupHead({ name, count, alone }: { name: GroupName; count: number; alone: boolean }) {
  const { say } = useWords()
  if (alone) return null
  return (
    <h2>
      {say(`tips.group.${name}`, { n: countText(count) })}
      {name === 'critical' && <span>{say('tips.group.critical.what')}</span>}
    </h2>
  )
}
