import { useRef, useState } from 'preact/hooks'
import { type HotlineReply, hotlineRoutes } from '../../../shared/contract/hotline.ts'
import { routingRoutes } from '../../../shared/contract/routing.ts'
import { officeName } from '../../../shared/office/office-name.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import type { TipId } from '../../../shared/value/id.ts'
import { dateText } from '../../text/date-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useGuard } from '../frame/personal/guard.ts'
import { GuardedForm } from '../frame/personal/guarded.tsx'
import { askSealingView } from '../frame/sealing-view.ts'
import { useAct } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'
import {
  emptyTicket,
  placeOfOffice,
  routeTicket,
  type SealedTicket,
  sealTicket,
  type TicketEntry,
  wrongFields,
} from './ticket.ts'
import { useTicket } from './ticket-context.tsx'
import { TicketFields } from './ticket-fields.tsx'

/** Keys in a hotline's ticket, sealed here like a reporter's letter. */
export function HotlinePage() {
  const { say } = useWords()
  const { entry, wrong, change, send, done, act } = useTicketForm()
  const guard = useGuard('ask')
  return (
    <section class="desk-sheet flow" aria-labelledby="hotline-title">
      <h1 id="hotline-title">{say('hotline.title')}</h1>
      <p class="hint">{say('hotline.what')}</p>
      {done && <Entered ticket={done} />}
      <GuardedForm class="flow sheet-form" guard={guard} onSubmit={send}>
        <TicketFields entry={entry} wrong={wrong} onChange={change} />
        <Problem error={act.error} />
        <p class="acts">
          <Button look="large" submit disabled={act.busy}>
            {say('hotline.go')}
          </Button>
        </p>
      </GuardedForm>
    </section>
  )
}

/** A ticket that became a tip. */
type EnteredTicket = HotlineReply & { readonly tip: TipId }

function Entered({ ticket }: { ticket: EnteredTicket }) {
  const { me } = useDesk()
  const { say, language } = useWords()
  const { office, acceptBy, tip } = ticket
  return (
    <div class="notice ok" role="status">
      <p>
        {say('hotline.done', { office: officeName(office, language), date: dateText(acceptBy, language) })}
      </p>
      {office === me.office && (
        <p>
          <a href={`#/tips/${tip}`}>{say('hotline.open')}</a>
        </p>
      )}
    </div>
  )
}

/** What is typed of a ticket, what is wrong with it once it was tried, and sending it. */
function useTicketForm() {
  const { ask, me, directoryKey } = useDesk()
  const { ticket, setTicket } = useTicket()
  const today = dayInShanghai(new Date())
  const entry = ticket ?? emptyTicket(today, placeOfOffice(me.office))
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState<EnteredTicket>()
  const sealed = useRef<SealedTicket>()
  const act = useAct()
  const wrong = wrongFields(entry, today)
  const change = (part: Partial<TicketEntry>) => {
    setTicket({ ...entry, ...part })
    sealed.current = undefined
    setDone(undefined)
  }
  const sealNow = async () => {
    const view = await ask(routingRoutes.inForce)
    const { recipients } = routeTicket(entry, view).routing
    return sealTicket(entry, await askSealingView(ask, view, recipients, directoryKey), directoryKey)
  }
  const send = () => {
    setTried(true)
    setDone(undefined)
    if (wrong.size > 0) return
    void act.run(async () => {
      // Sent again after a lost answer, it is the same ticket.
      sealed.current ??= await sealNow()
      const { tip, body } = sealed.current
      setDone({ tip, ...(await ask(hotlineRoutes.enter, { params: { tip }, body })) })
      sealed.current = undefined
      setTicket(undefined)
      setTried(false)
    })
  }
  return { entry, wrong: tried ? wrong : new Set<keyof TicketEntry>(), change, send, done, act }
}
