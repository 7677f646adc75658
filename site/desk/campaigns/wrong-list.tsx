import type { Typed } from '../../../shared/campaign/campaign-difference.ts'
import { Button } from '../frame/form/button.tsx'
import { useWords } from '../frame/words.ts'
import { placeOf, type Wrong } from './campaign-entry.ts'
import { FieldName } from './field-name.tsx'

/** Lines of the list that are shown at once. */
const shown = 20

interface Props {
  readonly wrong: readonly Wrong[]
  readonly typed: Typed
  readonly goTo: (field: string) => void
}

/** All that has to be put right before a campaign can be saved, each with its place and the way there. */
export function WrongList({ wrong, typed, goTo }: Props) {
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
              <Button look="plain" onClick={() => goTo(one.field)}>
                <span>
                  {list && `${say(`campaign.part.${list}`)} ${id}　`}
                  <FieldName part={list ?? 'head'} path={path} />　{say(`campaign.fault.${one.code}`)}
                </span>
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
