import { sheets } from '../progress/sheets.ts'
import type { TableName } from '../table/table.ts'
import { allTables } from './all-tables.ts'
import { LICENCE, type Publication, type PublishedFile } from './published-file.ts'
import { tableTitle } from './say-table.ts'
import { filesOf, registerFiles, sheetOfTable } from './where-table.ts'

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const inBoth = (say: (language: 'zh' | 'en') => string) => [
  { '@value': say('zh'), '@language': 'zh' },
  { '@value': say('en'), '@language': 'en' },
]

/** How often a table changes (vocabulary of the European Publications Office). */
const frequency = (table: TableName) => {
  const sheet = sheetOfTable(table)
  const word = table === 'handling' || (sheet && sheets[sheet].every === 'month') ? 'MONTHLY' : 'IRREG'
  return { '@id': `http://publications.europa.eu/resource/authority/frequency/${word}` }
}

/** `/data/dcat.jsonld`: a DCAT 3 catalogue of the open data, for portals that harvest. */
export function dcatCatalog(of: Publication, files: readonly PublishedFile[]): object {
  const publisher = { '@id': `${of.origin}/#publisher`, '@type': 'foaf:Agent', 'foaf:name': of.operator }
  const shared = { 'dct:publisher': publisher, 'dct:license': { '@id': LICENCE.path } }
  return {
    '@context': context,
    '@id': `${of.origin}/data/`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth((language) => (language === 'zh' ? '公开数据' : 'Open data')),
    'dct:description': inBoth((language) => describe(language, of)),
    ...shared,
    'foaf:homepage': { '@id': `${of.origin}/data/` },
    'dcat:dataset': allTables.flatMap(({ name }) => {
      const found = ['.csv', '.xlsx', '.json'].flatMap((end) => [
        ...filesOf(name, files, end),
        ...registerFiles(name, files, end),
      ])
      if (found.length === 0) return []
      return [
        {
          '@id': `${of.origin}/data/dictionary/#${name}`,
          '@type': 'dcat:Dataset',
          'dct:identifier': name,
          'dct:title': inBoth((language) => tableTitle(language, name)),
          'dct:description': inBoth((language) => describe(language, of, tableTitle(language, name))),
          ...shared,
          'dct:accrualPeriodicity': frequency(name),
          'dcat:version': `${of.line}`,
          'dcat:distribution': found.map((file) => distributionOf(of, file)),
        },
      ]
    }),
  }
}

function describe(language: 'zh' | 'en', { operator, sample }: Publication, what = ''): string {
  if (language === 'zh') return `${operator}公布${what && `：${what}`}${sample ? '（示例数据）' : ''}`
  return `Published by ${operator}${what && `: ${what}`}${sample ? ' (sample data)' : ''}`
}

function distributionOf({ origin }: Publication, { path, type, bytes, sha256 }: PublishedFile): object {
  const url = { '@id': `${origin}${path}` }
  return {
    ...url,
    '@type': 'dcat:Distribution',
    'dct:title': path.replace('/data/', ''),
    'dcat:accessURL': url,
    'dcat:downloadURL': url,
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type.split(';')[0]}` },
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': `${bytes}` },
    'dct:license': { '@id': LICENCE.path },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
    },
  }
}
