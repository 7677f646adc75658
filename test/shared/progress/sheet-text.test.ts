import { describe, expect, it } from 'vitest'
import { zh } from '../../../shared/messages/zh.ts'
import { readCodes } from '../../../shared/progress/file-finding.ts'
import { findingCodes } from '../../../shared/progress/sheet.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { fileFaults } from '../../../shared/sheet-file/file-refusal.ts'

describe('the texts of sheets', () => {
  it('name every sheet, column and choice', () => {
    const wanted = Object.values(sheets).flatMap(({ id, columns }) => [
      `sheet.${id}`,
      ...Object.entries(columns).flatMap(([name, { values = [] }]) => [
        `sheet.${id}.${name}`,
        ...values.map((value) => `sheet.${id}.${name}.${value}`),
      ]),
    ])
    expect(wanted.filter((key) => !(key in zh))).toEqual([])
  })

  it('say every finding, and every reason why a file is not read', () => {
    const keys = [
      ...findingCodes.map((code) => `progress.finding.${code}`),
      ...readCodes.map((code) => `progress.read.${code}`),
      ...fileFaults.map((fault) => `progress.file.${fault}`),
    ]
    expect(keys.filter((key) => !(key in zh))).toEqual([])
  })

  it('no two columns of a sheet have one name', () => {
    for (const { id, columns } of Object.values(sheets)) {
      const names = Object.keys(columns).map((name) => (zh as Record<string, string>)[`sheet.${id}.${name}`])
      expect(new Set(names).size, id).toBe(names.length)
    }
  })
})
