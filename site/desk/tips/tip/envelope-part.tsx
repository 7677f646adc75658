import { useState } from 'preact/hooks'
import * as z from 'zod'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { SealError } from '../../../../shared/seal/seal-error.ts'
import type { Id } from '../../../../shared/value/id.ts'
import { momentText } from '../../frame/day-text.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { DraftNote } from '../../frame/drafts/draft-note.tsx'
import { useDraft } from '../../frame/drafts/use-draft.ts'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { Log } from '../../frame/log.tsx'
import { useGuard } from '../../frame/personal/guard.ts'
import { GuardedForm } from '../../frame/personal/guarded.tsx'
import { WrittenField } from '../../frame/personal/written-field.tsx'
import { UnlockForm } from '../../frame/unlock/unlock-form.tsx'
import { useAct } from '../../frame/use-act.ts'
import { type Say, useWords } from '../../frame/words.ts'
import { FileList } from '../files/file-list.tsx'
import { keyOf } from '../keys/key-table.ts'
import { type OpenedTip, openTip } from '../opened/open-tip.ts'
import { readyReasons } from '../opened/ready-reasons.ts'
import { LetterView } from './letter.tsx'
import { Original } from './original.tsx'

interface Props {
  readonly tip: TipDetail
  readonly opened: OpenedTip | undefined
  readonly onOpened: (opened: OpenedTip) => void
  /** The opening stands in the record now. */
  readonly onRecorded: () => void
}

/** The sealed letter: locked, to be opened with a reason, or open. */
export function EnvelopePart({ tip, opened, onOpened, onRecorded }: Props) {
  const { say } = useWords()
  const { me, identities } = useDesk()
  const works = holds(me, 'handler', 'lead', 'citySupervisor')
  const may = works && tip.mayOpen
  const locked = identities.length === 0
  return (
    <section aria-labelledby="original" class="flow">
      <div class="part-head">
        <h3 id="original">{say('tips.open.original')}</h3>
        <span class="hint">{say('tips.files', { n: tip.files.length })}</span>
      </div>
      {tip.destroyedOn && <p class="notice">{say('tips.open.error.deleted')}</p>}
      {works && !tip.mayOpen && !tip.destroyedOn && <p class="notice">{say('tips.open.error.notYet')}</p>}
      {may && locked && <UnlockForm />}
      {may && !locked && !opened && (
        <OpeningForm
          tip={tip}
          onOpened={(next) => {
            onOpened(next)
            onRecorded()
          }}
          onTold={onRecorded}
        />
      )}
      {opened && !locked && (
        <Original>
          <LetterView opened={opened} />
          <FileList from={{ tip: tip.id }} files={opened.envelope.files} identity={opened.identity} />
        </Original>
      )}
      <OpeningsList openings={tip.openings} />
    </section>
  )
}

/** Who opened the original, when and why. */
function OpeningsList({ openings }: Pick<TipDetail, 'openings'>) {
  const { say, language } = useWords()
  if (openings.length === 0) return null
  const lines = openings.map(({ name, at, reason }) => ({
    ...{ key: at + name, at, when: momentText(at, language) },
    text: reason === undefined ? name : `${name}：${reason}`,
  }))
  return (
    <details>
      <summary>
        {say('tips.open.seen')}（{openings.length}）
      </summary>
      <Log wide lines={lines} />
    </details>
  )
}

interface OpeningProps {
  readonly tip: TipDetail
  readonly onOpened: (opened: OpenedTip) => void
  /** The level above was told that it does not open. */
  readonly onTold: () => void
}

/** Asks why before the letter is opened; the reason is recorded first. */
function OpeningForm({ tip, onOpened, onTold }: OpeningProps) {
  const { say } = useWords()
  const { ask, identities } = useDesk()
  const draft = useDraft(`tip/${tip.id}/opening`, z.string(), '')
  const reason = draft.entry
  const [short, setShort] = useState(false)
  const [locked, setLocked] = useState<Id>()
  const act = useAct()
  const guard = useGuard('ask')
  const open = (why = reason) => {
    const written = why.trim()
    setShort([...written].length < 2)
    if ([...written].length < 2) return
    void act.run(async () => {
      const opened = await openTip(ask, tip, identities, { reason: written, onLocked: setLocked })
      draft.settle()
      onOpened(opened)
    })
  }
  return (
    <>
      <GuardedForm class="flow" guard={guard} onSubmit={() => open()}>
        <Problem error={act.error === undefined ? undefined : faultText(act.error, tip.id, say)} />
        <WrittenField
          name="reason"
          label={say('tips.open.reason')}
          hint={say('tips.open.notice')}
          rows={2}
          maxLength={300}
          value={reason}
          onInput={draft.type}
          problem={short ? say('tips.open.error.noReason') : undefined}
        />
        <div class="acts">
          <span class="hint">{say('tips.open.ready')}</span>
          {readyReasons(tip).map((key, n) => (
            <Button
              key={key}
              disabled={act.busy}
              {...(n === 0 && keyOf('open'))}
              onClick={() => open(say(key))}
            >
              {say(key)}
            </Button>
          ))}
        </div>
        <p class="acts">
          <Button look="go" submit disabled={act.busy}>
            {say('tips.open.title')}
          </Button>
          {locked && (
            <Button
              onClick={() =>
                void act.run(async () => {
                  const params = { tip: tip.id, opening: locked }
                  await ask(tipRoutes.noteOpened, { params, body: { opened: null } })
                  setLocked(undefined)
                  onTold()
                })
              }
            >
              {say('tips.open.tellUpper')}
            </Button>
          )}
        </p>
      </GuardedForm>
      <DraftNote draft={draft} />
    </>
  )
}

function faultText(error: unknown, id: string, say: Say): string {
  if (error instanceof SealError) {
    if (error.reason === 'wrongKey') return say('tips.open.error.notMine')
    return say('tips.open.error.altered', { id })
  }
  if (error instanceof Refusal && error.code !== 'server' && error.code !== 'busy') {
    return say(`refusal.${error.code}`)
  }
  return say('tips.open.error.record')
}
