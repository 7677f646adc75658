import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../../shared/value/hash.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { bareJpeg, withSegment } from '../../fixtures/picture.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const drafter = () => officer(house, 'province-drafter')
const text = (words: string) => new TextEncoder().encode(words)
const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code
const put = async (kind: 'photos' | 'scans', bytes: Uint8Array, hash = hashOf(bytes)) =>
  (await drafter()).put('newsroom', `/${kind}/${hash}`, bytes)

describe('a picture of a case', () => {
  it('is kept under its hash and read by the second person, never as a page', async () => {
    const bytes = await bareJpeg()
    expect((await put('photos', bytes)).status).toBe(204)
    expect((await put('photos', bytes)).status).toBe(204)
    const reply = await (await officer(house, 'province-approver')).ask(
      'newsroom',
      `/photos/${hashOf(bytes)}`,
    )
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(bytes)
    expect(reply.headers.get('content-type')).toBe('application/octet-stream')
    expect(reply.headers.get('cache-control')).toBe('no-store')
  })

  it('with details of a camera, a comment or words behind its end is not taken', async () => {
    const bytes = await bareJpeg()
    for (const told of [
      withSegment(bytes, 0xe1, text('Exif\0\0示例')),
      withSegment(bytes, 0xfe, text('示例')),
      Uint8Array.from([...bytes, ...text('示例')]),
      text('%PDF-1.7 示例'),
    ]) {
      const reply = await put('photos', told)
      expect(reply.status).toBe(415)
      const there = await (await drafter()).ask('newsroom', `/photos/${hashOf(told)}`)
      expect(there.status).toBe(404)
    }
  })

  it('under another hash, or too large, is not taken', async () => {
    const bytes = await bareJpeg(40, 40)
    expect(await codeOf(await put('photos', bytes, 'a'.repeat(64)))).toBe('altered')
    expect(await codeOf(await put('photos', new Uint8Array(1024 * 1024 + 1)))).toBe('tooLarge')
    expect((await put('photos', bytes, 'A'.repeat(64))).status).toBe(400)
  })
})

describe('a scan of a firm’s reply', () => {
  it('is a whole PDF or JPEG, and no picture', async () => {
    const scan = text(`%PDF-1.7 ${'x'.repeat(11)}\nxref\n0 1\ntrailer<</Size 1>>\nstartxref\n21\n%%EOF\n`)
    expect((await put('scans', scan)).status).toBe(204)
    const there = async (kind: string) =>
      (await (await drafter()).ask('newsroom', `/${kind}/${hashOf(scan)}`)).status
    expect(await there('scans')).toBe(200)
    expect(await there('photos')).toBe(404)
    expect((await put('scans', await bareJpeg())).status).toBe(204)
    for (const other of ['<html>示例', '%PDF-MZ', '%PDF-1.7 示例', '\xff\xd8\xff\xe0'])
      expect((await put('scans', text(other))).status).toBe(415)
  })
})
