import {
  ADTS,
  AdtsOutputFormat,
  BlobSource,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  QTFF,
  StreamTarget,
  WAVE,
  WavOutputFormat,
} from 'mediabunny'
import { FileTrouble } from '../evidence.ts'
import type { FormName } from '../read/form.ts'

/**
 * Packs a film or recording anew: only its pictures and its sound go over, packet by packet and unchanged, into a
 * new file that says nothing else. Throws {@link FileTrouble}: `uncleanable` when a picture or sound could not come
 * along.
 */
export async function repack(form: FormName, file: Blob, type: string): Promise<Blob> {
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, MP3, WAVE, ADTS] })
  try {
    const { writable, blob } = collect(type)
    const format = formatFor(form)
    const output = new Output({ format, target: new StreamTarget(writable) })
    const tracks = await tracksThatFit(input, format)
    const copies = await Promise.all(tracks.map((track) => addTrack(track, output)))
    await output.start()
    await Promise.all(copies.map((copy) => copy()))
    await output.finalize()
    return blob()
  } finally {
    input.dispose()
  }
}

function formatFor(form: FormName): OutputFormat {
  if (form === 'mp3') return new Mp3OutputFormat()
  if (form === 'wav') return new WavOutputFormat()
  if (form === 'aac') return new AdtsOutputFormat()
  return new Mp4OutputFormat({ fastStart: false })
}

/** The pictures and sounds that the new file can hold. If there is a sort of which none fits, nothing is taken. */
async function tracksThatFit(input: Input, format: OutputFormat): Promise<InputTrack[]> {
  const codecs: readonly (string | null)[] = format.getSupportedCodecs()
  const fitting: InputTrack[] = []
  for (const sort of [await input.getVideoTracks(), await input.getAudioTracks()]) {
    const good: InputTrack[] = []
    for (const track of sort) if (codecs.includes(await track.getCodec())) good.push(track)
    if (sort.length > 0 && good.length === 0) throw new FileTrouble('uncleanable')
    fitting.push(...good)
  }
  if (fitting.length === 0) throw new FileTrouble('uncleanable')
  return fitting
}

function addTrack(track: InputTrack, output: Output): Promise<() => Promise<void>> {
  if (track.isVideoTrack()) return addPictures(track, output)
  if (track.isAudioTrack()) return addSound(track, output)
  throw new FileTrouble('uncleanable')
}

async function addPictures(track: InputVideoTrack, output: Output): Promise<() => Promise<void>> {
  const codec = await track.getCodec()
  const config = await track.getDecoderConfig()
  if (!codec || !config) throw new FileTrouble('uncleanable')
  const source = new EncodedVideoPacketSource(codec)
  output.addVideoTrack(source, { rotation: await track.getRotation() })
  return async () => {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      await source.add(packet, { decoderConfig: config })
    }
    source.close()
  }
}

async function addSound(track: InputAudioTrack, output: Output): Promise<() => Promise<void>> {
  const codec = await track.getCodec()
  const config = await track.getDecoderConfig()
  if (!codec || !config) throw new FileTrouble('uncleanable')
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source)
  return async () => {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      await source.add(packet, { decoderConfig: config })
    }
    source.close()
  }
}

/** A piece of a file under way. */
interface Piece {
  readonly data: Uint8Array<ArrayBuffer>
  readonly position: number
}

/** Pieces of one blob stay in memory up to this many bytes, then the browser may put them away. */
const GATHER = 4 * 1024 * 1024

/**
 * A stream that makes one blob of pieces written to positions: in order, or over what was written before.
 * The pieces are handed to the browser as they come, so a large file is not whole in the page's memory. Writing rejects when a piece would leave a gap.
 */
function collect(type: string): { writable: WritableStream<Piece>; blob: () => Blob } {
  let whole = new Blob([])
  let pending: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const settle = () => {
    whole = new Blob([whole, ...pending])
    pending = []
  }
  const append = (data: Uint8Array<ArrayBuffer>) => {
    pending.push(data.slice())
    length += data.length
    if (length - whole.size >= GATHER) settle()
  }
  const writable = new WritableStream<Piece>({
    write({ data, position }) {
      if (position === length) return append(data)
      if (position > length) throw new Error('a piece leaves a gap')
      settle()
      whole = new Blob([whole.slice(0, position), data.slice(), whole.slice(position + data.length)])
      length = whole.size
    },
  })
  return {
    writable,
    blob() {
      settle()
      return new Blob([whole], { type })
    },
  }
}
