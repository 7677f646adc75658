import { districtsOf } from '../../../../shared/place/choices.ts'
import { useWords } from '../words.ts'

/** Every city with its districts and zones, as options of a list. */
export function PlaceOptions() {
  const { language } = useWords()
  return (
    <>
      {districtsOf(language).map(({ city, places }) => (
        <optgroup key={city.code} label={city.label}>
          {[city, ...places].map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  )
}
