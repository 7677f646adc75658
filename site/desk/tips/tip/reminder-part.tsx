import { useState } from 'preact/hooks'
import { addWorkdays } from '../../../../shared/calendar/workday.ts'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { isOpen } from '../../../../shared/lifecycle/states.ts'
import { isBarred } from '../../../../shared/tip/barred.ts'
import { isReminded } from '../../../../shared/tip/due.ts'
import type { OfficeRecord } from '../../../../shared/tip/office-record.ts'
import { addDays, type Day, dayInShanghai, isDay } from '../../../../shared/value/day.ts'
import { dateText } from '../../../text/date-text.ts'
import { holds, useDesk, type Workplace } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Done } from '../../frame/form/done.tsx'
import { Field } from '../../frame/form/field.tsx'
import { Form } from '../../frame/form/form.tsx'
import { useWayBack } from '../../frame/use-way-back.ts'
import { useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'
import type { LiveTip } from '../opened/use-tip.ts'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
}

/** Whether this person may set the day on which their office is reminded of a tip. */
export function mayRemind(
  tip: Pick<TipDetail, 'office' | 'state' | 'history'>,
  me: Workplace['me'],
): boolean {
  const works = holds(me, 'handler', 'lead', 'citySupervisor') && tip.office === me.office
  return works && isOpen(tip.state) && !isBarred(tip, me.sub)
}

/** The day on which the office wants to be reminded: set, changed, taken away. */
export function ReminderPart({ tip, live }: Props) {
  const { me } = useDesk()
  const { say, language } = useWords()
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState<'done' | 'removed'>()
  const { room, goBack } = useWayBack<HTMLElement>('[data-key]')
  const { remindOn } = tip
  const may = mayRemind(tip, me)
  if (!may && remindOn === undefined) return null
  const begin = () => {
    setDone(undefined)
    setOpen(true)
  }
  const remove = async () => {
    setDone(undefined)
    if (await live.change(tipRoutes.remind, { version: tip.version })) setDone('removed')
  }
  const came = isReminded(tip, dayInShanghai(new Date()))
  return (
    <section aria-labelledby="reminder" class="flow" ref={room}>
      <div class="part-head">
        <h3 id="reminder">{say('tips.remind.title')}</h3>
      </div>
      {remindOn !== undefined && (
        <p class={came ? 'state late' : undefined}>
          {say(came ? 'tips.remind.due' : 'tips.remind.on', { date: dateText(remindOn, language) })}
        </p>
      )}
      {done && (
        <Done key={done} focus>
          {say(`tips.remind.${done}`)}
        </Done>
      )}
      {may && !open && (
        <p class="acts">
          <Button {...keyOf('remind')} onClick={begin}>
            {say(remindOn === undefined ? 'tips.remind.set' : 'tips.remind.change')}
          </Button>
          {remindOn !== undefined && (
            <Button look="plain" disabled={live.act.busy} onClick={() => void remove()}>
              {say('tips.remind.remove')}
            </Button>
          )}
        </p>
      )}
      {may && open && (
        <ReminderForm
          {...{ tip, live }}
          label={say('tips.remind.change')}
          day={remindOn ?? ''}
          onDone={(saved) => {
            setOpen(false)
            if (saved) setDone('done')
            else goBack()
          }}
        >
          {say('common.act.cancel')}
        </ReminderForm>
      )}
    </section>
  )
}

interface OfferProps extends Props {
  /** By when something ordered must be done; undefined: it is not known. */
  readonly due: Day | undefined
  readonly onDone: (saved: boolean) => void
}

/** After an order was recorded, sealed: a day for the office in the open, if somebody wants one. */
export function ReminderOffer({ tip, live, due, onDone }: OfferProps) {
  const { say, language } = useWords()
  return (
    <div class="notice">
      <p role="status">
        {due === undefined
          ? say('tips.remind.offer.open')
          : say('tips.remind.offer', { date: dateText(due, language) })}
        {tip.remindOn !== undefined && say('tips.remind.instead', { date: dateText(tip.remindOn, language) })}
      </p>
      <ReminderForm
        {...{ tip, live, onDone }}
        label={say('tips.remind.set')}
        day={due === undefined ? '' : workdayFrom(due)}
      >
        {say('tips.remind.no')}
      </ReminderForm>
    </div>
  )
}

interface FormProps extends Props {
  readonly label: string
  /** What it begins with, or empty. */
  readonly day: string
  readonly onDone: (saved: boolean) => void
  /** What leaving it is called. */
  readonly children: string
}

function ReminderForm({ tip, live, label, day: begin, onDone, children }: FormProps) {
  const { say } = useWords()
  const [day, setDay] = useState(begin)
  const [tried, setTried] = useState(false)
  const right = isDay(day) && day >= dayInShanghai(new Date())
  const save = async () => {
    setTried(true)
    if (right && (await live.change(tipRoutes.remind, { version: tip.version, day }))) onDone(true)
  }
  return (
    <Form class="flow" focus aria-label={label} onSubmit={() => void save()}>
      <Field
        label={say('tips.remind.day')}
        hint={say('tips.remind.what')}
        type="date"
        narrow
        value={day}
        problem={tried && !right ? say('tips.remind.day.wrong') : undefined}
        onInput={setDay}
      />
      <p class="acts">
        <Button submit disabled={live.act.busy}>
          {say('tips.remind.save')}
        </Button>
        <Button look="plain" onClick={() => onDone(false)}>
          {children}
        </Button>
      </p>
    </Form>
  )
}

/** The day itself where it is worked, else the next that is. */
const workdayFrom = (day: Day) => addWorkdays(addDays(day, -1), 1).day

/**
 * What a record that was just written orders: the first day by which something must be done that is not over, or that something
 * must be done by a day that is not known. Undefined where it orders nothing.
 */
export function orderedIn(
  content: OfficeRecord['content'] | undefined,
  today: Day,
): { readonly due: Day | undefined } | undefined {
  if (content?.kind === 'inspection') return content.measures === '' ? undefined : { due: undefined }
  if (content?.kind !== 'outcome') return undefined
  const [first] = content.measures.flatMap(({ due = '' }) => (due >= today ? [due] : [])).sort()
  return first === undefined ? undefined : { due: first }
}
