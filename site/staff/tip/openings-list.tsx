import type { TipDetail } from '../../../shared/api/desk.ts'
import { momentText } from '../day-text.ts'
import { useWords } from '../words.ts'

/** Who opened the original, when and why. */
export function OpeningsList({ openings }: Pick<TipDetail, 'openings'>) {
  const { say, language } = useWords()
  if (openings.length === 0) return null
  return (
    <details>
      <summary>
        {say('desk.open.seen')}（{openings.length}）
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
