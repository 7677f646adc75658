import { peopleRoutes } from '../../../../shared/contract/people.ts'
import type { TipSummary } from '../../../../shared/contract/queue.ts'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { useLoad } from '../../frame/use-load.ts'

/** What came of doing the same to several tips: how many went, and which did not and why. */
export interface Done {
  readonly done: number
  readonly failed: readonly { readonly tip: TipSummary; readonly error: unknown }[]
}

interface Run {
  /** Does it to one; the tip as it is then. */
  readonly work: (tip: TipSummary) => Promise<TipDetail>
  /** Hears before each tip which one it is, from 1. */
  readonly onTip: (n: number) => void
  readonly onChanged: (tip: TipDetail) => void
  readonly stopped: () => boolean
}

/** Does the same to tips one after another, until it is stopped; one that is refused does not stop the others. */
export async function oneByOne(
  tips: readonly TipSummary[],
  { work, onTip, onChanged, stopped }: Run,
): Promise<Done> {
  const failed: { tip: TipSummary; error: unknown }[] = []
  let done = 0
  for (const [n, tip] of tips.entries()) {
    if (stopped()) break
    onTip(n + 1)
    try {
      onChanged(await work(tip))
      done += 1
    } catch (error) {
      failed.push({ tip, error })
    }
  }
  return { done, failed }
}

/** Who of the office works on tips, as options of a list. */
export function ColleagueOptions() {
  const { ask } = useDesk()
  const { value } = useLoad('members', () => ask(peopleRoutes.colleagues))
  return (
    <>
      {value?.colleagues.map(({ sub, name }) => (
        <option key={sub} value={sub}>
          {name}
        </option>
      ))}
    </>
  )
}
