import { ALL_FORMATS, BlobSource, EncodedPacketSink, Input } from 'mediabunny'
import { expect, test } from 'vitest'
import { cleanMedia } from '../../../site/evidence/clean/clean-media.ts'
import { findTraces } from '../../../site/evidence/clean/find-traces.ts'
import { addToMovie, box, bytesOf, makeFilm, pictureBytes } from './film.ts'

const unwatched = { signal: new AbortController().signal, progress: () => undefined }
const place = '+32.0603+118.7969/'
const phoneBox = box(
  'udta',
  box('\xa9xyz', Uint8Array.from([0, place.length, 0x15, 0xc7]), bytesOf(place)),
  box('\xa9mod', Uint8Array.from([0, 8, 0, 0]), bytesOf('示例机型X'.replace(/[^ -~]/g, 'P'))),
)
const blobOf = (bytes: Uint8Array) => new Blob([bytes.slice()], { type: 'video/mp4' })
const textIn = async (blob: Blob) => new TextDecoder('latin1').decode(await blob.arrayBuffer())

async function packets(blob: Blob) {
  const input = new Input({ source: new BlobSource(blob), formats: ALL_FORMATS })
  const video = await input.getPrimaryVideoTrack()
  const audio = await input.getPrimaryAudioTrack()
  if (!video || !audio) throw new Error('a track is gone')
  const seen: number[][] = []
  for await (const packet of new EncodedPacketSink(video).packets()) seen.push([...packet.data])
  let heard = 0
  for await (const packet of new EncodedPacketSink(audio).packets()) heard += packet.data.length
  return { seen, heard, rotation: await video.getRotation() }
}

test.each(['mp4', 'mov'] as const)(
  'a cleaned %s keeps pictures, sound and how it was held, and no place',
  async (kind) => {
    const tagged = blobOf(addToMovie(await makeFilm(kind), phoneBox))
    expect(await textIn(tagged)).toContain(place)
    const { content, removed } = await cleanMedia('mp4', tagged, unwatched)
    const text = await textIn(content)
    expect(text).not.toContain(place)
    expect(text).not.toContain('\xa9xyz')
    expect(text).not.toContain('udta')
    expect([...removed].sort()).toEqual(['device', 'place', 'time'])
    const { seen, heard, rotation } = await packets(content)
    expect(seen).toEqual(Array.from({ length: 30 }, (_, n) => [...pictureBytes(n)]))
    expect(heard).toBe(30 * 4)
    expect(rotation).toBe(90)
  },
)

test('the finder finds in the uncleaned film what it does not find in the cleaned one', async () => {
  const tagged = blobOf(addToMovie(await makeFilm(), phoneBox))
  const { content } = await cleanMedia('mp4', tagged, unwatched)
  expect([...((await findTraces(tagged)) ?? [])].sort()).toEqual(['device', 'place', 'time'])
  expect((await findTraces(content))?.size).toBe(0)
})

test.each([
  [
    'a box of its own with XMP',
    box('uuid', bytesOf('0123456789abcdef<x:xmpmeta exif:GPSLatitude="32"/>')),
    'place',
  ],
  ['a metadata box', box('meta', bytesOf('\0\0\0\0com.apple.quicktime.make')), 'device'],
  [
    'a track that is neither picture nor sound',
    box('trak', box('mdia', box('hdlr', bytesOf('\0\0\0\0\0\0\0\0meta')))),
    'other',
  ],
])('%s is found', async (_, more, trace) => {
  const tagged = blobOf(addToMovie(await makeFilm(), more))
  expect(await findTraces(tagged)).toContain(trace)
})

test('times of making become zero', async () => {
  const film = blobOf(await makeFilm())
  expect(await findTraces(film)).toContain('time')
  const { content } = await cleanMedia('mp4', film, unwatched)
  const text = await textIn(content)
  const at = text.indexOf('mvhd') + 8
  expect(text.slice(at, at + 8)).toBe('\0'.repeat(8))
})

test('a film that is cut off is refused', async () => {
  const film = await makeFilm()
  const cut = blobOf(film.subarray(0, film.length - 40))
  await expect(cleanMedia('mp4', cut, unwatched)).rejects.toThrow('broken')
})

test('a reporter hears how far it is, and can end it', async () => {
  const film = blobOf(await makeFilm())
  const heard: number[] = []
  const { signal } = unwatched
  await cleanMedia('mp4', film, { signal, progress: (share) => heard.push(share) })
  expect(heard.length).toBeGreaterThan(30)
  expect(Math.max(...heard)).toBeGreaterThan(0.9)
  const leaving = new AbortController()
  const progress = () => leaving.abort(new Error('left out'))
  await expect(cleanMedia('mp4', film, { signal: leaving.signal, progress })).rejects.toThrow('left out')
})
