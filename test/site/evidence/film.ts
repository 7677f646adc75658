import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
} from 'mediabunny'

/** A picture of two by two dots is enough: nothing here decodes it. */
const pictures = {
  codec: 'avc1.42001f',
  codedWidth: 64,
  codedHeight: 48,
  description: Uint8Array.from([
    1, 0x42, 0, 0x1f, 0xff, 0xe1, 0, 7, 0x67, 0x42, 0, 0x1f, 0xda, 0x11, 0xe4, 1, 0, 4, 0x68, 0xce, 0x3c,
    0x80,
  ]),
}
const sound = {
  codec: 'mp4a.40.2',
  sampleRate: 44_100,
  numberOfChannels: 1,
  description: Uint8Array.from([0x12, 0x08]),
}

/** Bytes of every picture, so that a test can look for them again. */
export const pictureBytes = (n: number) =>
  Uint8Array.from([0, 0, 0, 6, n % 30 === 0 ? 0x65 : 0x41, n, 0xaa, 0xbb, 0xcc, 0xdd])

/** A film of one second as a phone makes it, held on its side, without any details yet. */
export async function makeFilm(kind: 'mp4' | 'mov' = 'mp4'): Promise<Uint8Array> {
  const target = new BufferTarget()
  const format = kind === 'mp4' ? new Mp4OutputFormat() : new MovOutputFormat()
  const output = new Output({ format, target })
  const video = new EncodedVideoPacketSource('avc')
  const audio = new EncodedAudioPacketSource('aac')
  output.addVideoTrack(video, { rotation: 90 })
  output.addAudioTrack(audio)
  await output.start()
  for (let n = 0; n < 30; n++) {
    const packet = new EncodedPacket(pictureBytes(n), n === 0 ? 'key' : 'delta', n / 30, 1 / 30)
    await video.add(packet, { decoderConfig: pictures })
    const heard = new EncodedPacket(Uint8Array.from([0x21, n, 3, 4]), 'key', n / 43, 1 / 43)
    await audio.add(heard, { decoderConfig: sound })
  }
  await output.finalize()
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0))
}

/** A box of a type around its content. */
export function box(type: string, ...content: readonly Uint8Array[]): Uint8Array {
  const size = content.reduce((sum, one) => sum + one.length, 8)
  const whole = new Uint8Array(size)
  new DataView(whole.buffer).setUint32(0, size)
  whole.set(bytesOf(type), 4)
  let at = 8
  for (const one of content) {
    whole.set(one, at)
    at += one.length
  }
  return whole
}

/** Text as bytes, one sign one byte. */
export const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

/** The same film with a box at the end of its `moov`, as phones put their details. */
export function addToMovie(film: Uint8Array, more: Uint8Array): Uint8Array {
  const view = new DataView(film.buffer, film.byteOffset)
  let at = 0
  while (String.fromCharCode(...film.subarray(at + 4, at + 8)) !== 'moov') at += view.getUint32(at)
  const end = at + view.getUint32(at)
  const whole = new Uint8Array(film.length + more.length)
  whole.set(film.subarray(0, end))
  whole.set(more, end)
  whole.set(film.subarray(end), end + more.length)
  new DataView(whole.buffer).setUint32(at, end - at + more.length)
  if (end < film.length) shiftChunks(whole.subarray(at, end + more.length), more.length)
  return whole
}

/** Chunk offsets count from the front of the file: they move with what was put before them. */
function shiftChunks(movie: Uint8Array, by: number): void {
  const view = new DataView(movie.buffer, movie.byteOffset, movie.length)
  for (let at = 4; at + 4 < movie.length; at++) {
    if (String.fromCharCode(...movie.subarray(at, at + 4)) !== 'stco') continue
    const count = view.getUint32(at + 8)
    for (let n = 0; n < count; n++) {
      const place = at + 12 + n * 4
      view.setUint32(place, view.getUint32(place) + by)
    }
  }
}
