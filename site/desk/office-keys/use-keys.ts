import { useEffect, useState } from 'preact/hooks'
import { type KeysReply, officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import type { Route } from '../../../shared/contract/route.ts'
import { windowOn } from '../../../shared/office-keys/directory.ts'
import type { ShownDirectory } from '../../../shared/office-keys/expect-directory.ts'
import type { WireKeyring } from '../../../shared/office-keys/save-keyring.ts'
import { isCode, officeKeyCode } from '../../../shared/office-keys/spoken-codes.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { takeDirectory } from '../../directory/take-directory.ts'
import type { Brought } from '../frame/ask.ts'
import { useDesk } from '../frame/desk-context.ts'
import { type Act, useAct } from '../frame/use-act.ts'
import { type Loaded, useLoad } from '../frame/use-load.ts'
import { type KnownKeyring, keepKnown, knownKeyring } from './known-keyrings.ts'
import { isVouched, type KeyringChange, type NextKeyring, nextKeyring } from './next-keyring.ts'
import { entryOf } from './standing.ts'
import { type Trust, trustIn } from './trust-keyring.ts'

/** Why this browser did not change a keyring. */
export type Refused = Extract<NextKeyring, { refused: string }>['refused']

/** An office's keys on the screen, and the ways to change them. */
export interface LiveKeys {
  readonly loaded: Loaded<KeysReply>
  readonly act: Act
  /** Whether this browser builds on the keyring as it stands; undefined without one. */
  readonly trust: Trust | undefined
  /** Why the last change was not made. */
  readonly refused: Refused | undefined
  /** Seals the keyring anew and sends it. False when it was not. */
  readonly change: (change: KeyringChange) => Promise<boolean>
  /** Trusts a key that waits for its signature, once its code was typed. False for another code. */
  readonly typeCode: (typed: string) => boolean
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
  const [refused, setRefused] = useState<Refused>()
  const [, setTyped] = useState(0)
  const keys = loaded.value
  const trust = keys && trustOf(keys)
  useEffect(() => {
    // Seen once as its holders wrote it, an older one shows.
    const keyring = trust === 'trusted' ? keys?.keyring : undefined
    if (!keyring) return
    void isVouched(keyring, identities).then((yes) => yes && keepKnown(office, asKnown(keyring)))
  }, [keys?.keyring, trust, identities])
  const send: LiveKeys['send'] = async (route, ...brought) => {
    loaded.set(await ask(route, ...brought))
    refreshMe()
  }
  const change: LiveKeys['change'] = async (wanted) => {
    let done = false
    await act.run(async () => {
      setRefused(undefined)
      if (!keys) return
      const next = await nextKeyring({ keys, trust: trust ?? 'trusted', identities, recovery }, wanted)
      if ('refused' in next) {
        // Somebody changed the key meanwhile: it is opened anew.
        if (next.refused === 'locked') setIdentities([])
        return setRefused(next.refused)
      }
      await send(officeKeyRoutes.saveKeyring, { params: { office }, body: next.save })
      keepKnown(office, asKnown(next.save))
      if (!identities.includes(next.newest)) setIdentities([next.newest, ...identities])
      done = true
    })
    return done
  }
  const typeCode: LiveKeys['typeCode'] = (typed) => {
    if (!keys?.keyring) return false
    const { keyVersion, recipient } = keys.keyring.newest
    if (!isCode(typed, officeKeyCode(office, keyVersion, hashOf(recipient)))) return false
    // Its revision counts once it has shown that holders wrote it.
    keepKnown(office, { ...asKnown(keys.keyring), revision: knownKeyring(office)?.revision ?? 0 })
    setTyped((n) => n + 1)
    return true
  }
  return { loaded, act, trust, refused, change, typeCode, send }
}

/** A directory that may not be taken leaves nothing to build on. */
function trustOf(keys: KeysReply): Trust | undefined {
  const { office, keyring, directory } = keys
  if (!keyring) return undefined
  const signed = directory && windowOn(directory, dayInShanghai(new Date()))
  if (directory && !isTaken({ directory: directory.keys, signed })) return 'wrong'
  return trustIn(keyring, entryOf(keys), knownKeyring(office))
}

function isTaken(shown: ShownDirectory): boolean {
  try {
    return takeDirectory(shown) !== undefined
  } catch (cause) {
    if (cause instanceof Refusal) return false
    throw cause
  }
}

function asKnown({ revision, newest }: Pick<WireKeyring, 'revision' | 'newest'>): KnownKeyring {
  return { revision, keyVersion: newest.keyVersion, hash: hashOf(newest.recipient) }
}
