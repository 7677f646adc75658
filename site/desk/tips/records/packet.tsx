import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { useAct } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'
import { loadFile } from '../files/load-file.ts'
import type { OpenedRecord } from '../opened/open-tip.ts'
import { packetJson, packetLines } from './packet-content.ts'

interface Props {
  readonly tip: TipDetail
  readonly record: OpenedRecord
  readonly identity: Identity
}

/** The forwarding copy as papers for another agency: PDF and JSON, made here, nothing of the original in it. */
export function Packet({ tip, record, identity }: Props) {
  const words = useWords()
  const { say } = words
  const { ask, me } = useDesk()
  const [made, setMade] = useState<{ pdf: string; json: string }>()
  const act = useAct()
  const { content } = record
  if (content?.kind !== 'copy') return null
  const make = () =>
    act.run(async () => {
      const photos: Uint8Array[] = []
      for (const file of record.sealedFiles ?? []) {
        photos.push(await loadFile(ask, { tip: tip.id, holder: record.id }, { file, identity }))
      }
      const packet = { tip, content, number: record.id.slice(0, 8), office: me.unit }
      const { packetPdf } = await import('./packet-pdf.ts')
      const pdf = await packetPdf(packetLines(packet, words), photos)
      setMade({
        pdf: URL.createObjectURL(new Blob([pdf.slice()], { type: 'application/pdf' })),
        json: URL.createObjectURL(
          new Blob([packetJson(packet, photos, words)], { type: 'application/json' }),
        ),
      })
    })
  const name = `packet-${record.id.slice(0, 8)}`
  return (
    <div class="flow">
      <Problem error={act.error} />
      <p class="acts">
        {!made && (
          <Button disabled={act.busy} onClick={() => void make()}>
            {say(act.busy ? 'tips.packet.making' : 'tips.packet.make')}
          </Button>
        )}
        {made && (
          <>
            <a class="btn small" href={made.pdf} download={`${name}.pdf`}>
              {say('tips.packet.pdf')}
            </a>
            <a class="btn small" href={made.json} download={`${name}.json`}>
              {say('tips.packet.json')}
            </a>
          </>
        )}
      </p>
      <p class="hint">{say('tips.packet.hint')}</p>
    </div>
  )
}
