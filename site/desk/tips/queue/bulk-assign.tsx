import { useRef, useState } from 'preact/hooks'
import { ColleaguesReply } from '../../../../shared/contract/people.ts'
import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { TipDetail } from '../../../../shared/contract/tips.ts'
import { topicText } from '../../../text/topic-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { explain } from '../../frame/explain.ts'
import { Choice } from '../../frame/form/choice.tsx'
import { useLoad } from '../../frame/use-load.ts'
import { useWords } from '../../frame/words.ts'

interface Props {
  readonly chosen: readonly TipSummary[]
  readonly onChanged: (tip: TipDetail) => void
  readonly onDone: (left: readonly string[]) => void
}

/** Gives several tips to one person, one after another; it can be stopped, and says which did not go and why. */
export function BulkAssign({ chosen, onChanged, onDone }: Props) {
  const { ask } = useDesk()
  const { say, language } = useWords()
  const members = useLoad('members', () => ask({ path: '/api/desk/people', reply: ColleaguesReply }))
  const [sub, setSub] = useState('')
  const [at, setAt] = useState<number>()
  const [failed, setFailed] = useState<readonly { id: string; text: string }[]>([])
  const [done, setDone] = useState<number>()
  const stop = useRef(false)
  const run = async () => {
    stop.current = false
    const wrong: { id: string; text: string }[] = []
    let good = 0
    for (const [n, tip] of chosen.entries()) {
      if (stop.current) break
      setAt(n + 1)
      try {
        const body = { version: tip.version, sub }
        const path = `/api/desk/tips/${tip.id}/assignee`
        onChanged(await ask({ path, method: 'POST', reply: TipDetail, body }))
        good += 1
      } catch (error) {
        wrong.push({ id: tip.id, text: `${topicText(tip.facts.topic, language)}：${explain(error, say)}` })
      }
    }
    setAt(undefined)
    setDone(good)
    setFailed(wrong)
    onDone(wrong.map(({ id }) => id))
  }
  return (
    <form
      class="bulk"
      onSubmit={(event) => {
        event.preventDefault()
        if (sub !== '' && chosen.length > 0) void run()
      }}
    >
      <p role="status">
        {at === undefined
          ? say('tips.queue.selected', { n: chosen.length })
          : say('tips.bulk.running', { n: at, all: chosen.length })}
      </p>
      <div class="line-of-many">
        <Choice label={say('tips.act.assign')} value={sub} onChange={setSub}>
          <option value="">{say('desk.choose')}</option>
          {members.value?.colleagues.map((one) => (
            <option key={one.sub} value={one.sub}>
              {one.name}
            </option>
          ))}
        </Choice>
        {at === undefined ? (
          <button class="btn go small" type="submit" disabled={sub === '' || chosen.length === 0}>
            {say('tips.act.assign')}
          </button>
        ) : (
          <button class="btn small" type="button" onClick={() => (stop.current = true)}>
            {say('tips.bulk.stop')}
          </button>
        )}
      </div>
      {done !== undefined && (
        <div class={failed.length > 0 ? 'notice' : 'notice ok'} role="status">
          <p>{say('tips.queue.bulkPart', { done, failed: failed.length })}</p>
          {failed.length > 0 && (
            <ul>
              {failed.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </form>
  )
}
