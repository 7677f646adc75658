import { buildAuthorizationUrl } from 'openid-client'
import type { DeskSettings } from '../frame/settings.ts'
import { findProvider, preparePending } from './provider.ts'
import { keepPending } from './session.ts'

/** The one address that the provider sends people back to, whatever the language. */
export const returnAddress = () => `${location.origin}/desk/`

/** Leaves for the provider. Throws the library's error when it cannot be reached. */
export async function goToProvider(settings: DeskSettings, again = false): Promise<void> {
  const provider = await findProvider(settings)
  const back = location.pathname + (again ? '' : location.hash)
  const { pending, parameters } = await preparePending(back, again, settings)
  keepPending(pending)
  location.assign(buildAuthorizationUrl(provider, { ...parameters, redirect_uri: returnAddress() }))
}
