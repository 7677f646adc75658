import type { Voice } from '../../../shared/follow/voice.ts'
import { shownOfficeName, shownOfficePhone } from '../office-name.ts'
import { canSay, pageTexts, say, sayDay } from '../texts.ts'

/** The page's own texts and offices. */
export const voice: Voice = {
  get language() {
    return pageTexts().language
  },
  ...{ say, canSay, sayDay, officeName: shownOfficeName, officePhone: shownOfficePhone },
}
