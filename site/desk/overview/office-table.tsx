import type { QueueCounts } from '../../../shared/contract/overview.ts'
import { officeName } from '../../../shared/office/office-name.ts'
import { cities } from '../../../shared/place/division.ts'
import { type OfficeCode, PROVINCE } from '../../../shared/value/office-code.ts'
import { countText } from '../frame/count-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { type QueueFilter, queryText } from '../frame/queue-filter.ts'
import { useWords } from '../frame/words.ts'
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
            {idle.map(({ unit }) => (
              <li key={unit}>
                <OfficeLink unit={unit} />
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
  const unit = counts.unit === me.unit ? {} : { unit: counts.unit }
  const city = isCity(counts.unit, me.unit)
  const behind = (filter: Partial<QueueFilter>) =>
    city ? `#/overview/${counts.unit}` : `#/tips${queryText({ list: 'open', ...unit, ...filter })}`
  return (
    <tr>
      <th scope="row">
        <OfficeLink unit={counts.unit} />
      </th>
      {columns.map(({ id, filter, bad }) => (
        <td key={id} class="r num">
          {counts[id] === 0 ? (
            '0'
          ) : (
            <a class={bad ? 'bad' : undefined} href={behind(filter)}>
              {countText(counts[id])}
            </a>
          )}
        </td>
      ))}
    </tr>
  )
}

function OfficeLink({ unit }: { unit: OfficeCode }) {
  const { me } = useDesk()
  const { language } = useWords()
  const name = officeName(unit, language).replace(/[（(].*$/, '')
  return <>{isCity(unit, me.unit) ? <a href={`#/overview/${unit}`}>{name}</a> : name}</>
}

/** A city seen from above: its line stands for its districts too. */
function isCity(unit: OfficeCode, own: string): boolean {
  return own === PROVINCE && cities.some(({ code }) => code === unit)
}
