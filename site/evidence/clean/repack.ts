import {
  ADTS,
  AdtsOutputFormat,
  BlobSource,
  FLAC,
  FlacOutputFormat,
  Input,
  type InputTrack,
  MATROSKA,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OGG,
  OggOutputFormat,
  Output,
  type OutputFormat,
  QTFF,
  StreamTarget,
  WAVE,
  WavOutputFormat,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { FileTrouble, type Watch } from '../evidence.ts'
import { type FormName, forms } from '../read/form.ts'
import { collect } from './collect.ts'
import { addTrack } from './copy-track.ts'

const readable = [MP4, QTFF, MP3, WAVE, ADTS, WEBM, MATROSKA, OGG, FLAC]

/** A film or recording in a new file. */
export interface Repacked {
  readonly content: Blob
  /** The form that it has now: a Matroska film that fits no WebM becomes an MP4. */
  readonly form: FormName
  /** Whether something stood between its pictures or sounds and stayed behind. */
  readonly dropped: boolean
}

/**
 * Packs a film or recording anew: only its pictures and its sound go over, packet by packet, without what their
 * codecs carry besides, into a new file that says nothing else. Throws {@link FileTrouble}: `uncleanable` when a
 * picture or sound could not come along. Rejects with the signal's reason.
 */
export async function repack(name: FormName, file: Blob, watch: Watch): Promise<Repacked> {
  const input = new Input({ source: new BlobSource(file), formats: readable })
  try {
    const { form, format, tracks } = await planFor(name, input)
    const { writable, blob } = collect(forms[form].type)
    const output = new Output({ format, target: new StreamTarget(writable) })
    const length = (await input.getDurationFromMetadata()) ?? 0
    const under = { output, watch, length, dropped: false }
    const copies = await Promise.all(tracks.map((track) => addTrack(track, under)))
    await output.start()
    await Promise.all(copies.map((copy) => copy()))
    await output.finalize()
    return { content: blob(), form, dropped: under.dropped }
  } finally {
    input.dispose()
  }
}

interface Plan {
  readonly form: FormName
  readonly format: OutputFormat
  readonly tracks: readonly InputTrack[]
}

/** The first form that can hold a picture and a sound of the file, if it has them. */
async function planFor(name: FormName, input: Input): Promise<Plan> {
  for (const form of name === 'webm' ? (['webm', 'mp4'] as const) : [name]) {
    const format = formatFor(form)
    const tracks = await tracksThatFit(input, format)
    if (tracks) return { form, format, tracks }
  }
  throw new FileTrouble('uncleanable')
}

function formatFor(form: FormName): OutputFormat {
  if (form === 'mp3') return new Mp3OutputFormat()
  if (form === 'wav') return new WavOutputFormat()
  if (form === 'aac') return new AdtsOutputFormat()
  if (form === 'webm') return new WebMOutputFormat()
  if (form === 'ogg') return new OggOutputFormat()
  if (form === 'flac') return new FlacOutputFormat()
  return new Mp4OutputFormat({ fastStart: false })
}

/** The pictures and sounds that the new file can hold. Undefined if there is a sort of which none fits. */
async function tracksThatFit(input: Input, format: OutputFormat): Promise<InputTrack[] | undefined> {
  const codecs: readonly (string | null)[] = format.getSupportedCodecs()
  const fitting: InputTrack[] = []
  for (const sort of [await input.getVideoTracks(), await input.getAudioTracks()]) {
    const good: InputTrack[] = []
    for (const track of sort) if (codecs.includes(await track.getCodec())) good.push(track)
    if (sort.length > 0 && good.length === 0) return undefined
    fitting.push(...good)
  }
  return fitting.length === 0 ? undefined : fitting
}
