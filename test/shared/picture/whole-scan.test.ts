import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { kindOfScan } from '../../../shared/picture/whole-scan.ts'

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const drawn = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
async function pdf(useObjectStreams: boolean) {
  const document = await PDFDocument.create()
  document.addPage()
  return document.save({ useObjectStreams })
}

describe('a scan that is whole', () => {
  it.each([true, false])('a PDF, its objects in streams: %s', async (streams) =>
    expect(kindOfScan(await pdf(streams))).toBe('pdf'),
  )
  it.each([true, false])(
    'a JPEG, progressive: %s, also with something behind its end',
    async (progressive) => {
      const jpeg = new Uint8Array(await drawn().jpeg({ progressive }).toBuffer())
      expect(kindOfScan(jpeg)).toBe('jpeg')
      expect(kindOfScan(Uint8Array.from([...jpeg, 0, 0, 0]))).toBe('jpeg')
    },
  )
})

describe('a scan that is not whole', () => {
  it.each([
    ['nothing', ''],
    ['a program that says it is a PDF', '%PDF-MZ\x90\0'],
    ['a PDF without its end', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'],
    ['an end that points nowhere', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9999\n%%EOF\n'],
    ['an end that points at no list', '%PDF-1.7\n(words)\nstartxref\n9\n%%EOF\n'],
    ['six bytes of a JPEG', '\xff\xd8\xff\xe0\0\x10'],
    ['a JPEG of nothing but its ends', '\xff\xd8\xff\xd9'],
    ['a page', '<html>'],
  ])('%s', (_, text) => expect(kindOfScan(bytesOf(text))).toBeUndefined())

  it('is cut off anywhere', async () => {
    const jpeg = new Uint8Array(await drawn().jpeg().toBuffer())
    const whole = await pdf(false)
    for (const share of [0.1, 0.5, 0.9]) {
      expect(kindOfScan(jpeg.subarray(0, jpeg.length * share))).toBeUndefined()
      expect(kindOfScan(whole.subarray(0, whole.length * share))).toBeUndefined()
    }
  })

  it('and a PNG', async () =>
    expect(kindOfScan(new Uint8Array(await drawn().png().toBuffer()))).toBeUndefined())
})
