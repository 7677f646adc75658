import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { useEffect, useState } from 'preact/hooks'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import { placeName } from '../../../../shared/place/division.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { tipNumber } from '../../../../shared/tip/tip-number.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import type { OfficeCode } from '../../../../shared/value/office-code.ts'
import { topicText } from '../../../text/topic-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { useAct } from '../../frame/use-act.ts'
import { useWords, type Words } from '../../frame/words.ts'
import { loadFile } from '../files/load-file.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import type { OwnRecord } from './own-records.ts'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly copy: OwnRecord<'copy'>
  readonly identity: Identity
}

/** A forwarding copy for another agency's machines, made here, with a hash of each of its photos. */
export function PacketDownload({ tip, live, copy, identity }: Props) {
  const words = useWords()
  const { ask, me } = useDesk()
  const [made, setMade] = useState<string>()
  const [failed, setFailed] = useState(false)
  const act = useAct()
  useEffect(() => () => (made === undefined ? undefined : URL.revokeObjectURL(made)), [made])
  const number = copy.id.slice(0, 8)
  const make = () =>
    act.run(async () => {
      const photos: Uint8Array[] = []
      for (const file of copy.sealedFiles ?? []) {
        photos.push(await loadFile(ask, { tip: tip.id, holder: copy.id }, { file, identity }))
      }
      const packet = { tip, content: copy.content, number, office: me.office }
      // It leaves the desk as a sheet does: recorded first, or it is not made.
      const done = await live.change(tipRoutes.print, { version: tip.version, papers: ['packet'] })
      setFailed(!done)
      if (!done) return
      const json = new Blob([packetJson(packet, photos, words)], { type: 'application/json' })
      setMade(URL.createObjectURL(json))
    })
  return (
    <>
      <Problem error={act.error ?? (failed ? live.act.error : undefined)}>
        {failed && <p>{words.say('papers.unprinted')}</p>}
      </Problem>
      {made ? (
        <a class="btn small" href={made} download={`packet-${number}.json`}>
          {words.say('papers.json')}
        </a>
      ) : (
        <Button disabled={act.busy} onClick={() => void make()}>
          {words.say('papers.json.make')}
        </Button>
      )}
    </>
  )
}

/** What goes into it: the forwarding copy and what stands outside. Never the original, and of the tip's id only the number made from it. */
interface PacketContent {
  readonly tip: Pick<TipDetail, 'id' | 'facts' | 'filedOn'>
  readonly content: OwnRecord<'copy'>['content']
  /** First characters of the copy's own id. */
  readonly number: string
  /** Code of the office that hands it over. */
  readonly office: OfficeCode
}

/** A forwarding copy as JSON. */
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
