import { type CampaignList, campaignLists } from '../../../shared/campaign/campaign-difference.ts'
import { useWords } from '../frame/words.ts'
import { labelOf } from './box-fields.tsx'
import { boxAt } from './boxes.ts'

/** What a field of a campaign is called: as its box is; one without a box by its path in the file. */
export function FieldName({ part, path }: { part: CampaignList | 'head'; path: string }) {
  const { say } = useWords()
  const box = boxAt(part, path)
  const list = campaignLists.find((one) => one === path)
  if (list) return <b>{say(`campaign.part.${list}`)}</b>
  if (path === 'sheets' || path.startsWith('sheets.')) return <b>{say('campaign.by.sheets')}</b>
  if (path.startsWith('measures') && (!box || path === 'measures')) return <b>{say('campaign.measures')}</b>
  return box ? <b>{say(labelOf(box.label))}</b> : <span class="code">{path}</span>
}
