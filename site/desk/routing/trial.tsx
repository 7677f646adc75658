import { useMemo } from 'preact/hooks'
import type { DirectoryEntry } from '../../../shared/office-keys/directory-entry.ts'
import type { RoutingRules } from '../../../shared/routing/table.ts'
import { tryRules } from '../../../shared/routing/try-rules.ts'
import { placeText } from '../frame/place-text.ts'
import { useWords } from '../frame/words.ts'

interface Props {
  readonly before: RoutingRules
  readonly after: RoutingRules
  readonly directory: readonly DirectoryEntry[]
}

/** Tries a table on every place with every kind of problem before it counts. */
export function Trial({ before, after, directory }: Props) {
  const words = useWords()
  const { say } = words
  const trial = useMemo(() => tryRules(before, after, directory), [before, after, directory])
  return (
    <>
      <h3 id="rules-trial">{say('routing.trial')}</h3>
      <p class="hint">{say('routing.trial.hint')}</p>
      <p role="status">{say('routing.trial.sum', { n: trial.changed, total: trial.combinations })}</p>
      {trial.lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
        <section class="scroll" tabIndex={0} aria-labelledby="rules-trial">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{say('routing.trial.place')}</th>
                <th scope="col">{say('routing.trial.before')}</th>
                <th scope="col">{say('routing.trial.after')}</th>
                <th scope="col" class="r">
                  {say('routing.trial.count')}
                </th>
              </tr>
            </thead>
            <tbody>
              {trial.lines.map((line) => (
                <tr key={`${line.place} ${line.before} ${line.after}`}>
                  <th scope="row">{placeText(line.place, words)}</th>
                  <td>{placeText(line.before, words)}</td>
                  <td>
                    {placeText(line.after, words)}
                    {line.keyless && (
                      <span class="hint">
                        　{say('routing.trial.keyless', { office: placeText(line.keyless, words) })}
                      </span>
                    )}
                  </td>
                  <td class="r">{line.count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
