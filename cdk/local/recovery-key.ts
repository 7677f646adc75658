import { x25519 } from '@noble/curves/ed25519.js'
import { bech32 } from '@scure/base'
import { identityFromBytes } from '../../shared/seal/identity.ts'
import type { DevelopmentKeys } from './keys.ts'
import { derive } from './sample/derive.ts'

const bytes = (keys: DevelopmentKeys) => derive(keys, 'recovery')

/** The sample recovery identity, which would lie in two safes. */
export const recoveryIdentity = (keys: DevelopmentKeys) => identityFromBytes(bytes(keys))

/** Its recipient, which pages carry: every office's key is sealed to it too. */
export const recoveryRecipient = (keys: DevelopmentKeys) =>
  bech32.encodeFromBytes('age', x25519.getPublicKey(bytes(keys)))
