import { base64 } from '@scure/base'
import type { OfficeLetter } from '../../../shared/contract/office-letter.ts'
import { deriveFiling, newSeed } from '../../../shared/filing/derive-filing.ts'
import type { SealingView } from '../../../shared/filing/office-recipients.ts'
import { sealLetter } from '../../../shared/filing/seal-filing.ts'
import type { Facts, Routing } from '../../../shared/routing/facts.ts'
import { SUITE } from '../../../shared/seal/suite.ts'
import { cleanText } from '../../../shared/value/clean-text.ts'
import type { TipId } from '../../../shared/value/id.ts'

/** What an office writes of a matter, as typed. */
export interface Written {
  readonly site: string
  readonly address: string
  readonly narrative: string
}

/** Where a letter goes, and what stands outside of it. */
export interface Address {
  readonly facts: Facts
  readonly routing: Routing
}

/** Seals what an office wrote as a reporter's page does, to an identity of its own. There is no receipt. */
export async function sealOfficeLetter(
  { site, address, narrative }: Written,
  { facts, routing }: Address,
  view: SealingView,
  directoryKey: string,
): Promise<{ readonly tip: TipId; readonly letter: OfficeLetter }> {
  const secrets = deriveFiling(newSeed())
  const report = {
    ...{ site: cleanText(site), address: cleanText(address), permit: '' },
    narrative: cleanText(narrative),
  }
  const { envelope, officeWraps } = await sealLetter({
    ...{ secrets, facts, report, routing, view, directoryKey, files: [] },
  })
  const letter: OfficeLetter = {
    ...{ suite: SUITE, facts, routing },
    envelope: base64.encode(envelope),
    officeWraps: officeWraps.map((wrap) => base64.encode(wrap)),
  }
  return { tip: secrets.tip, letter }
}
