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
  const { value: campaigns } = loaded
  if (!campaigns) return <Waiting of={loaded} />
  const at = readAddress(path, campaigns)
  if (!at) {
    return (
      <section class="desk-sheet flow" aria-labelledby="progress-title">
        <h1 id="progress-title">{say('progress.submit.title')}</h1>
        <DraftsWait />
        <DueList campaigns={campaigns} />
      </section>
    )
  }
  const { area = '', ...sheetAt } = at
  const key = path.join('/')
  if (area === '') return <SheetPage key={key} at={sheetAt} />
  return <SubmissionPage key={key} at={sheetAt} area={area} own={area === me.office} />
}
