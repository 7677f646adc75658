import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { paperFault, paperKind } from '../../../shared/progress/paper-kind.ts'
import { fileName } from '../../../shared/value/file-name.ts'

const bytes = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0))
const pdf = bytes('%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n')
const png = bytes('\x89PNG\r\n\x1a\n\x00\x00\x00\x00IEND\xaeB`\x82')
const jpeg = bytes(
  '\xff\xd8\xff\xc0\x00\x0b\x08\x00\x10\x00\x10\x01\x01\x11\x00\xff\xda\x00\x02picture\xff\xd9',
)
const office = zipSync({ '[Content_Types].xml': bytes('<a/>'), '_rels/.rels': bytes('<a/>') })
const fault = (name: string, of: Uint8Array) => paperFault(name, of, 1000)

describe('a paper beside rows', () => {
  it('is taken where it is what it is called, a picture of either kind too', () => {
    for (const [name, of] of [
      ...([
        ['通知.pdf', pdf],
        ['照片.png', png],
        ['照片.JPG', jpeg],
        ['表.xlsx', office],
      ] as const),
      ...([
        ['文.docx', office],
        ['数.csv', bytes('a,b\r\n1,2')],
        ['照片.jpeg', jpeg],
        // What a spreadsheet calls Unicode text.
        ['数.csv', bytes('\xff\xfea\0\t\0b\0')],
        ['数.csv', bytes('\xfe\xff\0a\0\t\0b')],
      ] as const),
    ])
      expect(fault(name, of), name).toBeUndefined()
  })

  it('is not taken where it is broken, too large, empty, called another kind, or none of these', () => {
    expect(fault('a.pdf', pdf.subarray(0, 30))).toBe('broken')
    expect(fault('a.docx', bytes('PK\x03\x04 no zip'))).toBe('broken')
    expect(fault('a.docx', zipSync({ 'a.txt': bytes('x') }))).toBe('broken')
    expect(fault('a.png', png.subarray(0, 10))).toBe('broken')
    expect(fault('a.jpg', bytes('\xff\xd8\xff\xe0ab'))).toBe('broken')
    expect(fault('a.pdf', bytes('这不是 PDF'))).toBe('otherName')
    expect(fault('a.png', jpeg)).toBe('otherName')
    expect(fault('a.pdf', new Uint8Array())).toBe('empty')
    expect(fault('a.csv', bytes('x'.repeat(1001)))).toBe('tooLarge')
    expect(fault('a.exe', bytes('MZ\x00\x00'))).toBe('kind')
    expect(paperKind(bytes('<script>'))).toBeUndefined()
    expect(paperKind(bytes('\xff\xfe<\0s\0'))).toBeUndefined()
    expect(paperKind(bytes('\xff\xfea\0\0\0'))).toBeUndefined()
  })

  it('is not taken under a name that ends otherwise, whatever it holds', () => {
    for (const [name, of] of [
      ['坏.exe', bytes('echo 1')],
      ['佐证材料.pdf.bat', bytes('echo 1')],
      ['佐证材料.pdf.bat', pdf],
      ['说明.txt', bytes('a')],
      ['表.xlsm', office],
      ['没有后缀', pdf],
      ['.pdf ', pdf],
      ['csv', bytes('a,b')],
    ] as const)
      expect(fault(name, of), name).toBe('ending')
  })
})

it('a file’s name is kept without paths and without what turns its letters about', () => {
  expect(fileName('../../机密\u202Efdp.exe')).toBe('_.._机密fdp.exe')
  expect(fileName('C:\\a\\b\u0000.pdf')).toBe('C__a_b.pdf')
  expect(fileName('…\u200B')).toBe('…')
  expect(fileName('\u202E')).toBe('file')
  expect([...fileName(`${'长'.repeat(200)}.pdf`)]).toHaveLength(120)
  expect(fileName(`${'长'.repeat(200)}.pdf`)).toMatch(/长\.pdf$/)
})
