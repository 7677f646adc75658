import type { QueueCounts } from '../../../shared/contract/overview.ts'
import { officeName } from '../../../shared/office/office-name.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { countText } from '../frame/count-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { useWords } from '../frame/words.ts'
import { addressBehind, isCityFromAbove } from './addresses.ts'
import { columns } from './columns.ts'

/** A line for each office; every number leads to the list behind it, a city's name to its districts. */
export function OfficeTable({ own, below }: { own: QueueCounts; below: readonly QueueCounts[] }) {
  const { say } = useWords()
  const busy = below.filter(({ open }) => open > 0)
  const idle = below.filter(({ open }) => open === 0)
  return (
    <>
      <section class="scroll" aria-label={say('overview.office')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say('overview.office')}</th>
              {columns.map(({ id, label }) => (
                <th key={id} scope="col" class="r wrap-head">
                  {say(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[own, ...busy].map((counts) => (
              <OfficeRow key={counts.unit} counts={counts} />
            ))}
          </tbody>
        </table>
      </section>
      {idle.length > 0 && (
        <details>
          <summary>{say('overview.idle', { n: idle.length })}</summary>
          <ul class="idle">
            {idle.map(({ unit: office }) => (
              <li key={office}>
                <OfficeLink office={office} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function OfficeRow({ counts }: { counts: QueueCounts }) {
  const { me } = useDesk()
  return (
    <tr>
      <th scope="row">
        <OfficeLink office={counts.unit} />
      </th>
      {columns.map(({ id, filter, bad }) => (
        <td key={id} class="r num">
          {counts[id] === 0 ? (
            '0'
          ) : (
            <a class={bad ? 'bad' : undefined} href={addressBehind(counts.unit, me.unit, filter)}>
              {countText(counts[id])}
            </a>
          )}
        </td>
      ))}
    </tr>
  )
}

function OfficeLink({ office }: { office: OfficeCode }) {
  const { me } = useDesk()
  const { language } = useWords()
  const name = officeName(office, language).replace(/[（(].*$/, '')
  return <>{isCityFromAbove(office, me.unit) ? <a href={`#/overview/${office}`}>{name}</a> : name}</>
}
