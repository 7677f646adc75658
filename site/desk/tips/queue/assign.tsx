import { useRef, useState } from 'preact/hooks'
import { peopleRoutes } from '../../../../shared/contract/people.ts'
import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { topicText } from '../../../text/topic-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { explain } from '../../frame/explain.ts'
import { Button } from '../../frame/form/button.tsx'
import { Choice } from '../../frame/form/choice.tsx'
import { Form } from '../../frame/form/form.tsx'
import { useLoad } from '../../frame/use-load.ts'
import { useWords } from '../../frame/words.ts'

interface BulkAssignProps {
  readonly chosen: readonly TipSummary[]
  readonly onChanged: (tip: TipDetail) => void
  readonly onDone: (left: readonly TipId[]) => void
}

/** Gives several tips to one person, one after another; it can be stopped, and says which did not go and why. */
export function BulkAssign({ chosen, onChanged, onDone }: BulkAssignProps) {
  const { ask } = useDesk()
  const { say } = useWords()
  const [sub, setSub] = useState('')
  const [at, setAt] = useState<number>()
  const [result, setResult] = useState<Assigned>()
  const stop = useRef(false)
  const run = async () => {
    stop.current = false
    const assign = ({ id, version }: TipSummary) =>
      ask(tipRoutes.assign, { params: { tip: id }, body: { version, sub } })
    const assigned = await assignAll(chosen, { assign, onTip: setAt, onChanged, stopped: () => stop.current })
    setAt(undefined)
    setResult(assigned)
    onDone(assigned.failed.map(({ tip }) => tip.id))
  }
  const ready = sub !== '' && chosen.length > 0
  return (
    <Form class="bulk" onSubmit={() => ready && void run()}>
      <p role="status">
        {at === undefined
          ? say('tips.queue.selected', { n: chosen.length })
          : say('tips.bulk.running', { n: at, all: chosen.length })}
      </p>
      <div class="line-of-many">
        <Choice label={say('tips.act.assign')} value={sub} onChange={setSub}>
          <option value="">{say('desk.choose')}</option>
          <ColleagueOptions />
        </Choice>
        {at === undefined ? (
          <Button look="go" submit disabled={!ready}>
            {say('tips.act.assign')}
          </Button>
        ) : (
          <Button onClick={() => (stop.current = true)}>{say('tips.bulk.stop')}</Button>
        )}
      </div>
      {result && <BulkResult result={result} />}
    </Form>
  )
}

function BulkResult({ result: { done, failed } }: { result: Assigned }) {
  const { say, language } = useWords()
  return (
    <div class={failed.length > 0 ? 'notice' : 'notice ok'} role="status">
      <p>{say('tips.queue.bulkPart', { done, failed: failed.length })}</p>
      {failed.length > 0 && (
        <ul>
          {failed.map(({ tip, error }) => (
            <li key={tip.id}>{`${topicText(tip.facts.topic, language)}：${explain(error, say)}`}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What came of giving several tips to somebody: how many went, and which did not and why. */
interface Assigned {
  readonly done: number
  readonly failed: readonly { readonly tip: TipSummary; readonly error: unknown }[]
}

interface Run {
  readonly assign: (tip: TipSummary) => Promise<TipDetail>
  /** Hears before each tip which one it is, from 1. */
  readonly onTip: (n: number) => void
  readonly onChanged: (tip: TipDetail) => void
  readonly stopped: () => boolean
}

/** Gives tips one after another, until it is stopped; one that is refused does not stop the others. */
export async function assignAll(
  tips: readonly TipSummary[],
  { assign, onTip, onChanged, stopped }: Run,
): Promise<Assigned> {
  const failed: { tip: TipSummary; error: unknown }[] = []
  let done = 0
  for (const [n, tip] of tips.entries()) {
    if (stopped()) break
    onTip(n + 1)
    try {
      onChanged(await assign(tip))
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
