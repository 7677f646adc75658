import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import { placeName } from '../../../../shared/place/division.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import type { OfficeRecord } from '../../../../shared/tip/office-record.ts'
import { tipNumber } from '../../../../shared/tip/tip-number.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import type { OfficeCode } from '../../../../shared/value/office-code.ts'
import { dateText } from '../../../text/date-text.ts'
import { topicText } from '../../../text/topic-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { useAct } from '../../frame/use-act.ts'
import { useWords, type Words } from '../../frame/words.ts'
import { loadFile } from '../files/load-file.ts'
import { keyOf } from '../keys/key-table.ts'
import type { OpenedRecord } from '../opened/open-tip.ts'

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
      const packet = { tip, content, number: record.id.slice(0, 8), office: me.office }
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
          <Button disabled={act.busy} {...keyOf('packet')} onClick={() => void make()}>
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

/** What goes into the papers: the forwarding copy and what stands outside. Never the original, and of the tip's id only the number made from it. */
interface PacketContent {
  readonly tip: Pick<TipDetail, 'id' | 'facts' | 'filedOn'>
  readonly content: Extract<OfficeRecord['content'], { kind: 'copy' }>
  /** First characters of the copy's own id. */
  readonly number: string
  /** Code of the office that hands it over. */
  readonly office: OfficeCode
}

/** The papers as lines, the first one the title. */
export function packetLines(packet: PacketContent, { say, language }: Words): string[] {
  const { tip, content, number, office } = packet
  return [
    say('tips.packet.title'),
    say('tips.packet.number', { number }),
    say('tips.packet.tip', { number: tipNumber(tip, language) }),
    say('tips.packet.from', { office: officeName(office, language) }),
    say('tips.packet.day', { date: dateText(dayInShanghai(new Date()), language) }),
    '',
    `${say('tips.packet.topic')}${topicText(tip.facts.topic, language)}`,
    `${say('tips.packet.place')}${placeName(tip.facts.division, language)}　${content.place}`,
    '',
    ...content.text.split('\n'),
  ]
}

/** The same for a machine. */
export function packetJson(
  { tip, content, number, office }: PacketContent,
  photos: readonly Uint8Array[],
  { language }: Words,
): string {
  const packet = {
    packet: number,
    tip: tipNumber(tip, language),
    day: dayInShanghai(new Date()),
    office: { code: office, name: officeName(office, language) },
    topic: { id: tip.facts.topic, name: topicText(tip.facts.topic, language) },
    division: { code: tip.facts.division, name: placeName(tip.facts.division, language) },
    place: content.place,
    text: content.text,
    photos: photos.map((bytes) => ({ bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) })),
  }
  return `${JSON.stringify(packet, null, 2)}\n`
}
