import { useMemo } from 'preact/hooks'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { cities } from '../../../shared/place/division.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { useDesk } from '../frame/desk-context.ts'
import { DraftsWait } from '../frame/drafts/draft-note.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useCampaigns } from '../frame/use-campaigns.ts'
import { useWords } from '../frame/words.ts'
import { readAddress } from './address.ts'
import { DueList } from './due-list.tsx'
import { SheetPage } from './review/sheet-page.tsx'
import { SubmissionPage } from './submission-page.tsx'

/** What offices report of campaigns: what is due, a sheet's period, or a place's rows in it. */
export function ProgressPage({ path }: { path: readonly string[] }) {
  const { say } = useWords()
  const { me } = useDesk()
  const loaded = useCampaigns()
  const key = path.join('/')
  const found = useMemo(() => readAddress(path, loaded.value ?? []), [key, loaded.value])
  if (found && found.area === undefined)
    return <SheetPage key={key} at={found.at} current={loaded.value?.[0]?.id} />
  if (found?.area !== undefined)
    return <SubmissionPage key={key} at={found.at} area={found.area} own={found.area === me.office} />
  return (
    <section class="desk-sheet flow" aria-labelledby="progress-title">
      <h1 id="progress-title">{say('progress.submit.title')}</h1>
      {loaded.value ? <Start campaigns={loaded.value} /> : <Waiting of={loaded} />}
    </section>
  )
}

/** What is due, and what was typed and waits. Until it is known where the address leads, nothing here is asked. */
function Start({ campaigns }: { campaigns: readonly Campaign[] }) {
  const { say } = useWords()
  const { me } = useDesk()
  return (
    <>
      {writesReports(me.office) && (
        <p>
          <a href="#/progress-reports">{say('progressReport.title')}</a>
        </p>
      )}
      <DraftsWait />
      <DueList campaigns={campaigns} />
    </>
  )
}

/** Reports are composed for the province and for each city. */
const writesReports = (office: string) => office === PROVINCE || cities.some(({ code }) => code === office)
