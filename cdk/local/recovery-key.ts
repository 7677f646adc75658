import { recipientOf } from '../../shared/seal/age.ts'
import { type Identity, identityFromBytes, type Recipient } from '../../shared/seal/identity.ts'
import type { DevelopmentKeys } from './keys.ts'
import { derive } from './sample/derive.ts'

/** The sample recovery identity, which would lie in two safes. */
export const recoveryIdentity = (keys: DevelopmentKeys): Identity =>
  identityFromBytes(derive(keys, 'recovery'))

/** Its recipient, which pages carry: every office's key is sealed to it too. */
export const recoveryRecipient = (keys: DevelopmentKeys): Promise<Recipient> =>
  recipientOf(recoveryIdentity(keys))
