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
import { keyOf } from '../keys/key-table.ts'
import { ColleagueOptions, type Done, oneByOne } from './assign.tsx'
import { BulkOpen } from './bulk-open.tsx'

interface Props {
  readonly chosen: readonly TipSummary[]
  readonly onChanged: (tip: TipDetail) => void
  /** Those that are still chosen, and how many were done. */
  readonly onDone: (left: readonly TipId[], done?: number) => void
}

/** Takes several tips oneself, or as a lead gives them to somebody; it can be stopped, and says which did not go and why. */
export function Bulk(props: Props) {
  const { chosen, onDone } = props
  const { me, ask } = useDesk()
  const { say } = useWords()
  const [sub, setSub] = useState('')
  const { at, result, run, stop } = useOneByOne(props)
  const give = (to: string) =>
    run(({ id, version }) => ask(tipRoutes.assign, { params: { tip: id }, body: { version, sub: to } }))
  return (
    <>
      {at === undefined && <BulkOpen run={run} />}
      <Form class="bulk" onSubmit={() => sub !== '' && void give(sub)}>
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
            <Button {...keyOf('bulk')} onClick={() => void give(me.sub)}>
              {say('tips.assign.take')}
            </Button>
            <Button look="plain" onClick={() => onDone([])}>
              {say('tips.bulk.end')}
            </Button>
          </>
        )}
        {result && result.failed.length > 0 && <BulkResult result={result} />}
      </Form>
    </>
  )
}

/** Does the same to all that are chosen, each on its own. */
function useOneByOne({ chosen, onChanged, onDone }: Props) {
  const [at, setAt] = useState<number>()
  const [result, setResult] = useState<Done>()
  const stopped = useRef(false)
  const run = async (work: (tip: TipSummary) => Promise<TipDetail>) => {
    stopped.current = false
    const done = await oneByOne(chosen, { work, onTip: setAt, onChanged, stopped: () => stopped.current })
    setAt(undefined)
    setResult(done)
    onDone(
      done.failed.map(({ tip }) => tip.id),
      done.done,
    )
    return done
  }
  const stop = () => {
    stopped.current = true
  }
  return { at, result, run, stop }
}

function BulkResult({ result: { done, failed } }: { result: Done }) {
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
