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
import { collect } from './collect.ts'

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
