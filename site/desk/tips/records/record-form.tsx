import { base64 } from '@scure/base'
import { useRef, useState } from 'preact/hooks'
import type * as z from 'zod'
import { type NewRecord, type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { KEPT, type Kept } from '../../../../shared/personal-data/kept.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { headOf } from '../../../../shared/tip/history.ts'
import type { OfficeRecord } from '../../../../shared/tip/office-record.ts'
import { sealRecord } from '../../../../shared/tip/seal-record.ts'
import type { RecordKind } from '../../../../shared/tip/tip.ts'
import { canonicalJson } from '../../../../shared/value/canonical-json.ts'
import type { Id, TipId } from '../../../../shared/value/id.ts'
import type { Ask } from '../../frame/ask.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { DraftNote } from '../../frame/drafts/draft-note.tsx'
import { useDraft } from '../../frame/drafts/use-draft.ts'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { useGuard } from '../../frame/personal/guard.ts'
import { GuardedForm } from '../../frame/personal/guarded.tsx'
import { randomId } from '../../frame/random-id.ts'
import { type Act, useAct } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'
import type { OpenedRecord, OpenedTip } from '../opened/open-tip.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import type { ChangePhotos, OfficePhoto } from '../photos/office-photo.ts'
import { PhotoField } from '../photos/photo-field.tsx'
import { listsOf, sendPhotos } from '../photos/send-photos.ts'
import { idOfAttempt } from './attempt.ts'
import { CopyPhotos } from './copy-photos.tsx'
import { CopyFields, InspectionFields, NoteFields } from './fields.tsx'
import { OutcomeFields } from './outcome-fields.tsx'
import { emptyRecord, lacking, RecordEntry, recordContentOf } from './record-entry.ts'

interface Props {
  readonly kind: RecordKind
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly opened: OpenedTip
  readonly onSaved: (record: OpenedRecord) => void
  readonly onCancel: () => void
}

/** Under which a record is kept while it is written. */
export const recordDraft = (tip: TipId, kind: RecordKind) => `tip/${tip}/record/${kind}`

/** Writes an inspection, a forwarding copy, an outcome or an internal note. What was typed stays when it is refused. */
export function RecordForm(props: Props) {
  const { kind, live, onCancel } = props
  const { say } = useWords()
  const { draft, act, sent, photos, save, ...fields } = useRecord(props)
  const taking = useAct()
  const guard = useGuard(kind === 'copy' ? 'block' : 'ask', {
    decided: fields.entry.decided,
    onDecide: (decided) => fields.onChange({ decided }),
  })
  return (
    <>
      <GuardedForm
        class="flow step-form"
        guard={guard}
        aria-label={say(`tips.record.${kind}`)}
        onSubmit={() => void save(guard.kept())}
      >
        {kind === 'inspection' && <InspectionFields {...fields} />}
        {kind === 'copy' && <CopyFields {...fields} />}
        {kind === 'outcome' && <OutcomeFields {...fields} />}
        {kind === 'note' && <NoteFields {...fields} />}
        {kind !== 'note' && (
          <RecordPhotos {...props} photos={photos} onChange={fields.onPhotos} act={taking} />
        )}
        <Problem error={act.error ?? live.act.error} />
        {act.busy && sent !== undefined && (
          <p class="hint" role="status">
            {say('tips.photo.sending', { n: sent, all: photos.length })}
          </p>
        )}
        <p class="acts">
          <Button look="go" submit disabled={act.busy || live.act.busy || taking.busy}>
            {say('tips.record.save')}
          </Button>
          <Button {...keyOf('escape')} onClick={onCancel}>
            {say('common.act.cancel')}
          </Button>
        </p>
      </GuardedForm>
      <DraftNote draft={draft} photos={kind !== 'note'} />
    </>
  )
}

interface PhotosProps extends Pick<Props, 'kind' | 'tip' | 'opened'> {
  readonly photos: readonly OfficePhoto[]
  readonly onChange: ChangePhotos
  readonly act: Act
}

/** A copy takes the reporter's pictures, covered; the others the office's own. */
function RecordPhotos({ kind, tip, opened, ...taken }: PhotosProps) {
  const { say } = useWords()
  if (kind === 'copy') return <CopyPhotos tip={tip} opened={opened} {...taken} />
  const label = say(kind === 'outcome' ? 'tips.photo.after' : 'tips.photo.add')
  return <PhotoField id={`photos-${kind}`} label={label} {...taken} />
}

/** What is typed of a record, what is missing once it was tried, and keeping it. */
function useRecord({ kind, tip, live, opened, onSaved }: Props) {
  const { ask } = useDesk()
  const draft = useDraft(recordDraft(tip.id, kind), RecordEntry, emptyRecord)
  const { entry } = draft
  const [photos, onPhotos] = useState<readonly OfficePhoto[]>([])
  const attempt = useRef({ id: randomId(), said: '' })
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState<number>()
  const act = useAct()
  const save = (kept: readonly Kept[]) =>
    act.run(async () => {
      setTried(true)
      if (lacking(kind, entry).length > 0) return
      const content = recordContentOf(kind, entry)
      const id = idOfAttempt(attempt.current, canonicalJson([content, photos.map((one) => one.id), kept]))
      const written = { id, identity: opened.identity, content, kept, photos, onSent: setSent }
      const { body, record } = await prepareRecord(ask, tip, written)
      if (!(await live.change(tipRoutes.record, body))) return
      draft.settle()
      onSaved(record)
    })
  return {
    ...{ draft, entry, photos, sent, act, save, onPhotos },
    problems: tried ? lacking(kind, entry) : [],
    onChange: (part: Partial<RecordEntry>) => draft.type({ ...entry, ...part }),
  }
}

interface Written {
  readonly id: Id
  readonly identity: Identity
  readonly content: OfficeRecord['content']
  /** What tells who somebody is and stays in it. */
  readonly kept: readonly Kept[]
  readonly photos: readonly OfficePhoto[]
  /** Hears how many pictures have gone. */
  readonly onSent: (count: number) => void
}

/**
 * Sends the pictures, then seals the record that names them to the tip's own identity: as the body of
 * `tipRoutes.record`, and as it is on the screen. Throws what {@link sendPhotos} does.
 */
async function prepareRecord(
  ask: Ask,
  tip: TipDetail,
  { id, identity, content, kept, photos, onSent }: Written,
): Promise<{ body: z.infer<typeof NewRecord>; record: OpenedRecord }> {
  const files = await sendPhotos(ask, photos, { tip: tip.id, holder: id, identity, onSent })
  const head = headOf(tip.history)
  const bound = { tip: tip.id, id, facts: tip.facts, head }
  const record = {
    ...{ ...bound, content },
    ...(files.length > 0 && { files }),
    ...(kept.length > 0 && { kept: kept.slice(0, KEPT) }),
  }
  const sealed = base64.encode(await sealRecord(identity, record))
  const { kind } = content
  return {
    body: { id, version: tip.version, kind, sealed, ...listsOf(files) },
    record: { id, kind, head, content, sealedFiles: files, kept },
  }
}
