import { describe, expect, it } from 'vitest'
import landmarkFile from '#province/landmarks.json' with { type: 'json' }
import certaintyFile from '#province/zone-certainty.json' with { type: 'json' }
import { districts, zones } from '../../../shared/place/division.ts'
import { Landmarks, ZoneCertainty } from '../../../shared/place/division-schema.ts'

const codes = new Set(districts.map((one) => one.code))
const zoneIds = new Set(zones.map((one) => one.id))

describe('places', () => {
  it('have landmarks in places that exist, each name once', () => {
    const landmarks = Object.entries(Landmarks.parse(landmarkFile))
    const places = landmarks.flatMap(([code]) => code.split(' '))
    expect(places.filter((code) => !codes.has(code) && !zoneIds.has(code))).toEqual([])
    const names = landmarks.flatMap(([, words]) => words.split(' '))
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([])
  })

  it('have a note on certainty for every zone, and call none verified that is not', () => {
    const certainty = ZoneCertainty.parse(certaintyFile)
    expect(Object.keys(certainty).sort()).toEqual([...zoneIds].sort())
    for (const { id, verified } of zones)
      expect(/^high(:| that)/.test(certainty[id] ?? '')).toBe(verified === true)
  })
})
