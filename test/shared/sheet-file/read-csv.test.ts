import { describe, expect, it } from 'vitest'
import { FileRefusal } from '../../../shared/sheet-file/file-refusal.ts'
import { decodeText, readCsv } from '../../../shared/sheet-file/read-csv.ts'

const texts = (csv: string) =>
  readCsv(csv).map(({ line, cells }) => [
    line,
    ...[...cells].map(([column, { text }]) => `${column}:${text}`),
  ])

describe('a CSV', () => {
  it('is parted by comma, tab or semicolon, as its first line or sep= says', () => {
    for (const csv of ['a,b\r\n1,2\r\n', 'a\tb\n1\t2', 'a;b\r1;2\r', 'sep=;\r\na;b\r\n1;2'])
      expect(texts(csv)).toEqual([
        [1, '0:a', '1:b'],
        [2, '0:1', '1:2'],
      ])
    expect(texts('"a;b;c",d\n1,2')).toEqual([
      [1, '0:a;b;c', '1:d'],
      [2, '0:1', '1:2'],
    ])
  })

  it('keeps what stands in quotes, lines and quotes too', () => {
    expect(texts('a,"x ""y"", z"\n"1\r\n2",3')).toEqual([
      [1, '0:a', '1:x "y", z'],
      [2, '0:1\r\n2', '1:3'],
    ])
  })

  it('passes over empty lines and fields and counts them', () => {
    expect(texts('a,b\n\n,\n1,\n,2')).toEqual([
      [1, '0:a', '1:b'],
      [4, '0:1'],
      [5, '1:2'],
    ])
  })

  it('takes off what kept a spreadsheet from calculating, and nothing else', () => {
    expect(texts('\'=1+1,="00123",\'a')).toEqual([[1, '0:=1+1', '1:00123', "2:'a"]])
  })

  it('marks a long number that a spreadsheet shortened', () => {
    expect(readCsv('3.20101E+17,1.5E+3')[0]?.cells.get(0)?.mark).toBe('digits')
    expect(readCsv('3.20101E+17,1.5E+3')[0]?.cells.get(1)?.mark).toBeUndefined()
  })

  it('is refused when a quote does not end, or a word follows it', () => {
    for (const bad of ['a,"b', '"a"b,c']) expect(() => readCsv(bad)).toThrow(FileRefusal)
  })

  it('is refused when it has too many lines or columns', () => {
    expect(() => readCsv('a\n'.repeat(100_000))).toThrow('tooManyRows')
    expect(() => readCsv(`${','.repeat(60)}a`)).toThrow('tooManyColumns')
  })
})

describe('the signs of a text', () => {
  it('are UTF-8 with or without a mark, GB18030, UTF-16', () => {
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xe5, 0x8d, 0x97))).toBe('南')
    expect(decodeText(Uint8Array.of(0xe5, 0x8d, 0x97))).toBe('南')
    // 南 in GB 2312 is C4 CF.
    expect(decodeText(Uint8Array.of(0xc4, 0xcf))).toBe('南')
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x57, 0x53))).toBe('南')
  })

  it('that are none of them are refused', () => {
    expect(() => decodeText(Uint8Array.of(0xc4, 0xff))).toThrow('signs')
  })
})
