import type { ComponentChildren, ComponentProps } from 'preact'
import { useRef, useState } from 'preact/hooks'
import * as z from 'zod'
import type { Case, CaseStep } from '../../../shared/case/case.ts'
import { namesWaiting } from '../../../shared/case/decide-names.ts'
import { firmsListed } from '../../../shared/case/firewall.ts'
import { firmsNamed } from '../../../shared/case/firms-named.ts'
import type { CaseReply } from '../../../shared/contract/cases.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'
import { characters } from '../../../shared/value/characters.ts'
import { SendBack } from '../frame/change/send-back.tsx'
import { DraftNote } from '../frame/drafts/draft-note.tsx'
import { useDraft, useHasDraft } from '../frame/drafts/use-draft.ts'
import { Button } from '../frame/form/button.tsx'
import { useFirstFault } from '../frame/form/use-first-fault.ts'
import { useGuard } from '../frame/personal/guard.ts'
import { GuardedForm } from '../frame/personal/guarded.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { type Say, useWords } from '../frame/words.ts'
import { decidedOf, namesOf } from './case-entry.ts'
import {
  carriedOver,
  decisionsOn,
  type NamesChosen,
  NamesLeftPart,
  NamesProposed,
  otherNamesIn,
} from './names-left-part.tsx'
import { StepProblem } from './step-problem.tsx'
import type { LiveCase } from './use-case.ts'
import { refusedText, useMarks } from './use-marks.ts'

interface Props {
  readonly live: LiveCase
  readonly reply: CaseReply
}

/** Steps with a reason: what the box and the button are called, and what is said of it before. */
const reasoned: readonly { step: CaseStep; act: MessageKey; label: MessageKey; hint?: MessageKey }[] = [
  { step: 'confirmHide', act: 'cases.step.confirmHide', label: 'cases.step.public' },
  { step: 'restore', act: 'cases.step.restore', label: 'cases.step.public' },
  { step: 'keep', act: 'cases.step.keep', label: 'cases.step.reason' },
  { step: 'recall', act: 'cases.step.recall', label: 'cases.step.reason' },
  { step: 'hide', act: 'cases.step.hide', label: 'cases.step.public', hint: 'cases.step.hideHint' },
  {
    step: 'withdraw',
    act: 'cases.step.withdraw',
    label: 'cases.step.public',
    hint: 'cases.step.withdrawHint',
  },
  {
    step: 'takeNames',
    act: 'cases.step.takeNames',
    label: 'cases.step.public',
    hint: 'cases.step.takeNamesHint',
  },
]

/** Steps that need no word. */
const plain: readonly { step: CaseStep; act: MessageKey }[] = [
  { step: 'confirmWithdraw', act: 'cases.step.confirmHide' },
  { step: 'confirmNames', act: 'cases.step.confirm' },
  { step: 'lift', act: 'cases.embargo.lift' },
  { step: 'abandon', act: 'cases.step.abandon' },
]

/** All that this person may do with a case beside writing and reviewing it. */
export function StepsPart({ live, reply }: Props) {
  const { say } = useWords()
  const { id, version } = reply.case
  const may = (step: CaseStep) => reply.steps.includes(step)
  const standing = reply.case.standing ?? reply.case.content
  // Names that are gone may have left another one behind.
  const named =
    [...standing.firms, ...namesWaiting(reply.case, reply.told ?? [])].length > 0 || wereTaken(reply.case)
  const offered = reasoned.filter(({ step }) => may(step) && (step !== 'takeNames' || named))
  const words = plain.filter(({ step }) => may(step))
  if (offered.length + words.length === 0 && !may('correct')) return null
  return (
    <section aria-labelledby="case-steps" class="flow review">
      <h2 id="case-steps">{say('cases.step.title')}</h2>
      <StepProblem live={live} at="steps" />
      {may('confirmNames') && <NamesProposed shown={reply} />}
      {words.length > 0 && (
        <p class="acts">
          {words.map(({ step, act }) => (
            <Button
              key={step}
              look="stamp"
              disabled={live.act.busy}
              onClick={() => void live.step(version, step)}
            >
              {say(act)}
            </Button>
          ))}
        </p>
      )}
      {may('correct') && <CorrectStep live={live} reply={reply} />}
      {offered.map(({ step, act, label, hint }) => {
        const words: StepWords = {
          ...{ label, act, missing: 'cases.step.missing', busy: live.act.busy },
          firms: firmsListed(reply.case),
          mode: label === 'cases.step.public' ? 'bare' : 'newsroom',
          wrongWith: label === 'cases.step.public' ? namedIn(reply.case, step, say) : undefined,
          refused: live.tried === step ? refusedText(live.act.error, 'reason', say) : undefined,
        }
        const name = `case/${id}/${step}`
        return (
          <Folded key={step} title={say(act)} name={name}>
            {hint && <p class="hint">{say(hint)}</p>}
            {step === 'takeNames' ? (
              <TakeNames key={reply.case.history.length} {...{ live, reply, words, name }} />
            ) : (
              <SendBack {...words} name={name} onReturn={(reason) => live.step(version, step, { reason })} />
            )}
          </Folded>
        )
      })}
    </section>
  )
}

const wereTaken = ({ history }: Case) =>
  history.some(({ step }) => step === 'confirmNames' || step === 'expire')

/** What is said at a box of words for everyone that name a firm which they may not. */
const namedIn = (one: Case, step: CaseStep, say: Say) => (text: string) =>
  firmsNamed(one, step, text).length > 0 ? say('cases.step.firmNamed') : undefined

type StepWords = Omit<ComponentProps<typeof SendBack>, 'name' | 'onReturn'>

interface TakeProps extends Props {
  readonly words: StepWords
  readonly name: string
}

/** Asks to take names away, once it is said what becomes of each place where the firm could still be known. */
function TakeNames({ live, reply, words, name }: TakeProps) {
  const { say } = useWords()
  const [chosen, setChosen] = useState<NamesChosen>({})
  const [stopped, setStopped] = useState(false)
  const [typed, setTyped] = useState('')
  const [odd, setOdd] = useState(false)
  const [stops, setStops] = useState(0)
  const room = useFirstFault<HTMLDivElement>(stops)
  const also = otherNamesIn(typed)
  // What counted last: a name that is half typed is none.
  const counted = useRef<readonly string[]>([])
  const take = async (reason: string) => {
    const names = also && decisionsOn(reply, also, chosen)
    setStopped(also !== undefined && names === undefined)
    setOdd(also === undefined)
    if (!names) setStops(stops + 1)
    return names && also && live.step(reply.case.version, 'takeNames', { reason, names, also })
  }
  return (
    <div class="flow" ref={room}>
      <NamesLeftPart
        {...{ shown: reply, also: also ?? [], chosen, stopped }}
        onChoose={(place, as) => setChosen((before) => ({ ...before, [place]: as }))}
      />
      <WrittenField
        name="also"
        label={say('cases.step.namesAlso')}
        rows={2}
        maxLength={500}
        value={typed}
        problem={odd ? say('cases.step.namesAlsoShort') : undefined}
        onInput={(text) => {
          const next = otherNamesIn(text)
          if (next) {
            setChosen((before) => carriedOver(reply, counted.current, next, before))
            counted.current = next
          }
          setTyped(text)
          setOdd(false)
        }}
      />
      <SendBack {...words} name={name} onReturn={take} />
    </div>
  )
}

interface FoldedProps {
  readonly title: string
  /** Under which its words are kept meanwhile. */
  readonly name: string
  readonly children: ComponentChildren
}

/** A step to be opened; open where something typed waits in it, and not closed when that was sent or thrown away. */
function Folded({ title, name, children }: FoldedProps) {
  const has = useHasDraft()
  const [waits, setWaits] = useState(false)
  if (!waits && has(name)) setWaits(true)
  return (
    <details open={waits}>
      <summary>{title}</summary>
      <div class="flow">{children}</div>
    </details>
  )
}

/** Whether a word that everyone reads says too little to be one. */
const isShort = (text: string) => characters(text) < 2

const parts = ['what', 'why'] as const

/** What a correction will say of itself, as it is typed. */
const Noted = z.object({ what: z.string(), why: z.string() })
const nothingNoted: z.infer<typeof Noted> = { what: '', why: '' }

/** Begins a correction: what changes and why, as everyone will read. */
function CorrectStep({ live, reply }: Props) {
  const { say } = useWords()
  // What the text keeps, a second person reads again with it.
  const keeping = { decided: decidedOf(reply.case), onDecide: () => undefined }
  const guard = useGuard('bare', keeping, firmsListed(reply.case))
  const draft = useDraft(`case/${reply.case.id}/correct`, Noted, nothingNoted)
  const said = draft.entry
  const [stops, setStops] = useState(0)
  const room = useFirstFault<HTMLDivElement>(stops)
  const error = live.tried === 'correct' ? live.act.error : undefined
  const marks = useMarks([...namesOf(error), ...(stops > 0 ? parts : [])], said)
  const problemOf = (name: (typeof parts)[number]) => {
    const named = namedIn(reply.case, 'correct', say)(said[name])
    if (named || !marks.isMarked(name)) return named
    return refusedText(error, name, say) ?? (isShort(said[name].trim()) ? say('cases.form.write') : undefined)
  }
  const begin = () => {
    const [what, why] = [said.what.trim(), said.why.trim()]
    marks.clear()
    const isNamed = [what, why].some((text) => firmsNamed(reply.case, 'correct', text).length > 0)
    if (isShort(what) || isShort(why) || isNamed) setStops(stops + 1)
    else void correct({ what, why })
  }
  const correct = async (note: z.infer<typeof Noted>) => {
    if (await live.step(reply.case.version, 'correct', note)) draft.settle()
  }
  return (
    <Folded title={say('cases.step.correct')} name={draft.name}>
      <GuardedForm class="flow" guard={guard} onSubmit={begin}>
        <div class="flow" ref={room}>
          {parts.map((name) => (
            <WrittenField
              key={name}
              name={name}
              label={say(`cases.step.${name}`)}
              rows={2}
              maxLength={500}
              value={said[name]}
              problem={problemOf(name)}
              onInput={(text) => {
                marks.type({ ...said, [name]: text })
                draft.type({ ...said, [name]: text })
              }}
            />
          ))}
        </div>
        <p class="acts">
          <Button look="go" submit disabled={live.act.busy}>
            {say('cases.step.correct')}
          </Button>
        </p>
      </GuardedForm>
      <DraftNote draft={draft} />
    </Folded>
  )
}
