import { base64 } from '@scure/base'
import { type KeysReply, officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import type { Route } from '../../../shared/contract/route.ts'
import { type OpenVersion, sealKeyring } from '../../../shared/office-keys/seal-keyring.ts'
import { generateIdentity, recipientOf } from '../../../shared/seal/age.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import type { Brought } from '../frame/ask.ts'
import { useDesk } from '../frame/desk-context.ts'
import { type Act, useAct } from '../frame/use-act.ts'
import { type Loaded, useLoad } from '../frame/use-load.ts'
import { type Person, withKey } from './standing.ts'

/** An office's keys on the screen, and the ways to change them. */
export interface LiveKeys {
  readonly loaded: Loaded<KeysReply>
  readonly act: Act
  /** All versions, open; undefined while locked, or when one of them does not open here. */
  readonly openVersions: () => Promise<OpenVersion[] | undefined>
  /** Seals the keyring to these people, with a new version if wanted, and sends it. */
  readonly save: (members: readonly Person[], more?: 'newVersion') => Promise<boolean>
  /** Sends something that answers with the keys as they are then. */
  readonly send: <Path extends string, Request>(
    route: Route<Path, Request, KeysReply>,
    ...brought: Brought<Path, Request>
  ) => Promise<void>
}

/** Loads an office's keys and changes them: everything is opened and sealed here. */
export function useKeys(office: OfficeCode): LiveKeys {
  const { ask, identities, setIdentities, recovery, refreshMe } = useDesk()
  const loaded = useLoad(`keys ${office}`, () => ask(officeKeyRoutes.show, { query: { office } }))
  const act = useAct()
  const keyring = loaded.value?.keyring
  const send: LiveKeys['send'] = async (route, ...brought) => {
    loaded.set(await ask(route, ...brought))
    refreshMe()
  }
  const openVersions = async (): Promise<OpenVersion[] | undefined> => {
    const byRecipient = new Map(
      await Promise.all(identities.map(async (one) => [await recipientOf(one), one] as const)),
    )
    const open = (keyring?.versions ?? []).flatMap(({ keyVersion, recipient }) => {
      const identity = byRecipient.get(recipient)
      return identity ? [{ keyVersion, identity }] : []
    })
    return open.length === (keyring?.versions.length ?? 0) ? open : undefined
  }
  const save: LiveKeys['save'] = (members, more) =>
    act.run(async () => {
      const open = (await openVersions()) ?? []
      const last = keyring?.versions.at(-1)?.keyVersion ?? loaded.value?.entry?.keyVersion ?? 0
      const made = more && [{ keyVersion: last + 1, identity: await generateIdentity() }]
      const all = [...open, ...(made ?? [])]
      const holders = withKey(members).map(({ sub, recipient }) => ({ sub, recipient }))
      const versions = await sealKeyring(all, [...holders.map(({ recipient }) => recipient), recovery])
      const body = {
        revision: keyring?.revision ?? 0,
        versions: versions.map((one) => ({ ...one, sealed: base64.encode(one.sealed) })),
        members: holders,
        recovered: false,
      }
      await send(officeKeyRoutes.saveKeyring, { params: { office }, body })
      // The newest first, as after unlocking.
      if (made) setIdentities(all.map(({ identity }) => identity).reverse())
    })
  return { loaded, act, openVersions, save, send }
}
