import { useMemo, useRef, useState } from 'preact/hooks'
import { type PartRequest, partRoutes } from '../../../../shared/contract/parts.ts'
import { routingRoutes } from '../../../../shared/contract/routing.ts'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import type { RoutingView } from '../../../../shared/routing/table.ts'
import type { Envelope } from '../../../../shared/tip/envelope.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { DraftNote } from '../../frame/drafts/draft-note.tsx'
import { useDraft } from '../../frame/drafts/use-draft.ts'
import { Button } from '../../frame/form/button.tsx'
import { MatterFields } from '../../frame/form/matter-fields.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { useGuard } from '../../frame/personal/guard.ts'
import { GuardedForm } from '../../frame/personal/guarded.tsx'
import { WrittenField } from '../../frame/personal/written-field.tsx'
import { askSealingView } from '../../frame/sealing-view.ts'
import { useAct } from '../../frame/use-act.ts'
import { useLoad } from '../../frame/use-load.ts'
import { useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import { copyOf, PartEntry, routePart, sealPart, wrongParts } from './part-entry.ts'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
  /** As the reporter sealed it. */
  readonly letter: Envelope
  readonly onDone: (part: SplitOff) => void
}

/** A part that went off. */
export interface SplitOff {
  readonly id: TipId
  readonly office: string
}

/** Splits a part off: what it is about, and its words, begun with the letter's. */
export function SplitForm(props: Props) {
  const { tip, live } = props
  const { say } = useWords()
  const { draft, entry, wrong, change, send, act } = useSplit(props)
  const guard = useGuard('block')
  return (
    <details class="unfold">
      <summary {...keyOf('split')}>{say('tips.parts.split')}</summary>
      <GuardedForm class="flow" guard={guard} aria-label={say('tips.parts.split')} onSubmit={send}>
        <p class="hint">{say('tips.parts.what')}</p>
        <MatterFields
          matter={entry}
          open
          problemOf={(name) => (wrong.has(name) ? say('desk.choose') : undefined)}
          onChange={change}
        />
        <GoesTo tip={tip} entry={entry} />
        <label class="check">
          <input
            type="checkbox"
            checked={entry.urgent}
            onChange={(event) => change({ urgent: event.currentTarget.checked })}
          />{' '}
          {say('tips.parts.urgent')}
        </label>
        <PartWords entry={entry} wrong={wrong} onChange={change} />
        <Problem error={act.error ?? live.act.error} />
        <p class="acts">
          <Button look="go" submit disabled={act.busy || live.act.busy}>
            {say('tips.parts.go')}
          </Button>
        </p>
      </GuardedForm>
      <DraftNote draft={draft} />
    </details>
  )
}

interface WordsProps {
  readonly entry: PartEntry
  readonly wrong: ReturnType<typeof wrongParts>
  readonly onChange: (part: Partial<PartEntry>) => void
}

/** What goes to the other office in the office's own words: read for what tells who somebody is. */
function PartWords({ entry, wrong, onChange }: WordsProps) {
  const { say } = useWords()
  const missing = wrong.has('narrative') ? say('tips.parts.missing') : undefined
  return (
    <>
      <WrittenField
        name="site"
        label={say('tips.parts.site')}
        optional
        maxLength={200}
        value={entry.site}
        problem={wrong.has('site') ? say('tips.parts.otherPlace') : undefined}
        onInput={(site) => onChange({ site })}
      />
      <WrittenField
        name="address"
        label={say('tips.parts.address')}
        optional
        maxLength={500}
        value={entry.address}
        onInput={(address) => onChange({ address })}
      />
      <WrittenField
        name="narrative"
        label={say('tips.parts.narrative')}
        rows={8}
        maxLength={8000}
        value={entry.narrative}
        problem={missing ?? (wrong.has('same') ? say('tips.parts.same') : undefined)}
        onInput={(narrative) => onChange({ narrative })}
      />
    </>
  )
}

/** The office that the part goes to, before it goes. */
function GoesTo({ tip, entry }: { tip: TipDetail; entry: PartEntry }) {
  const { ask } = useDesk()
  const { say, language } = useWords()
  const { value: view } = useLoad('routing', () => ask(routingRoutes.inForce))
  const office = useMemo(() => view && officeOf(entry, tip, view), [view, entry.division, entry.topic])
  if (!office) return null
  const own = office === tip.office ? say('tips.parts.own') : ''
  return <p role="status">{say('tips.parts.goesTo', { office: officeName(office, language) }) + own}</p>
}

function officeOf(entry: PartEntry, tip: TipDetail, view: RoutingView): string | undefined {
  try {
    return routePart(entry, tip, view).office
  } catch {
    // What is wrong with it is said when it is sent.
    return undefined
  }
}

interface Sealed {
  readonly office: string
  readonly body: Omit<PartRequest, 'version'>
}

/** What is typed of a part, what is wrong with it once it was tried, and sending it. */
function useSplit({ tip, live, letter, onDone }: Props) {
  const { ask, directoryKey } = useDesk()
  const draft = useDraft(`tip/${tip.id}/part`, PartEntry, copyOf(letter))
  const { entry } = draft
  const [tried, setTried] = useState(false)
  const sealed = useRef<Sealed & { readonly entry: PartEntry }>()
  const act = useAct()
  const wrong = wrongParts(entry, letter)
  const sealNow = async (): Promise<Sealed> => {
    const view = await ask(routingRoutes.inForce)
    const { office, routing } = routePart(entry, tip, view)
    const sealing = await askSealingView(ask, view, routing.recipients, directoryKey)
    return { office, body: await sealPart(entry, tip, sealing, directoryKey) }
  }
  const send = () => {
    setTried(true)
    if (wrong.size > 0) return
    void act.run(async () => {
      // Sent again after a lost answer, it is the same part.
      if (sealed.current?.entry !== entry) sealed.current = { entry, ...(await sealNow()) }
      const { office, body } = sealed.current
      if (!(await live.change(partRoutes.split, { version: tip.version, ...body }))) return
      sealed.current = undefined
      draft.settle()
      setTried(false)
      onDone({ id: body.part, office })
    })
  }
  return {
    ...{ draft, entry, send, act },
    wrong: tried ? wrong : new Set<never>(),
    change: (part: Partial<PartEntry>) => draft.type({ ...entry, ...part }),
  }
}
