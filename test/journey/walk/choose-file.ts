import type { Page } from 'playwright-core'
import type { Site } from './open-site.ts'
import { visit } from './visit.ts'

interface Chosen {
  readonly name: string
  readonly content: Uint8Array
}

/**
 * A page where files are chosen, and every blob that it makes or shows is kept for the test. Its encoder adds a comment
 * and words behind the end to every JPEG, as encoders of some telephones do.
 */
export async function openFiles(site: Site) {
  const { page, hosts, complaints, close } = await visit(site.browser, site.stack.origin, 'phone')
  await page.addInitScript(() => {
    const kept: Record<string, Blob> = {}
    const show = URL.createObjectURL
    URL.createObjectURL = (blob: Blob) => {
      const address = show.call(URL, blob)
      kept[address] = blob
      return address
    }
    const Real = Blob
    globalThis.Blob = class extends Real {
      static override [Symbol.hasInstance](one: unknown): boolean {
        return Real[Symbol.hasInstance](one)
      }
      constructor(parts?: BlobPart[], options?: BlobPropertyBag) {
        super(parts, options)
        if (options?.type === 'application/pdf') kept.document = this
      }
    }
    Object.assign(globalThis, { kept })
    Object.assign(globalThis, { encoded: 0 })
    const encode = HTMLCanvasElement.prototype.toBlob
    HTMLCanvasElement.prototype.toBlob = function (done, ...how) {
      encode.call(
        this,
        async (blob) => {
          ;(globalThis as unknown as { encoded: number }).encoded++
          const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? [])
          const comment = ['\xff\xfe\0\x0eShiliEncoder', 'ShiliBehind'].map((text) =>
            Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
          )
          done(new Blob([bytes.slice(0, 2), ...comment.slice(0, 1), bytes.slice(2), ...comment.slice(1)]))
        },
        ...how,
      )
    }
  })
  await page.goto('/report/')
  await page.evaluate(() => {
    const place = { city: '320100', division: '320115', site: '示例花园', address: '示例路' }
    const answers = { ...place, urgent: 'no', topic: 'PIT-01', narrative: '示例：坑边堆土。', named: 'anon' }
    sessionStorage.setItem('report', JSON.stringify({ answers, seen: ['PIT-01'] }))
    history.replaceState({ screen: 'files' }, '')
  })
  await page.reload()
  await page.locator('#q-files').waitFor({ state: 'visible' })
  return { page, hosts, complaints, close }
}

/** Chooses one file; the text beside it, and the bytes that will be sealed. */
export async function choose(
  page: Page,
  { name, content }: Chosen,
): Promise<{ said: string; bytes: Buffer }> {
  await page.locator('#photos').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) })
  const item = page.locator('#photo-list li')
  await item.or(page.locator('#file-waiting .field-error')).first().waitFor()
  const said = (await item.textContent()) ?? ''
  const encoded = await item.locator('img').evaluate(async (picture: HTMLImageElement) => {
    const { kept } = globalThis as unknown as { kept: Record<string, Blob> }
    const blob = kept.document ?? kept[picture.src]
    const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? [])
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })
  await item.getByRole('button').last().click()
  return { said, bytes: Buffer.from(encoded, 'base64') }
}

/** A second of picture and sound, recorded by the browser itself; in base64. */
export async function recordFilm(): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 })
  const paint = canvas.getContext('2d')
  const sounds = new AudioContext()
  const sink = sounds.createMediaStreamDestination()
  const tone = sounds.createOscillator()
  tone.connect(sink)
  tone.start()
  const stream = new MediaStream([...canvas.captureStream(25).getTracks(), ...sink.stream.getTracks()])
  const recorder = new MediaRecorder(stream, { mimeType: 'video/webm;codecs=vp8,opus' })
  const pieces: Blob[] = []
  recorder.ondataavailable = ({ data }) => pieces.push(data)
  const stopped = new Promise((done) => {
    recorder.onstop = done
  })
  recorder.start()
  for (let n = 0; n < 25; n++) {
    paint?.fillRect(n, n, 5, 5)
    await new Promise((done) => setTimeout(done, 40))
  }
  recorder.stop()
  await stopped
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
