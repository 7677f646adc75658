import {
  MkvOutputFormat,
  MovOutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  type OutputFormat,
  WebMOutputFormat,
} from 'mediabunny'
import { expect, test } from 'vitest'
import { takeFile } from '../../../../site/evidence/take-file.ts'
import { addToMovie, box, makeFilm } from '../film.ts'
import { bytes, makeMedia } from '../make-media.ts'
import { aac, aacSound, av1, avc, hevc, opus, tags, vorbis, vp8 } from './streams.ts'
import { takeClean, textOf } from './take-clean.ts'

const trackName = 'ShiliTrack'

test.each<[string, string, OutputFormat, Parameters<typeof makeMedia>[1]]>([
  ['H.264 in an MP4', 'a.mp4', new Mp4OutputFormat(), { video: avc, tags, trackName }],
  ['H.265 in an MP4', 'a.mp4', new Mp4OutputFormat(), { video: hevc, tags, trackName }],
  ['AV1 in an MP4', 'a.mp4', new Mp4OutputFormat(), { video: av1, tags, trackName }],
  ['H.264 in a Matroska film', 'a.mkv', new MkvOutputFormat(), { video: avc, tags, trackName }],
  ['H.265 in a Matroska film', 'a.mkv', new MkvOutputFormat(), { video: hevc, tags, trackName }],
  ['AV1 in a WebM', 'a.webm', new WebMOutputFormat(), { video: av1, tags, trackName }],
  [
    'VP8 in a WebM, with a second picture beside it',
    'a.webm',
    new WebMOutputFormat(),
    { video: vp8, tags, trackName },
  ],
  ['Opus in a WebM', 'a.webm', new WebMOutputFormat(), { audio: opus, tags, trackName }],
  ['Vorbis in a WebM', 'a.webm', new WebMOutputFormat(), { audio: vorbis, tags, trackName }],
  ['Opus in an Ogg', 'a.ogg', new OggOutputFormat(), { audio: opus, tags }],
])('%s keeps pictures and sound and nothing that was hidden', async (_, name, format, parts) => {
  const taken = await takeClean(name, await makeMedia(format, parts), 'kept-picture')
  expect(await textOf(taken.content)).toContain('kept-second')
  expect(taken.removed).toContain('other')
})

test('a Matroska film of kinds that WebM does not hold becomes an MP4', async () => {
  const film = await makeMedia(new MkvOutputFormat(), { video: avc })
  const taken = await takeClean('a.mkv', film, 'kept-picture')
  expect(taken).toMatchObject({ ending: 'mp4', kind: 'video' })
  expect(taken.content.type).toBe('video/mp4')
})

test.each([
  ['a box for users', box('udta', box('auth', bytes('ShiliUser')))],
  ['a box for metadata', box('meta', bytes(0, 0, 0, 0, 'ShiliMeta'))],
  ['a box of its own', box('uuid', bytes('0123456789abcdef', 'ShiliUuid'))],
  ['a free box', box('free', bytes('ShiliFree'))],
  ['a box to skip', box('skip', bytes('ShiliSkip'))],
  [
    'a track that is neither picture nor sound',
    box('trak', box('mdia', box('hdlr', bytes('\0\0\0\0\0\0\0\0metaShiliTrack')))),
  ],
])('%s of an MP4 stays behind, inside the movie and outside', async (_, hidden) => {
  const film = await makeFilm()
  await takeClean('a.mp4', addToMovie(film, hidden), '\xaa\xbb\xcc\xdd')
  await takeClean('a.mp4', bytes(film, hidden), '\xaa\xbb\xcc\xdd')
})

test('sound of a film loses what its encoder signed, and no bit of the sound moves', async () => {
  const film = await makeMedia(new Mp4OutputFormat(), { video: avc, audio: aac })
  await takeClean('a.mp4', film, aacSound)
})

test('a codec of which too little is known is asked about, and left out when the reporter says so', async () => {
  const video = { codec: 'prores', config: 'apch', packets: [bytes('ShiliFrame')] } as const
  const film = await makeMedia(new MovOutputFormat(), { video })
  let asked = 0
  const ask = async () => ++asked > 1
  const file = new File([film.slice()], 'a.mov')
  const room = { files: 10, sizes: [], used: 0 }
  expect(await takeFile(file, room, ask)).toBeUndefined()
  expect(await takeFile(file, room, ask)).toMatchObject({ cleaned: false, removed: [] })
  expect(asked).toBe(2)
})
