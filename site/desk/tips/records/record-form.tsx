import { useState } from 'preact/hooks'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import type { RecordKind } from '../../../../shared/tip/tip.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Form } from '../../frame/form/form.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { randomId } from '../../frame/random-id.ts'
import { useAct } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'
import type { OpenedRecord, OpenedTip } from '../opened/open-tip.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import type { OfficePhoto } from '../photos/office-photo.ts'
import { PhotoField } from '../photos/photo-field.tsx'
import { CopyPhotos } from './copy-photos.tsx'
import { CopyFields, InspectionFields } from './fields.tsx'
import { OutcomeFields } from './outcome-fields.tsx'
import { prepareRecord } from './prepare-record.ts'
import { contentOf, emptyRecord, lacking, type RecordEntry } from './record-entry.ts'

interface Props {
  readonly kind: RecordKind
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly opened: OpenedTip
  readonly onSaved: (record: OpenedRecord) => void
  readonly onCancel: () => void
}

/** Writes an inspection, a forwarding copy or an outcome. What was typed stays when it is refused. */
export function RecordForm(props: Props) {
  const { kind, live, onCancel } = props
  const { say } = useWords()
  const { act, sent, photos, save, ...fields } = useRecord(props)
  return (
    <Form class="flow step-form" aria-label={say(`tips.record.${kind}`)} onSubmit={() => void save()}>
      {kind === 'inspection' && <InspectionFields {...fields} />}
      {kind === 'copy' && <CopyFields {...fields} />}
      {kind === 'outcome' && <OutcomeFields {...fields} />}
      <RecordPhotos {...props} photos={photos} onChange={fields.onPhotos} />
      <Problem error={act.error ?? live.act.error} />
      {act.busy && sent !== undefined && (
        <p class="hint" role="status">
          {say('tips.photo.sending', { n: sent, all: photos.length })}
        </p>
      )}
      <p class="acts">
        <Button look="stamp" submit disabled={act.busy || live.act.busy}>
          {say('tips.record.save')}
        </Button>
        <Button onClick={onCancel}>{say('common.act.cancel')}</Button>
      </p>
    </Form>
  )
}

interface PhotosProps extends Pick<Props, 'kind' | 'tip' | 'opened'> {
  readonly photos: readonly OfficePhoto[]
  readonly onChange: (photos: readonly OfficePhoto[]) => void
}

/** A copy takes the reporter's pictures, covered; the others the office's own. */
function RecordPhotos({ kind, tip, opened, photos, onChange }: PhotosProps) {
  const { say } = useWords()
  if (kind === 'copy') return <CopyPhotos tip={tip} opened={opened} photos={photos} onChange={onChange} />
  const label = say(kind === 'outcome' ? 'tips.photo.after' : 'tips.photo.add')
  return <PhotoField id={`photos-${kind}`} label={label} photos={photos} onChange={onChange} />
}

/** What is typed of a record, what is missing once it was tried, and keeping it. */
function useRecord({ kind, tip, live, opened, onSaved }: Props) {
  const { ask } = useDesk()
  const [entry, setEntry] = useState<RecordEntry>(emptyRecord)
  const [photos, onPhotos] = useState<readonly OfficePhoto[]>([])
  const [id] = useState(randomId)
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState<number>()
  const act = useAct()
  const save = () =>
    act.run(async () => {
      setTried(true)
      if (lacking(kind, entry).length > 0) return
      const content = contentOf(kind, entry)
      const written = { id, identity: opened.identity, content, photos, onSent: setSent }
      const { body, record } = await prepareRecord(ask, tip, written)
      if (await live.change(tipRoutes.record, body)) onSaved(record)
    })
  return {
    ...{ entry, photos, sent, act, save, onPhotos },
    problems: tried ? lacking(kind, entry) : [],
    onChange: (part: Partial<RecordEntry>) => setEntry({ ...entry, ...part }),
  }
}
