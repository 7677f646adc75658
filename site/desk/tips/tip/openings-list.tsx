import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { momentText } from '../../frame/day-text.ts'
import { Log } from '../../frame/log.tsx'
import { useWords } from '../../frame/words.ts'

/** Who opened the original, when and why. */
export function OpeningsList({ openings }: Pick<TipDetail, 'openings'>) {
  const { say, language } = useWords()
  if (openings.length === 0) return null
  const lines = openings.map(({ name, at, reason }) => ({
    ...{ key: at + name, at, when: momentText(at, language) },
    text: `${name}：${reason}`,
  }))
  return (
    <details>
      <summary>
        {say('tips.open.seen')}（{openings.length}）
      </summary>
      <Log wide lines={lines} />
    </details>
  )
}
