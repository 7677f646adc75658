import { useState } from 'preact/hooks'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { progressRoutes } from '../../../shared/contract/progress.ts'
import { ALWAYS } from '../../../shared/progress/sheet.ts'
import type { Measure } from '../../../shared/tip/office-record.ts'
import { campaignName } from './campaign-name.ts'
import { carryRow, listingRow } from './carried-row.ts'
import { holds, useDesk } from './desk-context.ts'
import { Button } from './form/button.tsx'
import { Choice } from './form/choice.tsx'
import { useCampaigns } from './use-campaigns.ts'
import { useWords } from './words.ts'

/**
 * A supervised listing hands its public part over to the register by a person's choice: number and days, nothing of the tip's words.
 * Who may not write in registers is told who may; of several campaigns with such a register one is chosen.
 */
export function ListedActs({ measures }: { readonly measures: readonly Measure[] }) {
  const { say, language } = useWords()
  const { me } = useDesk()
  const { value = [] } = useCampaigns()
  const [chosen, setChosen] = useState('')
  const campaigns = withRegister(value)
  const campaign = campaigns.length === 1 ? campaigns[0] : campaigns.find(({ id }) => id === chosen)
  const listed = measures.filter(({ kind }) => kind === 'listed')
  if (campaigns.length === 0 || listed.length === 0) return null
  if (!mayList(me)) return <p class="hint">{say('tips.listed.other')}</p>
  const carry = (measure: Measure) => {
    if (!campaign) return
    carryRow({ sheet: 'supervised', row: listingRow(measure, me.office) })
    location.hash = `#/progress/${campaign.id}/supervised/${ALWAYS}/${me.office}`
  }
  return (
    <>
      {campaigns.length > 1 && (
        <Choice label={say('tips.listed.campaign')} value={chosen} onChange={setChosen}>
          <option value="">{say('desk.choose')}</option>
          {campaigns.map((one) => (
            <option key={one.id} value={one.id}>
              {campaignName(one, campaigns, language)}
            </option>
          ))}
        </Choice>
      )}
      <p class="acts">
        {listed.map((one, n) => (
          <Button key={n} disabled={!campaign} onClick={() => carry(one)}>
            {say('tips.listed.carry', { number: one.number })}
          </Button>
        ))}
      </p>
      <p class="hint">{say('tips.listed.hint')}</p>
    </>
  )
}

/** Campaigns that keep a register of supervised hazards. */
export const withRegister = (campaigns: readonly Campaign[]): Campaign[] =>
  campaigns.filter(({ sheets }) => sheets.includes('supervised'))

/** Whether somebody may write in a register, as the server decides too. */
export const mayList = (me: Parameters<typeof holds>[0]): boolean =>
  holds(me, ...(progressRoutes.save.roles ?? []))
