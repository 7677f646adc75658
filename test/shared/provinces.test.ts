import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Campaign } from '../../shared/campaign/campaign-schema.ts'
import { placeName, shortPlace } from '../../shared/place/division.ts'
import {
  Divisions,
  FormerNames,
  Landmarks,
  Province,
  SpokenNames,
  Streets,
  Tiles,
  Zones,
} from '../../shared/place/division-schema.ts'
import { Agencies, TopicGroups } from '../../shared/topic/topic-schema.ts'
import { productSources, root } from '../fixtures/import-graph.ts'

const folder = join(root, 'shared/provinces')
const read = (province: string, file: string): unknown =>
  JSON.parse(readFileSync(join(folder, province, `${file}.json`), 'utf8'))

/** Code without its comments: examples there may come from anywhere. */
const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
const NAMED = /江苏|jiangsu|苏安曝|320000|32\d{4}\b|\^32|32\\d/i

/** Lines of the product, comments and sample data aside, that are true of Jiangsu alone. */
function tied(sources: Iterable<[string, string]>): string[] {
  return [...sources]
    .filter(([file]) => !file.startsWith('cdk/local/sample/'))
    .flatMap(([file, text]) =>
      bare(text)
        .split('\n')
        .filter((line) => NAMED.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
}

const catalogues = ['zh', 'en'].flatMap((language) =>
  readdirSync(join(root, 'shared/messages', language)).map((file): [string, string] => [
    `shared/messages/${language}/${file}`,
    readFileSync(join(root, 'shared/messages', language, file), 'utf8'),
  ]),
)

describe('a province', () => {
  it('is named by its folder alone: no code and no text knows Jiangsu', () => {
    expect(tied([...productSources(), ...catalogues])).toEqual([])
  })

  it('that code or a text knows would be found', () => {
    expect(tied([['shared/a.ts', "const name = '江苏省'\nconst code = /^32\\d{4}$/\n// 江苏"]])).toHaveLength(
      2,
    )
  })

  it.each(['jiangsu'])('%s has every file that package.json leads to, in its shape', (name) => {
    const province = Province.parse(read(name, 'province'))
    expect(province.code).toMatch(/^\d{2}0000$/)
    for (const file of ['zone-certainty', 'boundaries', 'outside', 'everyday-words'])
      expect(existsSync(join(folder, name, `${file}.json`)), file).toBe(true)
    TopicGroups.parse(read(name, 'topics'))
    Agencies.parse(read(name, 'agencies'))
    Campaign.parse(read(name, 'campaign'))
    Landmarks.parse(read(name, 'landmarks'))
    SpokenNames.parse(read(name, 'spoken-names'))
  })

  it('gives examples that are in its list of places', () => {
    Divisions.parse(read('jiangsu', 'divisions'))
    Zones.parse(read('jiangsu', 'zones'))
    Streets.parse(read('jiangsu', 'streets'))
    FormerNames.parse(read('jiangsu', 'former-names'))
    Tiles.parse(read('jiangsu', 'tiles'))
    const { example } = Province.parse(read('jiangsu', 'province'))
    for (const language of ['zh', 'en'] as const) {
      expect(example[language]).toBe(placeName(example.code, language))
      expect(example.short[language]).toBe(shortPlace(example.code, language))
    }
  })
})
