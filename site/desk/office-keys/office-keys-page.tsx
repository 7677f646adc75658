import { isAdministrator } from '../../../shared/people/manage.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Waiting } from '../frame/form/waiting.tsx'
import { OfficeChoice, officeCodes } from '../frame/office-choice.tsx'
import { useWords } from '../frame/words.ts'
import { MyKey } from './my-key.tsx'
import { OfficeKey } from './office-key.tsx'
import { RecoverPart } from './recover-part.tsx'
import { RenewPart } from './renew-part.tsx'
import { SignRequests } from './sign-requests.tsx'
import { useKeys } from './use-keys.ts'

/** Keys: one's own, the office's, and for the province's administrator those of all offices. */
export function OfficeKeysPage({ path }: { path: readonly string[] }) {
  const { me } = useDesk()
  const { say } = useWords()
  const all = isAdministrator(me)
  const office = officeCodes.find((code) => all && code === path[0]) ?? me.unit
  const live = useKeys(office)
  const opens = office === me.unit && holds(me, 'handler', 'lead', 'citySupervisor')
  return (
    <section class="desk-sheet flow" aria-labelledby="keys-title">
      <h1 id="keys-title">{say('officeKeys.act.title')}</h1>
      {all && <SignRequests />}
      {all && (
        <OfficeChoice
          office={office}
          onChange={(code) => {
            location.hash = `#/office-keys/${code}`
          }}
        />
      )}
      {!live.loaded.value && <Waiting of={live.loaded} />}
      {live.loaded.value && opens && <MyKey live={live} />}
      <OfficeKey live={live} />
      {opens && live.loaded.value?.keyring && <RenewPart />}
      {all && <RecoverPart live={live} />}
    </section>
  )
}
