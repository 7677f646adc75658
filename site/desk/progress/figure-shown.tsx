import type { Indicator } from '../../../shared/campaign/campaign.ts'
import { useWords } from '../frame/words.ts'
import type { FigureEntry } from './figure-entry.ts'

/** A figure to read: the number, or that it was not reported and why. */
export function FigureShown({ indicator, entry }: { indicator: Indicator; entry: FigureEntry }) {
  const { say, language } = useWords()
  if (!entry.known) {
    return (
      <p>
        {say('data.cell.missing')}　{entry.reason}
      </p>
    )
  }
  return (
    <p>
      <b>{entry.of === '' ? entry.value : `${entry.value} / ${entry.of}`}</b> {indicator.unit[language]}
    </p>
  )
}
