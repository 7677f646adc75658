import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/messages/en.ts'
import { zh } from '../../../shared/messages/zh.ts'
import { allTables } from '../../../shared/open-data/all-tables.ts'
import { placeRows, topicRows } from '../../../shared/open-data/code-lists.ts'
import { csvwMetadata } from '../../../shared/open-data/csvw.ts'
import { dataPackage } from '../../../shared/open-data/data-package.ts'
import { dcatCatalog } from '../../../shared/open-data/dcat.ts'
import { tableNames } from '../../../shared/table/table.ts'

const file = (path: string, type = 'text/csv; charset=utf-8') => ({
  ...{ path, type, bytes: 10, sha256: 'a'.repeat(64) },
})
const files = [
  file('/data/cases.csv'),
  file('/data/cases.json', 'application/json'),
  file('/data/progress/2023/figures/2023-08.csv'),
  file('/data/progress/2023/figures/2023-09.csv'),
  file('/data/codes/places.csv'),
  file('/data/codes/topics.csv'),
]
const of = { origin: 'https://mingcha.example', operator: '示例单位', sample: true, line: 7 }

describe('the tables of the open data', () => {
  it('are all there, each once', () => {
    expect(allTables.map(({ name }) => name)).toEqual([...tableNames])
  })

  it.each(allTables.map((table) => [table.name, table] as const))(
    'says what each column of %s means',
    (name, { columns, key }) => {
      for (const column of Object.keys(columns)) {
        expect(zh).toHaveProperty([`data.column.${name}.${column}`])
        expect(en).toHaveProperty([`data.column.${name}.${column}`])
      }
      for (const column of key) expect(columns[column]?.required, column).toBe(true)
      for (const { of: other } of Object.values(columns)) {
        if (!other) continue
        const named = allTables.find((one) => one.name === other)?.key ?? []
        // Ids of a campaign are named together with it.
        expect(named.length === 1 || (named.join() === 'campaign,id' && 'campaign' in columns), other).toBe(
          true,
        )
      }
    },
  )

  it('name every place and topic that a case can', () => {
    expect(placeRows.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['320000', '320100', '320115', '320576']),
    )
    expect(new Set(placeRows.map(({ code }) => code)).size).toBe(placeRows.length)
    expect(topicRows.map(({ topic }) => topic.id)).toContain('PIT-01')
  })
})

describe('descriptions for other tools', () => {
  it('are a Data Package with every published table, its months together', () => {
    const made = dataPackage(of, files) as {
      resources: { name: string; path: unknown; schema: { fields: { name: string }[] } }[]
    }
    expect(made.resources.map(({ name, path }) => [name, path])).toEqual([
      ['cases', 'cases.csv'],
      ['figures', ['progress/2023/figures/2023-08.csv', 'progress/2023/figures/2023-09.csv']],
      ['places', 'codes/places.csv'],
      ['topics', 'codes/topics.csv'],
    ])
    expect(made).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      version: '7',
    })
    expect(made.resources[1]?.schema).toMatchObject({
      primaryKey: ['campaign', 'period', 'area', 'indicator'],
      fields: expect.arrayContaining([
        expect.objectContaining({ name: 'period', type: 'yearmonth', constraints: { required: true } }),
      ]),
    })
  })

  it('name the newest edition of a register at its own address too, apart from its months', () => {
    const at = (path: string) => ({ path, type: 'text/csv', bytes: 9, sha256: 'a'.repeat(64) })
    const both = [at('/data/progress/2023/stop-work/2023-09.csv'), at('/data/registers/stop-work.csv')]
    const { resources } = dataPackage(of, both) as { resources: { name: string; path: unknown }[] }
    expect(resources.map(({ name, path }) => [name, path])).toEqual([
      ['stop-work', 'progress/2023/stop-work/2023-09.csv'],
      ['stop-work-newest', 'registers/stop-work.csv'],
    ])
    const { tables } = csvwMetadata(of, both) as { tables: { url: string }[] }
    expect(tables.map(({ url }) => url)).toEqual(resources.map(({ path }) => path))
  })

  it('are CSV on the Web with a table for each file, that names only tables that are there', () => {
    const made = csvwMetadata(of, files) as {
      tables: { url: string; tableSchema: { foreignKeys?: { reference: { resource: string } }[] } }[]
    }
    expect(made.tables.map(({ url }) => url)).toEqual([
      'cases.csv',
      'progress/2023/figures/2023-08.csv',
      'progress/2023/figures/2023-09.csv',
      'codes/places.csv',
      'codes/topics.csv',
    ])
    const named = made.tables.flatMap(
      ({ tableSchema }) => tableSchema.foreignKeys?.map(({ reference }) => reference.resource) ?? [],
    )
    expect(named).toContain('codes/places.csv')
    for (const one of named) expect(made.tables.map(({ url }) => url)).toContain(one)
  })

  it('are a DCAT catalogue whose distributions have address, size and checksum', () => {
    const made = dcatCatalog(of, files) as {
      'dcat:dataset': { 'dct:identifier': string; 'dcat:distribution': object[] }[]
    }
    const [cases] = made['dcat:dataset']
    expect(made['dcat:dataset'].map((one) => one['dct:identifier'])).toEqual([
      'cases',
      'figures',
      'places',
      'topics',
    ])
    expect(cases).toMatchObject({ '@id': 'https://mingcha.example/data/dictionary/#cases' })
    expect(cases?.['dcat:distribution']).toHaveLength(2)
    expect(cases?.['dcat:distribution'][0]).toMatchObject({
      'dcat:downloadURL': { '@id': 'https://mingcha.example/data/cases.csv' },
      'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
      'spdx:checksum': { 'spdx:checksumValue': { '@value': 'a'.repeat(64) } },
    })
  })

  it('a register is in the catalogue at its short address too', () => {
    const register = [
      file('/data/progress/2023/supervised/always.csv'),
      file('/data/registers/supervised.csv'),
      file('/data/registers/supervised.json', 'application/json'),
    ]
    const made = JSON.stringify(dcatCatalog(of, register))
    for (const { path } of register) expect(made).toContain(`"https://mingcha.example${path}"`)
  })
})
