import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { RecoveredKeyring, RecoveryRequest } from '../../../shared/office-keys/recover-keyring.ts'
import { splitIdentity } from '../../../shared/office-keys/recovery-shares.ts'
import { keyringFromWire, keyringToWire } from '../../../shared/office-keys/save-keyring.ts'
import { openKeyring, sealKeyring } from '../../../shared/office-keys/seal-keyring.ts'
import { memberCode } from '../../../shared/office-keys/spoken-codes.ts'
import { recipientOf } from '../../../shared/seal/age.ts'
import { identityFromBytes } from '../../../shared/seal/identity.ts'

const identity = (n: number) => identityFromBytes(new Uint8Array(32).fill(n))
const [key, recovery, fresh, operator] = [identity(1), identity(2), identity(3), identity(4)]
const folder = mkdtempSync(join(tmpdir(), 'mingcha-recovery-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let request: RecoveryRequest
beforeAll(async () => {
  const of = { office: '320115', revision: 3, older: [], recovery: await recipientOf(recovery) }
  const gone = { sub: 'gone', name: '甲', recipient: await recipientOf(identity(9)) }
  const sealed = await sealKeyring({ ...of, newest: { keyVersion: 1, identity: key }, members: [gone] })
  const members = [{ sub: 'fresh', name: '乙', recipient: await recipientOf(fresh) }]
  request = RecoveryRequest.parse({ keyring: keyringToWire(sealed), members, recovery: of.recovery })
})

let runs = 0
/** Runs the command as two keepers would; these lines are typed. */
async function run(asked: RecoveryRequest, typed: readonly string[]) {
  runs += 1
  const [from, to] = [join(folder, `request-${runs}.json`), join(folder, `recovered-${runs}.json`)]
  writeFileSync(from, JSON.stringify(asked))
  const child = spawn(process.execPath, ['cdk/offline/open-keyring.ts', from, to], { stdio: 'pipe' })
  child.stdin.end(`${typed.join('\n')}\n`)
  const code = await new Promise((resolve) => child.on('exit', resolve))
  return { code, written: existsSync(to) ? readFileSync(to, 'utf8') : undefined }
}

it('admits who both keepers typed the code of, and nobody else', async () => {
  const code = memberCode(request.members[0]?.recipient ?? '')
  const sheets = splitIdentity(recovery)
  const { written } = await run(request, [code, code.replaceAll(' ', ''), ...sheets])
  const { recovered: _, ...wire } = RecoveredKeyring.parse(JSON.parse(written ?? ''))
  expect(wire.members.map(({ name }) => name)).toEqual(['乙'])
  expect(await openKeyring(keyringFromWire(wire), fresh)).toEqual([{ keyVersion: 1, identity: key }])

  const wrong = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  for (const pair of [
    [code, wrong],
    [wrong, code],
    [code, ''],
    ['yes', 'yes'],
  ])
    expect(await run(request, [...pair, ...sheets])).toEqual({ code: 1, written: undefined })
  const theirs = [...request.members, { sub: 'o', name: '丙', recipient: await recipientOf(operator) }]
  expect(await run({ ...request, members: theirs }, [code, code, code, code, ...sheets])).toEqual({
    code: 1,
    written: undefined,
  })
})

it('opens nothing with one sheet of another identity, and no keyring that its holders did not write', async () => {
  const code = memberCode(request.members[0]?.recipient ?? '')
  const [one, other] = splitIdentity(recovery)
  const [strange] = splitIdentity(operator)
  expect((await run(request, [code, code, one, strange])).written).toBeUndefined()
  const forged = { ...request, keyring: { ...request.keyring, revision: 9 } }
  expect((await run(forged, [code, code, one, other])).written).toBeUndefined()
})
