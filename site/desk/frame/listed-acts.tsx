import { ALWAYS } from '../../../shared/progress/sheet.ts'
import type { Measure } from '../../../shared/tip/office-record.ts'
import { carryRow, listingRow } from './carried-row.ts'
import { useDesk } from './desk-context.ts'
import { Button } from './form/button.tsx'
import { useCampaigns } from './use-campaigns.ts'
import { useWords } from './words.ts'

/** A supervised listing hands its public part over to the register by a person's choice: number and days, nothing of the tip's words. */
export function ListedActs({ measures }: { readonly measures: readonly Measure[] }) {
  const { say } = useWords()
  const { me } = useDesk()
  const { value: campaigns = [] } = useCampaigns()
  const campaign = campaigns.find(({ sheets }) => sheets.includes('supervised'))
  const listed = measures.filter(({ kind }) => kind === 'listed')
  if (!campaign || listed.length === 0) return null
  const carry = (measure: Measure) => {
    carryRow({ sheet: 'supervised', row: listingRow(measure, me.office) })
    location.hash = `#/progress/${campaign.id}/supervised/${ALWAYS}/${me.office}`
  }
  return (
    <>
      <p class="acts">
        {listed.map((one, n) => (
          <Button key={n} onClick={() => carry(one)}>
            {say('tips.listed.carry', { number: one.number })}
          </Button>
        ))}
      </p>
      <p class="hint">{say('tips.listed.hint')}</p>
    </>
  )
}
