import { publicOffices } from '../../../shared/office/public-offices.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { Choice } from './form/choice.tsx'
import { placeText } from './place-text.ts'
import { useWords } from './words.ts'

/** Codes of all offices, the province's first. */
export const officeCodes: readonly OfficeCode[] = publicOffices([]).map(({ code }) => code)

/** One of all offices. */
export function OfficeChoice({
  office,
  onChange,
}: {
  office: OfficeCode
  onChange: (office: OfficeCode) => void
}) {
  const words = useWords()
  return (
    <Choice label={words.say('officeKeys.office')} value={office} onChange={onChange}>
      {officeCodes.map((code) => (
        <option key={code} value={code}>
          {placeText(code, words)}
        </option>
      ))}
    </Choice>
  )
}
