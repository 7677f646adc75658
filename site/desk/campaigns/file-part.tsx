import { useState } from 'preact/hooks'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useWords } from '../frame/words.ts'
import { campaignOfFile } from './campaign-entry.ts'
import type { PartProps } from './member-part.tsx'

/** Bytes above which a file is not read: no campaign is as large. */
const MOST = 1_000_000

/** The whole campaign as a JSON file: to take away, and to put in the place of what is written. */
export function FilePart({ typed, onChange }: Pick<PartProps, 'typed' | 'onChange'>) {
  const { say } = useWords()
  const [wrong, setWrong] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    const campaign = file.size <= MOST ? campaignOfFile(await file.text()) : undefined
    setWrong(campaign === undefined)
    // Another campaign is another record: its id stays.
    if (campaign) onChange({ ...campaign, id: typed.id })
  }
  return (
    <fieldset class="flow">
      <legend>{say('campaign.part.file')}</legend>
      <p class="hint">{say('campaign.file.hint')}</p>
      <p class="acts">
        <Button onClick={() => download(typed)}>{say('campaign.file.save')}</Button>
      </p>
      <label class="field">
        <span>{say('campaign.file.take')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </label>
      <Problem error={wrong ? say('campaign.file.wrong') : undefined} />
    </fieldset>
  )
}

function download(typed: PartProps['typed']): void {
  const address = URL.createObjectURL(
    new Blob([`${JSON.stringify(typed, null, 2)}\n`], { type: 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = `campaign-${String(typed.id)}.json`
  link.click()
  URL.revokeObjectURL(address)
}
