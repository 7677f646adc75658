import { describe, expect, it } from 'vitest'
import { figuresIn } from '../../../../cdk/local/sample/figures.ts'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import { cities } from '../../../../shared/place/division.ts'

const months = ['2023-07', '2023-08', '2023-09']

describe('sample figures', () => {
  it('say one number for the hazards found and for the whole of those put right, place by place', () => {
    let places = 0
    for (const month of months)
      for (const { code } of cities) {
        const rows = figuresIn(campaign, code, month)
        const of = (id: string, column: string) =>
          rows.flatMap((row) => (row.indicator === id ? [[row.area, row[column]]] : []))
        expect(of('hazardsFound', 'value')).toEqual(of('hazardsFixed', 'of'))
        places += of('hazardsFound', 'value').length
      }
    expect(places).toBeGreaterThan(300)
  })

  it('never fall where they are counted from the first day on', () => {
    const grows = campaign.indicators.filter(({ kind, cumulative }) => kind === 'running' || cumulative)
    for (const { code } of cities)
      for (const { id } of grows) {
        const told = months.map((month) =>
          figuresIn(campaign, code, month).find((row) => row.area === code && row.indicator === id),
        )
        for (const column of ['value', 'of']) {
          const numbers = told.flatMap((row) => (row?.[column] === undefined ? [] : [Number(row[column])]))
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
        }
      }
  })
})
