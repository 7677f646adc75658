import { cities, shortPlace } from '../../../shared/place/division.ts'
import { cellOf, percentOf } from '../../../shared/progress/views/figure-cell.ts'
import { percentText } from '../../../shared/progress/views/say-number.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import type { Words } from '../frame/words.ts'
import type { About } from './report-blocks.ts'
import type { ReportContent } from './use-report-data.ts'

/** Per cent of each city. */
export interface Bars {
  readonly title: string
  readonly bars: readonly { readonly name: string; readonly percent: number }[]
}

/** The cities side by side in the first ratio that the plan gives a target: for the province's report alone. */
export function barsOf(
  { campaign, area }: About,
  { figures }: ReportContent,
  words: Words,
): Bars | undefined {
  const indicator = campaign.indicators.find(({ kind, target }) => kind === 'ratio' && target !== undefined)
  if (area !== PROVINCE || !indicator || !figures) return undefined
  const bars = cities.flatMap(({ code }) => {
    const percent = percentOf(cellOf(figures, indicator, code))
    return percent === undefined ? [] : [{ name: shortPlace(code, words.language), percent }]
  })
  if (bars.length === 0) return undefined
  return {
    title: words.say('progressReport.chart', { indicator: indicator[words.language] }),
    bars: bars.sort((a, b) => a.percent - b.percent),
  }
}

/** The bars as a PNG, twice as large as it is shown, black on white. */
export async function drawBars({ bars }: Bars): Promise<Uint8Array> {
  const [width, height] = [1120, 720]
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser draws no pictures')
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  const step = height / bars.length
  const [left, right] = [180, 120]
  pen.font = `${Math.min(28, Math.floor(step * 0.6))}px sans-serif`
  pen.textBaseline = 'middle'
  for (const [n, { name, percent }] of bars.entries()) {
    const middle = step * (n + 0.5)
    const length = ((width - left - right) * percent) / 100
    pen.fillStyle = '#3a3a3a'
    pen.fillRect(left, middle - step * 0.3, length, step * 0.6)
    pen.fillStyle = '#000000'
    pen.textAlign = 'right'
    pen.fillText(name, left - 16, middle)
    pen.textAlign = 'left'
    pen.fillText(percentText(percent), left + length + 12, middle)
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('this browser makes no pictures')
  return new Uint8Array(await blob.arrayBuffer())
}
