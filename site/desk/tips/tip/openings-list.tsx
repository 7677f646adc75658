import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { momentText } from '../../frame/day-text.ts'
import { useWords } from '../../frame/words.ts'

/** Who opened the original, when and why. */
export function OpeningsList({ openings }: Pick<TipDetail, 'openings'>) {
  const { say, language } = useWords()
  if (openings.length === 0) return null
  return (
    <details>
      <summary>
        {say('tips.open.seen')}（{openings.length}）
      </summary>
      <ol class="log openings">
        {openings.map(({ name, at, reason }) => (
          <li key={at + name}>
            <time dateTime={at}>{momentText(at, language)}</time>
            <span>
              {name}：{reason}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
