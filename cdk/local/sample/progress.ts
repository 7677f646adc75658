import { indicators } from '../../../shared/campaign/campaign.ts'
import { cities } from '../../../shared/place/division.ts'
import type { Figure } from '../../../shared/progress/submission.ts'
import type { SampleAct } from './console.ts'

/** Months of sample figures, with the day on which the province published each. */
const months = [
  { period: '2023-05', handedInOn: '2023-06-05', publishedOn: '2023-06-12' },
  { period: '2023-06', handedInOn: '2023-07-04', publishedOn: '2023-07-11' },
  { period: '2023-07', handedInOn: '2023-08-04', publishedOn: '2023-08-10' },
]

/** Invented, smooth and plainly so: a number that grows by the month and differs by the city. */
function figure(id: string, city: number, month: number): Figure {
  const size = 40 + city * 9
  const part = Math.min(1, 0.35 + month * 0.22 + (city % 5) * 0.03)
  const whole =
    id === 'supervisedCleared' ? 2 + (city % 4) + month : size * (id === 'inspected' ? 3 : 12) * (month + 1)
  const ratio = indicators.find((one) => one.id === id)?.denominator !== undefined
  if (ratio) return { kind: 'figure', value: Math.round(whole * part), of: whole }
  if (id === 'penalties' && city % 6 === 0) return { kind: 'missing', reason: '统计口径待核对（示例）' }
  return { kind: 'figure', value: id === 'hazardsFound' ? whole : (city + month * 2) % 17 }
}

/** Hands in for every city but one, one of them late, and publishes each month. */
export async function addProgress(act: SampleAct): Promise<void> {
  for (const [month, { period, handedInOn, publishedOn }] of months.entries()) {
    for (const [n, { code }] of cities.entries()) {
      if (month === 2 && n === 7) continue
      const figures = Object.fromEntries(indicators.map(({ id }) => [id, figure(id, n, month)]))
      const day = month === 1 && n === 4 ? '2023-07-08' : handedInOn
      const body = { version: 0, figures, submit: true }
      await act(`city-${code}`, day, 'PUT', `/api/newsroom/progress/submissions/${code}/${period}`, body)
    }
    await act('province-approver', publishedOn, 'POST', `/api/newsroom/progress/${period}`, { edition: 0 })
  }
}
