import { WavOutputFormat } from 'mediabunny'
import { expect, test } from 'vitest'
import { bits, bytes, makeMedia } from '../make-media.ts'
import { flacFrame } from './flac-frame.ts'
import { aacBlock, aacSound, tags } from './streams.ts'
import { takeClean, textOf } from './take-clean.ts'

const adtsFrame = (block: Uint8Array) => {
  const length = block.length + 7
  return bytes(
    bits([0xfff, 12], [1, 4], [1, 2], [3, 4], [1, 1], [1, 3], [0xf, 4], [length, 13], [0x7ff, 11], [0, 2]),
    block,
  )
}
test('a recording of bare AAC loses what its encoder signed and its numbers of copyright', async () => {
  const recording = bytes(adtsFrame(aacBlock), adtsFrame(aacBlock), adtsFrame(aacBlock))
  const taken = await takeClean('a.aac', recording, aacSound)
  const content = new Uint8Array(await taken.content.arrayBuffer())
  expect((content[2] ?? 0) & 0x02).toBe(0)
  expect((content[3] ?? 0) & 0x3c).toBe(0)
  expect(content.length).toBe(recording.length)
})

/** A frame of MP3, 128 kbit/s, 44,100 Hz, one channel: 417 bytes, 100 of them sound, after 0 or more of the frames before. */
function mp3Frame(back: number, sound: string, rest: string): Uint8Array {
  const part = [
    [400, 12],
    [0, 32],
    [0, 15],
  ] as const
  const side = bits([back, 9], [0, 5], [0, 4], ...part, ...part)
  return bytes(0xff, 0xfb, 0x90, 0xc4, side, sound, rest).slice(0, 417)
}
test('an MP3 keeps its sound, also where it begins in a frame before, and loses what stands between', async () => {
  const own = 417 - 4 - 17
  const first = 'kept-picture'.padEnd(100, 'a')
  const reservoir = 'kept-reservoir'.padEnd(50, 'b')
  const filler = 'ShiliAncillary'.padEnd(own - 150, ' ShiliMore')
  const frames = [
    mp3Frame(0, first, filler + reservoir),
    mp3Frame(50, 'kept-second'.padEnd(50, 'c'), 'ShiliLast'.padEnd(own - 50, '-')),
    mp3Frame(0, 'kept-third'.padEnd(100, 'd'), 'ShiliEnd'.padEnd(own - 100, '-')),
  ]
  const id3 = bytes('ID3', 4, 0, 0, 0, 0, 0, 21, 'TIT2', 0, 0, 0, 11, 0, 0, 0, 'ShiliTitle')
  const end = bytes(`TAG${'ShiliTitle'.padEnd(125, '\0')}`)
  const taken = await takeClean('a.mp3', bytes(id3, ...frames, end), 'kept-picture')
  const text = await textOf(taken.content)
  expect(text).toContain(`${reservoir}`)
  for (const kept of [first, 'kept-second', 'kept-third']) expect(text).toContain(kept)
  expect(taken.removed).toEqual(['other'])
})

const chunk = (name: string, content: string) =>
  bytes(name, content.length & 255, content.length >> 8, 0, 0, content)
test('a WAV keeps its sound and none of its lists', async () => {
  const wav = await makeMedia(new WavOutputFormat(), {
    audio: { codec: 'pcm-s16', config: 'pcm-s16', packets: [bytes('kept-picture'.repeat(80))] },
    tags,
  })
  const more = bytes(
    chunk('bext', 'ShiliBroadcast'),
    chunk('LIST', 'INFOIART\x0a\0\0\0ShiliList!'),
    chunk('id3 ', 'ID3\x04\0\0\0\0\0\x15TIT2\0\0\0\x0b\0\0\0ShiliTitle!'),
  )
  const whole = bytes(wav, more)
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true)
  await takeClean('a.wav', whole, 'kept-picture')
})

test('a FLAC keeps its sound and none of its blocks', async () => {
  const info = bits(
    [4096, 16],
    [4096, 16],
    [0, 24],
    [0, 24],
    [48_000, 20],
    [0, 3],
    [15, 5],
    [0, 4],
    [8192, 32],
    new Uint8Array(16),
  )
  const frame = (n: number, words: string) => flacFrame(n, words)
  const count = (text: string) => bytes(0, 0, 0, text.length, text)
  const picture = bytes(
    0,
    0,
    0,
    3,
    count('image/jpeg'),
    count('ShiliPicture'),
    ...Array(16).fill(0),
    count('ShiliCover'),
  )
  const flac = bytes(
    ...['fLaC', 0, 0, 0, 34, info],
    ...[2, 0, 0, 8, 'ShiliApp'.padEnd(8).slice(0, 8)],
    ...[4, 0, 0, 20, 12, 0, 0, 0, 'ShiliComment', 0, 0, 0, 0],
    ...[6, 0, 0, picture.length, picture, 0x81, 0, 0, 12, 'ShiliPadding'],
    frame(0, 'kept-picture'),
    frame(1, 'kept-second'),
  )
  const taken = await takeClean('a.flac', flac, 'kept-picture')
  expect(taken.removed).toEqual(['other'])
})

test('an AMR recording keeps its frames and nothing behind them', async () => {
  const frames = bytes(
    '#!AMR\n',
    ...['kept-picture', 'kept-second'].map((one) => `\x3c${one.padEnd(31, 'x')}`),
  )
  await takeClean('a.amr', bytes(frames, 'TAGShiliBehind'), 'kept-picture')
})
