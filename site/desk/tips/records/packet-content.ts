import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import { placeName } from '../../../../shared/place/division.ts'
import type { OfficeRecord } from '../../../../shared/tip/office-record.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import type { OfficeCode } from '../../../../shared/value/office-code.ts'
import { dateText } from '../../../text/date-text.ts'
import { topicText } from '../../../text/topic-text.ts'
import type { Words } from '../../frame/words.ts'

/** What goes into the papers: the forwarding copy and what stands outside. Never the original, nor the tip's id. */
export interface PacketContent {
  readonly tip: Pick<TipDetail, 'facts' | 'filedOn'>
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
