import type { Typed } from '../../../shared/campaign/campaign-difference.ts'
import { useWords } from '../frame/words.ts'
import { placeOf, type Wrong } from './campaign-entry.ts'
import { FieldName } from './field-name.tsx'

/** Lines of the list that are shown at once. */
const shown = 20

/** All that has to be put right before a campaign can be saved, each with its place. */
export function WrongList({ wrong, typed }: { wrong: readonly Wrong[]; typed: Typed }) {
  const { say } = useWords()
  if (wrong.length === 0) return null
  return (
    <div class="notice err" role="status">
      <p>{say('campaign.wrong', { n: wrong.length })}</p>
      <ul>
        {wrong.slice(0, shown).map((one) => {
          const { list, id, path } = placeOf(one, typed)
          return (
            <li key={`${one.field} ${one.code}`}>
              {list && `${say(`campaign.part.${list}`)} ${id}　`}
              <FieldName part={list ?? 'head'} path={path} />　{say(`campaign.fault.${one.code}`)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
