import { readNumber } from '../../../shared/value/typed-number.ts'
import { checkChain, checkLine, checkRecord, type Finding, parseLog, recordPath } from './verify.ts'

type Words = Record<Finding['what'] | 'working' | 'offline', string>

async function fetched(path: string): Promise<Response | undefined> {
  const response = await fetch(path, { cache: 'no-store' })
  return response.ok ? response : undefined
}

async function examine(asked: FormData): Promise<Finding[]> {
  const ask = (name: string) => String(asked.get(name) ?? '').trim()
  const log = await fetched('/data/log.jsonl')
  if (!log) throw new Error('the log could not be fetched')
  const lines = parseLog(await log.text())
  const findings = [checkChain(lines)]
  if (ask('line') && ask('hash')) findings.push(checkLine(lines, readNumber(ask('line')) ?? 0, ask('hash')))
  const subject = ask('record')
  if (subject) {
    const record = await fetched(recordPath(subject))
    findings.push(checkRecord(lines, subject, await record?.json()))
  }
  return findings
}

function show(place: HTMLElement, sentences: readonly { text: string; look: string }[]): void {
  place.replaceChildren(
    ...sentences.map(({ text, look }) => {
      const line = document.createElement('p')
      line.className = `notice ${look}`
      line.textContent = text
      return line
    }),
  )
}

const form = document.querySelector<HTMLFormElement>('#verify')
const place = document.getElementById('verify-answer')
if (form && place) {
  // The page itself wrote these words.
  const words = JSON.parse(form.dataset.words ?? '{}') as Words
  form.hidden = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    show(place, [{ text: words.working, look: '' }])
    try {
      const findings = await examine(new FormData(form))
      show(
        place,
        findings.map(({ what, n }) => ({
          text: words[what].replace('{n}', String(n)),
          look: /ok$/i.test(what) ? 'ok' : 'err',
        })),
      )
    } catch {
      show(place, [{ text: words.offline, look: 'err' }])
    }
  })
}
