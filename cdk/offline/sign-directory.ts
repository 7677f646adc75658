import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import {
  DirectoryRequest,
  keysToType,
  signDirectory,
  WINDOW_DAYS,
} from '../../shared/office-keys/sign-directory.ts'
import { isDay } from '../../shared/value/day.ts'
import { askLines } from './ask-lines.ts'

/**
 * `npx node cdk/offline/sign-directory.ts key.txt request.json signed.json [windows] [days]`, on a computer without a
 * network: signs the directory of offices' keys for so many windows one after the other (1), each of so many days (60).
 * Whoever made a new key reads its code by telephone; it is typed here. Beside the key it keeps the highest number
 * that it signed, and signs nothing on top of an older directory.
 */
const [keyFile, from, to, windows = '1', days = String(WINDOW_DAYS)] = process.argv.slice(2)
const counts = [windows, days].map(Number)
if (!keyFile || !from || !to || !counts.every((one) => Number.isInteger(one) && one >= 1 && one <= 366)) {
  console.error(
    'say which files: npx node cdk/offline/sign-directory.ts key.txt request.json signed.json [windows] [days]',
  )
  process.exit(1)
}
const kept = `${keyFile}.signed`
const lines = askLines(process.stdin, process.stdout)
try {
  const request = DirectoryRequest.parse(JSON.parse(readFileSync(from, 'utf8')))
  const today = (await lines.ask('what day is it today, year-month-day: ')).trim()
  if (!isDay(today)) throw new RangeError('that is no day, write it like 2026-11-26')
  const typed: Record<string, string> = {}
  const secret = readFileSync(keyFile, 'utf8').trim()
  const makers = new Map(request.add.map(({ office, byName }) => [office, byName]))
  for (const { office, keyVersion } of keysToType(request, secret)) {
    const who = makers.get(office) ?? 'its lead'
    typed[office] = await lines.ask(`office ${office}, key ${keyVersion}: the code that ${who} reads out: `)
  }
  for (const office of request.without) {
    typed[office] = await lines.ask(`office ${office} loses its key: type its number again: `)
  }
  const signed = signDirectory(request, {
    secret,
    signed: existsSync(kept) ? Number(readFileSync(kept, 'utf8')) : 0,
    ...{ today, typed, windows: Number(windows), days: Number(days) },
  })
  writeFileSync(kept, `${Math.max(...signed.windows.map(({ sequence }) => sequence))}\n`)
  writeFileSync(to, JSON.stringify(signed), { flag: 'wx' })
  for (const one of signed.windows) console.log(`number ${one.sequence}: from ${one.from} until ${one.until}`)
  console.log(`${signed.keys.length} offices. Hand ${to} back in the desk, 钥匙, as the administrator.`)
} catch (error) {
  console.error(`nothing signed: ${error instanceof RangeError ? error.message : 'a file cannot be read'}`)
  process.exitCode = 1
} finally {
  lines.close()
}
