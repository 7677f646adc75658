import { useRef, useState } from 'preact/hooks'
import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { tipNumber } from '../../../../shared/tip/tip-number.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { explain } from '../../frame/explain.ts'
import { Button } from '../../frame/form/button.tsx'
import { Form } from '../../frame/form/form.tsx'
import { useWords } from '../../frame/words.ts'
import { type Assigned, assignAll, ColleagueOptions } from './assign.tsx'

interface Props {
  readonly chosen: readonly TipSummary[]
  readonly onChanged: (tip: TipDetail) => void
  /** Those that are still chosen. */
  readonly onDone: (left: readonly TipId[]) => void
}

/** Takes several tips oneself, or as a lead gives them to somebody; it can be stopped, and says which did not go and why. */
export function Bulk({ chosen, onChanged, onDone }: Props) {
  const { me } = useDesk()
  const { say } = useWords()
  const [sub, setSub] = useState('')
  const { at, result, run, stop } = useAssigning(chosen, onChanged, onDone)
  return (
    <Form class="bulk" onSubmit={() => sub !== '' && run(sub)}>
      <p role="status">
        {at === undefined
          ? say('tips.queue.selected', { n: chosen.length })
          : say('tips.bulk.running', { n: at, all: chosen.length })}
      </p>
      {at !== undefined && <Button onClick={stop}>{say('tips.bulk.stop')}</Button>}
      {at === undefined && (
        <>
          {holds(me, 'lead') && (
            <>
              <label>
                <span class="vh">{say('tips.act.assign')}</span>
                <select class="input" value={sub} onChange={(event) => setSub(event.currentTarget.value)}>
                  <option value="">{say('tips.act.assign')}</option>
                  <ColleagueOptions />
                </select>
              </label>
              <Button look="go" submit disabled={sub === ''}>
                {say('tips.assign.give')}
              </Button>
            </>
          )}
          <Button onClick={() => run(me.sub)}>{say('tips.assign.take')}</Button>
          <Button look="plain" onClick={() => onDone([])}>
            {say('tips.bulk.end')}
          </Button>
        </>
      )}
      {result && result.failed.length > 0 && <BulkResult result={result} />}
    </Form>
  )
}

function useAssigning(
  chosen: readonly TipSummary[],
  onChanged: (tip: TipDetail) => void,
  onDone: (left: readonly TipId[]) => void,
) {
  const { ask } = useDesk()
  const [at, setAt] = useState<number>()
  const [result, setResult] = useState<Assigned>()
  const stopped = useRef(false)
  const give = async (sub: string) => {
    stopped.current = false
    const assign = ({ id, version }: TipSummary) =>
      ask(tipRoutes.assign, { params: { tip: id }, body: { version, sub } })
    const assigned = await assignAll(chosen, {
      assign,
      onTip: setAt,
      onChanged,
      stopped: () => stopped.current,
    })
    setAt(undefined)
    setResult(assigned)
    onDone(assigned.failed.map(({ tip }) => tip.id))
  }
  const stop = () => {
    stopped.current = true
  }
  return { at, result, run: (sub: string) => void give(sub), stop }
}

function BulkResult({ result: { done, failed } }: { result: Assigned }) {
  const { say, language } = useWords()
  return (
    <div class="notice err" role="alert">
      <p>{say('tips.queue.bulkPart', { done, failed: failed.length })}</p>
      <ul>
        {failed.map(({ tip, error }) => (
          <li key={tip.id}>{`${tipNumber(tip, language)}：${explain(error, say)}`}</li>
        ))}
      </ul>
    </div>
  )
}
