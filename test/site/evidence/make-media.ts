import {
  type AudioCodec,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  type EncodedPacketSideData,
  EncodedVideoPacketSource,
  type MetadataTags,
  Output,
  type OutputFormat,
  type VideoCodec,
} from 'mediabunny'
import { bytesOf } from './film.ts'

/** Packets of a picture or sound, twenty-five to the second, and what their decoder is told. */
export interface Stream<Codec> {
  readonly codec: Codec
  readonly config: string
  readonly description?: Uint8Array
  readonly packets: readonly Uint8Array[]
  /** What travels beside each picture: a second picture of what shows through. */
  readonly beside?: EncodedPacketSideData
}

interface Parts {
  readonly video?: Stream<VideoCodec>
  readonly audio?: Stream<AudioCodec>
  readonly tags?: MetadataTags
  readonly trackName?: string
}

/** A film or recording of given packets, with the library's own writer; nothing in it is decoded. */
export async function makeMedia(format: OutputFormat, parts: Parts): Promise<Uint8Array> {
  const { video, audio, tags, trackName: name } = parts
  const target = new BufferTarget()
  const output = new Output({ format, target })
  const pictures = video && new EncodedVideoPacketSource(video.codec)
  const sounds = audio && new EncodedAudioPacketSource(audio.codec)
  const track = name === undefined ? {} : { name }
  if (pictures) output.addVideoTrack(pictures, { ...track, ...(video.beside && { canBeTransparent: true }) })
  if (sounds) output.addAudioTrack(sounds, track)
  if (tags) output.setMetadataTags(tags)
  await output.start()
  for (const [n, data] of (video?.packets ?? []).entries()) {
    const packet = new EncodedPacket(
      data,
      n === 0 ? 'key' : 'delta',
      n / 25,
      1 / 25,
      n,
      undefined,
      video?.beside,
    )
    const decoderConfig = { codec: video?.config ?? '', codedWidth: 64, codedHeight: 48, ...told(video) }
    await pictures?.add(packet, { decoderConfig })
  }
  for (const [n, data] of (audio?.packets ?? []).entries()) {
    const decoderConfig = {
      codec: audio?.config ?? '',
      sampleRate: 48_000,
      numberOfChannels: 1,
      ...told(audio),
    }
    await sounds?.add(new EncodedPacket(data, 'key', n / 50, 1 / 50), { decoderConfig })
  }
  await output.finalize()
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0))
}

const told = (stream: Stream<unknown> | undefined) =>
  stream?.description ? { description: stream.description } : {}

/** Bytes one after the other; text counts a byte for each sign. */
export function bytes(...parts: readonly (string | number | Uint8Array)[]): Uint8Array {
  const all = parts.flatMap((part) =>
    typeof part === 'string' ? [...bytesOf(part)] : typeof part === 'number' ? [part] : [...part],
  )
  return Uint8Array.from(all)
}

/** Bits as bytes, filled up with zeros: pairs of a value and how many bits it takes, and bytes. */
export function bits(...parts: readonly (readonly [number, number] | Uint8Array)[]): Uint8Array {
  const text = parts
    .map((part) =>
      part instanceof Uint8Array
        ? [...part].map((byte) => byte.toString(2).padStart(8, '0')).join('')
        : part[0].toString(2).padStart(part[1], '0'),
    )
    .join('')
  const count = Math.ceil(text.length / 8)
  return Uint8Array.from({ length: count }, (_, n) =>
    Number.parseInt(text.slice(n * 8, n * 8 + 8).padEnd(8, '0'), 2),
  )
}

/** Units of H.264 or H.265 with their lengths before them in four bytes. */
export const units = (...contents: readonly Uint8Array[]) =>
  bytes(...contents.flatMap((one) => [bytes(0, 0, one.length >> 8, one.length & 255), one]))
