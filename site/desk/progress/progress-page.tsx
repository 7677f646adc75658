import { campaign } from '../../../shared/campaign/campaign.ts'
import { progressRoutes } from '../../../shared/contract/progress.ts'
import type { Day } from '../../../shared/value/day.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { dateText, monthText } from '../../text/date-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Choice } from '../frame/form/choice.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useLive } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { CitySubmission } from './city-submission.tsx'
import { ProvinceOverview } from './province-overview.tsx'

/** The months of the campaign, for each of which cities report: `2023-04` and on. */
const periods: readonly string[] = monthsBetween(
  campaign.phases[0]?.from ?? '',
  campaign.phases.at(-1)?.to ?? '',
)

/** A period's figures: one's own city's to fill in, or all cities' for the province. */
export function ProgressPage({ path }: { path: readonly string[] }) {
  const { say, language } = useWords()
  const { me } = useDesk()
  const period = periods.find((one) => one === path[0]) ?? periods[0] ?? ''
  const live = useLive(progressRoutes.submissions, { query: { period } })
  const reply = live.loaded.value
  return (
    <section class="desk-sheet flow" aria-labelledby="progress-title">
      <h1 id="progress-title">{say('progress.submit.title')}</h1>
      <div class="period-line">
        <Choice
          label={say('progress.form.period')}
          value={period}
          onChange={(next) => {
            location.hash = `#/progress/${next}`
          }}
        >
          {periods.map((one) => (
            <option key={one} value={one}>
              {monthText(one, language)}
            </option>
          ))}
        </Choice>
        {reply && <p class="hint">{say('progress.submit.due', { date: dateText(reply.dueOn, language) })}</p>}
      </div>
      {!reply && <Waiting of={live.loaded} />}
      {reply && me.unit === PROVINCE && <ProvinceOverview key={period} live={live} reply={reply} />}
      {reply && me.unit !== PROVINCE && <CitySubmission key={period} live={live} reply={reply} />}
    </section>
  )
}

/** Every month from one day's to another's, `2023-04`. */
export function monthsBetween(from: Day, to: Day): string[] {
  const months: string[] = []
  for (let month = from.slice(0, 7); month !== '' && month <= to.slice(0, 7); month = monthAfter(month)) {
    months.push(month)
  }
  return months
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
