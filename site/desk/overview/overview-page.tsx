import { overviewRoutes, type QueueCounts } from '../../../shared/contract/overview.ts'
import { officeName } from '../../../shared/office/office-name.ts'
import { cities } from '../../../shared/place/division.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { type OfficeCode, PROVINCE } from '../../../shared/value/office-code.ts'
import { dateText } from '../../text/date-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useLoad } from '../frame/use-load.ts'
import { useWords } from '../frame/words.ts'
import { Ages } from './ages.tsx'
import { overviewCsv } from './csv.ts'
import { OfficeTable } from './office-table.tsx'
import { Topics } from './topics.tsx'

/** What is open, by office and by kind. `path`: the office looked into, one's own when absent. */
export function OverviewPage({ path }: { path: readonly string[] }) {
  const { ask, me } = useDesk()
  const { say, language } = useWords()
  const unit = path[0] ?? me.unit
  const counts = useLoad(unit, () => ask(overviewRoutes.show, { query: { office: unit, below: 1 } }))
  const today = dayInShanghai(new Date())
  const [own, ...below] = counts.value?.offices ?? []
  return (
    <section class="desk-sheet overview" aria-labelledby="overview-title">
      <h1 id="overview-title">{say('overview.title')}</h1>
      <p class="hint">
        {officeName(unit, language)}　{say('overview.asOf', { date: dateText(today, language) })}
      </p>
      {unit !== me.unit && (
        <p class="acts">
          <a href={upFrom(unit, me.unit)}>{say('overview.up')}</a>
        </p>
      )}
      <Waiting of={counts} />
      {own && (
        <>
          <OfficeTable own={own} below={below} />
          <div class="two-up">
            <Ages units={[own, ...below]} />
            <Topics units={[own, ...below]} />
          </div>
          <p class="acts">
            <a
              class="btn small"
              download={`overview-${unit}-${today}.csv`}
              href={csvLink([own, ...below], (code) => officeName(code, language), say)}
            >
              {say('overview.csv')}
            </a>
            <Button onClick={() => print()}>{say('common.act.print')}</Button>
          </p>
          <p class="hint">{say('overview.note')}</p>
        </>
      )}
    </section>
  )
}

/** A district goes up to its city when one looks from the province. */
function upFrom(unit: OfficeCode, own: string): string {
  const city = cities.find(
    ({ code }) => code !== unit && code.slice(0, 4) === unit.replace(/^Z/, '').slice(0, 4),
  )
  return city && own === PROVINCE ? `#/overview/${city.code}` : '#/overview'
}

function csvLink(
  units: readonly QueueCounts[],
  ...rest: [(code: string) => string, ReturnType<typeof useWords>['say']]
) {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(overviewCsv(units, ...rest))}`
}
