import {
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
  type Output,
} from 'mediabunny'
import { FileTrouble, type Watch } from '../evidence.ts'
import { barePackets, bareTrackOf } from './codec/bare-track.ts'

/** A file that is being packed anew. */
export interface Packing {
  readonly output: Output
  readonly watch: Watch
  /** Seconds that the file says it takes; 0 when it does not say. */
  readonly length: number
  /** Whether something stood between its pictures or sounds and stayed behind. */
  dropped: boolean
}

/**
 * Makes room for a track, and gives what copies it, packet by packet, without what its codec carries besides. Throws
 * {@link FileTrouble}: `uncleanable` when too little is known of the codec. Copying rejects with the signal's reason.
 */
export function addTrack(track: InputTrack, packing: Packing): Promise<() => Promise<void>> {
  if (track.isVideoTrack()) return addPictures(track, packing)
  if (track.isAudioTrack()) return addSound(track, packing)
  throw new FileTrouble('uncleanable')
}

async function addPictures(track: InputVideoTrack, packing: Packing): Promise<() => Promise<void>> {
  const codec = await track.getCodec()
  const config = await track.getDecoderConfig()
  const bare = codec && config && bareTrackOf(codec, config)
  if (!bare) throw new FileTrouble('uncleanable')
  const source = new EncodedVideoPacketSource(codec)
  packing.output.addVideoTrack(source, { rotation: await track.getRotation(), flip: await track.getFlip() })
  const decoderConfig = withDescription(config, bare.description)
  return async () => {
    const packets = barePackets(codec, bare, packetsOf(track, packing), () => {
      packing.dropped = true
    })
    for await (const packet of packets) await source.add(packet, { decoderConfig })
    source.close()
  }
}

async function addSound(track: InputAudioTrack, packing: Packing): Promise<() => Promise<void>> {
  const codec = await track.getCodec()
  const config = await track.getDecoderConfig()
  const bare = codec && config && bareTrackOf(codec, config)
  if (!bare) throw new FileTrouble('uncleanable')
  const source = new EncodedAudioPacketSource(codec)
  packing.output.addAudioTrack(source)
  const decoderConfig = withDescription(config, bare.description)
  return async () => {
    const packets = barePackets(codec, bare, packetsOf(track, packing), () => {
      packing.dropped = true
    })
    for await (const packet of packets) await source.add(packet, { decoderConfig })
    source.close()
  }
}

function withDescription<Config extends VideoDecoderConfig | AudioDecoderConfig>(
  { description: _, ...config }: Config,
  description: Uint8Array | undefined,
) {
  return { ...config, ...(description && { description }) }
}

async function* packetsOf(track: InputTrack, { watch, length }: Packing): AsyncGenerator<EncodedPacket> {
  for await (const packet of new EncodedPacketSink(track).packets()) {
    watch.signal.throwIfAborted()
    if (length > 0) watch.progress(Math.min(1, packet.timestamp / length))
    yield packet
  }
}
