import { useMemo } from 'preact/hooks'
import { useDesk } from '../frame/desk-context.ts'
import { DraftsWait } from '../frame/drafts/draft-note.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useWords } from '../frame/words.ts'
import { readAddress } from './address.ts'
import { DueList } from './due-list.tsx'
import { SheetPage } from './review/sheet-page.tsx'
import { SubmissionPage } from './submission-page.tsx'
import { useCampaigns } from './use-campaigns.ts'

/** What offices report of campaigns: what is due, a sheet's period, or a place's rows in it. */
export function ProgressPage({ path }: { path: readonly string[] }) {
  const { say } = useWords()
  const { me } = useDesk()
  const loaded = useCampaigns()
  const key = path.join('/')
  const found = useMemo(() => readAddress(path, loaded.value ?? []), [key, loaded.value])
  if (found && found.area === undefined) return <SheetPage key={key} at={found.at} />
  if (found?.area !== undefined)
    return <SubmissionPage key={key} at={found.at} area={found.area} own={found.area === me.office} />
  return (
    <section class="desk-sheet flow" aria-labelledby="progress-title">
      <h1 id="progress-title">{say('progress.submit.title')}</h1>
      <DraftsWait />
      {loaded.value ? <DueList campaigns={loaded.value} /> : <Waiting of={loaded} />}
    </section>
  )
}
