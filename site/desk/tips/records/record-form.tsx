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
import { sendPhotos } from '../photos/send-photos.ts'
import { CopyPhotos } from './copy-photos.tsx'
import { CopyFields, InspectionFields } from './fields.tsx'
import { OutcomeFields } from './outcome-fields.tsx'
import { contentOf, emptyRecord, lacking, type RecordEntry } from './record-entry.ts'
import { sealedRecord } from './save-record.ts'

interface Props {
  readonly kind: RecordKind
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly opened: OpenedTip
  readonly onSaved: (record: OpenedRecord) => void
  readonly onCancel: () => void
}

/** Writes an inspection, a forwarding copy or an outcome. What was typed stays when it is refused. */
export function RecordForm({ kind, tip, live, opened, onSaved, onCancel }: Props) {
  const { say } = useWords()
  const { ask } = useDesk()
  const [entry, setEntry] = useState<RecordEntry>(emptyRecord)
  const [photos, setPhotos] = useState<readonly OfficePhoto[]>([])
  const [id] = useState(randomId)
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState<number>()
  const act = useAct()
  const problems = tried ? lacking(kind, entry) : []
  const fields = {
    entry,
    problems,
    onChange: (part: Partial<RecordEntry>) => setEntry({ ...entry, ...part }),
  }
  const save = () =>
    act.run(async () => {
      setTried(true)
      if (lacking(kind, entry).length > 0) return
      const { identity } = opened
      const files = await sendPhotos(ask, photos, { tip: tip.id, holder: id, identity, onSent: setSent })
      const content = contentOf(kind, entry)
      const body = await sealedRecord(tip, identity, { id, content, files })
      if (await live.change(tipRoutes.record, body)) onSaved({ id, kind, content, sealedFiles: files })
    })
  return (
    <Form class="flow step-form" aria-label={say(`tips.record.${kind}`)} onSubmit={() => void save()}>
      {kind === 'copy' && <p class="hint">{say('tips.open.forwardHelp')}</p>}
      {kind === 'inspection' && <InspectionFields {...fields} />}
      {kind === 'copy' && <CopyFields {...fields} />}
      {kind === 'outcome' && <OutcomeFields {...fields} />}
      {kind === 'copy' && <CopyPhotos tip={tip} opened={opened} photos={photos} onChange={setPhotos} />}
      {kind !== 'copy' && (
        <PhotoField
          id={`photos-${kind}`}
          label={say(kind === 'outcome' ? 'tips.photo.after' : 'tips.photo.add')}
          photos={photos}
          onChange={setPhotos}
        />
      )}
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
