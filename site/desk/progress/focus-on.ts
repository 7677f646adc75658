import { isLost } from '../frame/use-landing.ts'

/** Where the focus goes on once what had it is gone, as soon as that is drawn: to the first of these ids that there is. */
export const focusOn = (...ids: readonly string[]): void => {
  setTimeout(() => {
    if (!isLost(document.activeElement)) return
    ids
      .map((id) => document.getElementById(id))
      .find((found) => found !== null)
      ?.focus()
  })
}
