import type { AudioCodec, EncodedPacket, VideoCodec } from 'mediabunny'
import { bareAv1Units } from './av1-units.ts'
import { bareAac, bareAdts } from './bare-aac.ts'
import { BareMp3 } from './bare-mp3.ts'
import { bareOpus, bareOpusHead, bareVorbisHeads } from './bare-opus.ts'
import { bareAvcRecord, bareHevcRecord, bareNalUnits } from './nal-units.ts'

type Config = VideoDecoderConfig | AudioDecoderConfig

/** How the packets of a track become bare, and what its decoder is told. */
export interface BareTrack {
  /** The decoder's record, undefined for codecs that need none. */
  readonly description: Uint8Array | undefined
  /** Bytes of a packet without what is not needed; of none left, the packet goes. */
  readonly bare: (packet: Uint8Array) => Uint8Array
}

/** What is known of a codec's insides; undefined for those of which too little is known to say that they are bare. */
export function bareTrackOf(codec: VideoCodec | AudioCodec, config: Config): BareTrack | undefined {
  const given = bytesOf(config.description)
  if (codec === 'avc' || codec === 'hevc') {
    if (!given) return undefined
    const { description, size } = codec === 'avc' ? bareAvcRecord(given) : bareHevcRecord(given)
    return { description, bare: (packet) => bareNalUnits(codec, size, packet) }
  }
  if (codec === 'aac') return aacTrack(given)
  const bare = plain[codec] ?? (codec.startsWith('pcm-') ? same : undefined)
  return bare && { description: given && descriptions[codec]?.(given), bare }
}

const same = (packet: Uint8Array) => packet

/** Codecs whose packets need nothing told to them. MP3 is made bare across packets, by {@link barePackets}. */
const plain: Partial<Record<VideoCodec | AudioCodec, BareTrack['bare']>> = {
  av1: bareAv1Units,
  opus: bareOpus,
  ...{ vp8: same, vp9: same, vorbis: same, flac: same, mp3: same, ulaw: same, alaw: same },
}

/** Of a record nobody needs, nothing stays. */
const descriptions: Partial<Record<VideoCodec | AudioCodec, (given: Uint8Array) => Uint8Array>> = {
  opus: bareOpusHead,
  vorbis: bareVorbisHeads,
  // `fLaC`, and the one block that tells how to decode: 4 bytes of head, 34 of numbers (RFC 9639, 8.2).
  flac: (given) => given.slice(0, 42),
}

/** Longest configuration of AAC (ISO/IEC 14496-3, 1.6.2.1) in which there is no program with a comment. */
const AAC_CONFIG = 8

function aacTrack(given: Uint8Array | undefined): BareTrack | undefined {
  if (!given) return { description: undefined, bare: bareAdts }
  const channels = ((given[1] ?? 0) >> 3) & 0x0f
  return given.length <= AAC_CONFIG && channels > 0 ? { description: given, bare: bareAac } : undefined
}

function bytesOf(source: AllowSharedBufferSource | undefined): Uint8Array | undefined {
  if (!source) return undefined
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
}

/**
 * Packets without what is not needed, and without what travels beside them; `dropped` hears of every one that had
 * more. Throws `RangeError` when they cannot be read.
 */
export async function* barePackets(
  codec: VideoCodec | AudioCodec,
  { bare }: BareTrack,
  packets: AsyncIterable<EncodedPacket>,
  dropped: () => void,
): AsyncGenerator<EncodedPacket> {
  const waiting: EncodedPacket[] = []
  const frames = codec === 'mp3' ? new BareMp3() : undefined
  const take = (data: Uint8Array): EncodedPacket[] => {
    const packet = waiting.shift()
    if (!packet) return []
    if (packet.sideData.alpha || !isSame(packet.data, data)) dropped()
    return data.length > 0 ? [packet.clone({ data, sideData: {} })] : []
  }
  for await (const packet of packets) {
    waiting.push(packet)
    for (const data of frames ? frames.add(packet.data) : [bare(packet.data)]) yield* take(data)
  }
  for (const data of frames?.finish() ?? []) yield* take(data)
}

const isSame = (one: Uint8Array, other: Uint8Array) =>
  one === other || (one.length === other.length && one.every((byte, n) => byte === other[n]))
