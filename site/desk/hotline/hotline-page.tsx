import { useRef, useState } from 'preact/hooks'
import { type HotlineReply, hotlineRoutes } from '../../../shared/contract/hotline.ts'
import { routingRoutes } from '../../../shared/contract/routing.ts'
import { officeName } from '../../../shared/office/office-name.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import type { TipId } from '../../../shared/value/id.ts'
import { dateText } from '../../text/date-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { DraftNote, DraftsWait } from '../frame/drafts/draft-note.tsx'
import { useDraft } from '../frame/drafts/use-draft.ts'
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
  TicketEntry,
  wrongFields,
} from './ticket.ts'
import { TicketFields } from './ticket-fields.tsx'

/** Keys in a hotline's ticket, sealed here like a reporter's letter. */
export function HotlinePage() {
  const { say } = useWords()
  const { draft, entry, wrong, change, send, done, act } = useTicketForm()
  const guard = useGuard('ask')
  return (
    <section class="desk-sheet flow" aria-labelledby="hotline-title">
      <h1 id="hotline-title">{say('hotline.title')}</h1>
      <p class="hint">{say('hotline.what')}</p>
      <DraftsWait />
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
      <DraftNote draft={draft} />
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
  const today = dayInShanghai(new Date())
  const draft = useDraft('hotline', TicketEntry, emptyTicket(today, placeOfOffice(me.office)))
  const { entry } = draft
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState<EnteredTicket>()
  const sealed = useRef<{ readonly entry: TicketEntry; readonly ticket: SealedTicket }>()
  const act = useAct()
  const wrong = wrongFields(entry, today)
  const change = (part: Partial<TicketEntry>) => {
    draft.type({ ...entry, ...part })
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
      if (sealed.current?.entry !== entry) sealed.current = { entry, ticket: await sealNow() }
      const { tip, body } = sealed.current.ticket
      setDone({ tip, ...(await ask(hotlineRoutes.enter, { params: { tip }, body })) })
      sealed.current = undefined
      draft.settle()
      setTried(false)
    })
  }
  return { draft, entry, wrong: tried ? wrong : new Set<keyof TicketEntry>(), change, send, done, act }
}
