import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cities, districts, zones } from '../../../shared/place/division.ts'
import { type FoundPlace, findPlace, isElsewhere, READ } from '../../../shared/place/find-place.ts'
import { streets } from '../../../shared/place/streets.ts'
import { addresses, type Expected } from './addresses.ts'
import { moreAddresses } from './more-addresses.ts'

type Verdict = 'found' | 'asked' | 'wrong'

/** Asking where a place could have been found is no wrong answer; every other difference is. */
function verdict(answer: FoundPlace, expected: Expected): Verdict {
  if (expected === 'unsure') return answer.kind === 'found' ? 'wrong' : 'found'
  if (answer.kind === 'found') return answer.code === expected ? 'found' : 'wrong'
  if (answer.kind === 'none') return expected === 'none' ? 'found' : 'wrong'
  if (expected === 'none') return 'wrong'
  if (typeof expected === 'string') return answer.codes.includes(expected) ? 'asked' : 'wrong'
  return expected.ask.every((code) => answer.codes.includes(code)) ? 'found' : 'wrong'
}

const cityName = (code: string) => cities.find((one) => one.code === code)?.zh ?? ''
const codeOf = (answer: FoundPlace) => (answer.kind === 'found' ? answer.code : answer.kind)

describe('messy addresses', () => {
  it('are found or asked about, never wrong', () => {
    const rows = addresses.map(([text, expected]) => {
      const answer = findPlace(text)
      return {
        text,
        expected: JSON.stringify(expected),
        answer: codeOf(answer),
        verdict: verdict(answer, expected),
      }
    })
    const count = (one: Verdict) => rows.filter((row) => row.verdict === one).length
    console.log(
      `${rows.length} addresses: ${count('found')} as expected, ${count('asked')} asked, ${count('wrong')} wrong`,
    )
    console.table(rows.filter((row) => row.verdict !== 'found'))
    expect(rows.length).toBeGreaterThanOrEqual(150)
    expect(new Set(addresses.map(([text]) => text)).size).toBe(rows.length)
    expect(rows.filter((row) => row.verdict === 'wrong')).toEqual([])
    expect(count('found') / rows.length).toBeGreaterThanOrEqual(0.9)
  })
})

describe('more addresses', () => {
  it('are found nine times in ten, and never somewhere else', () => {
    const rows = Object.entries(moreAddresses).flatMap(([code, texts]) =>
      texts.map((text) => ({ text, expected: code, answer: codeOf(findPlace(text)) })),
    )
    const right = rows.filter((row) => row.answer === row.expected)
    const wrong = rows.filter((row) => row.answer !== row.expected && row.answer !== 'ask')
    console.log(`${rows.length} more: ${right.length} as expected, ${wrong.length} wrong`)
    expect(wrong).toEqual([])
    expect(right.length / rows.length).toBeGreaterThanOrEqual(0.9)
  })
})

describe('every name of the lists', () => {
  it('finds each district under its city, and alone unless two share it', () => {
    for (const { zh, code, cityCode } of districts) {
      expect(codeOf(findPlace(`江苏省${cityName(cityCode)}${zh}`)), zh).toBe(code)
      expect(codeOf(findPlace(zh)), zh).toBe(zh === '鼓楼区' ? 'ask' : code)
    }
  })

  it('finds each zone by its official name; one that is another name of a district, as the district', () => {
    for (const { zh, id, sameAs } of zones) expect(codeOf(findPlace(zh)), zh).toBe(sameAs ?? id)
  })

  it('offers no place of another city where a zone is named behind its city and before a district', () => {
    const cityOfCode = new Map([
      ...districts.map((one) => [one.code, one.cityCode] as const),
      ...zones.map((one) => [one.id, one.cityCode] as const),
    ])
    const strangers = zones.flatMap((zone) => {
      const city = cityName(zone.cityCode)
      const bare = zone.zh
        .replace(/（.*）/, '')
        .replace(city, '')
        .replace(city.slice(0, -1), '')
      // 苏州宿迁工业园区 names two cities by itself.
      if (cities.some(({ zh }) => bare.includes(zh.slice(0, -1)))) return []
      return [city, city.slice(0, -1)].flatMap((lead) =>
        districts
          .filter(({ code }) => zone.hostCodes.includes(code))
          .flatMap(({ zh }) => [`${lead}${bare}${zh}`, `${lead}${bare}${zh.slice(0, -1)}`])
          .filter((text) => {
            const answer = findPlace(text)
            if (answer.kind === 'none') return true
            const codes = answer.kind === 'found' ? [answer.code] : answer.codes
            return codes.some((code) => cityOfCode.get(code) !== zone.cityCode)
          }),
      )
    })
    expect(strangers).toEqual([])
    expect(codeOf(findPlace('南京市江北新区浦口'))).toBe('Z320101')
  })

  it('finds each street under its full chain, for its zone if it is listed there', () => {
    const wrong = streets.flatMap((street) => {
      const district = districts.find((one) => one.code === street.place)
      const zone =
        zones.find((one) => one.id === street.place) ??
        zones.find(
          (one) =>
            one.hostCodes.includes(street.place) &&
            one.streets.some((name) => street.zh.endsWith(`新城${name}`) || name === street.zh),
        )
      const chain = `江苏省${cityName(district?.cityCode ?? zone?.cityCode ?? '')}${district?.zh ?? zone?.zh}${street.zh}`
      const answer = codeOf(findPlace(chain))
      return answer === (zone?.id ?? street.place) ? [] : [`${chain}: ${answer}`]
    })
    expect(wrong).toEqual([])
  })

  it('finds each zone’s street with a host district named before it', () => {
    for (const zone of zones)
      for (const name of zone.streets.filter((one) => /(街道|镇|乡)$/.test(one))) {
        const hosts = districts.filter((one) => zone.hostCodes.includes(one.code))
        for (const host of hosts) {
          const listed = streets.filter(
            (one) => one.zh === name && (one.place === host.code || one.place === zone.id),
          )
          if (listed.length > 0)
            expect(codeOf(findPlace(`${cityName(zone.cityCode)}${host.zh}${name}`)), host.zh + name).toBe(
              zone.id,
            )
        }
      }
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...addresses.map(([text]) => text),
        '\ud800',
        '\u202e',
        '|',
        '不是',
        '区',
        '路',
        '\u0000',
        '👷',
      ),
      { maxLength: 6 },
    )
    .map((all) => all.join('')),
)
const address = fc.constantFrom(
  ...addresses.map(([text]) => text).filter((text) => !/[a-z\d]/i.test(text.normalize('NFKC'))),
)

describe('any text', () => {
  it('gets the same clear answer twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const answer = findPlace(text)
        expect(findPlace(text)).toEqual(answer)
        if (answer.kind === 'ask') expect(answer.codes.length).toBeGreaterThan(0)
      }),
    )
  })

  it('is read alike in full width and with spaces in it', () => {
    fc.assert(
      fc.property(address, fc.infiniteStream(fc.boolean()), (text, spaces) => {
        const spaced = Array.from(text, (one) => (spaces.next().value ? `${one}\u3000 ` : one)).join('')
        expect(findPlace(spaced)).toEqual(findPlace(text))
      }),
    )
  })

  it('is looked at up to a length, and no further: what stands behind changes nothing', () => {
    // Twice what the form takes, so that no address of it is cut.
    expect(READ).toBeGreaterThanOrEqual(2 * 500)
    const long = fc
      .array(anyText, { minLength: 1, maxLength: 20 })
      .map((all) => all.join('|').padEnd(READ, '工'))
    fc.assert(
      fc.property(long, anyText, (text, behind) => {
        const read = text.slice(0, READ)
        expect(findPlace(read + behind)).toEqual(findPlace(read))
        expect(isElsewhere(read + behind)).toBe(isElsewhere(read))
      }),
    )
    expect(findPlace(`${'工'.repeat(READ)}南京市江宁区`).kind).toBe('none')
    expect(codeOf(findPlace(`${'工'.repeat(READ - 6)}南京市江宁区`))).toBe('320115')
  })

  it.each(['\ud800南京市\udc00江宁区', '南京\u202e市江\u0007宁区', '南\u200b京市江\ufeff宁区'])(
    'ignores what cannot be seen',
    (text) => {
      expect(codeOf(findPlace(text))).toBe('320115')
    },
  )
})
