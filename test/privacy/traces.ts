import { createHash } from 'node:crypto'

/** Something planted in a journey that must turn up nowhere. */
export interface Canary {
  readonly name: string
  readonly text: string
}

/** How a canary may hide: as it is, and in the encodings and plain hashes that software leaves behind. */
function disguises(text: string): [string, string][] {
  const bytes = Buffer.from(text)
  const base64 = [0, 1, 2].map((shift) => {
    // base64 looks different at each of three offsets; the ends depend on the neighbours and are cut off.
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    return whole.slice(shift === 0 ? 0 : shift + 1, bytes.length % 3 === (3 - shift) % 3 ? undefined : -1)
  })
  const hash = (algorithm: string) => createHash(algorithm).update(text)
  return [
    ['plain', text],
    ['JSON', JSON.stringify(text).slice(1, -1)],
    ['URL', encodeURIComponent(text)],
    ['hex', bytes.toString('hex')],
    ...base64.flatMap((part): [string, string][] => [
      ['base64', part],
      ['base64url', part.replaceAll('+', '-').replaceAll('/', '_')],
    ]),
    ...['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm): [string, string][] => [
      [`${algorithm} hex`, hash(algorithm).digest('hex')],
      [`${algorithm} base64`, hash(algorithm).digest('base64').replace(/=+$/, '')],
    ]),
  ]
}

/** Every place where a canary shows, with its name and disguise. Bytes are searched as they are. */
export function findTraces(canaries: readonly Canary[], places: ReadonlyMap<string, Uint8Array>): string[] {
  const found: string[] = []
  for (const [place, content] of places) {
    const bytes = Buffer.from(content)
    for (const { name, text } of canaries) {
      for (const [disguise, shape] of disguises(text)) {
        if (shape.length >= 8 && bytes.includes(shape)) found.push(`${name} as ${disguise} in ${place}`)
      }
    }
  }
  return [...new Set(found)]
}

/** Moments finer than a day in a text: ISO times, and numbers that are seconds or milliseconds of these years. */
export function findMoments(text: string): string[] {
  const iso = text.match(/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/g) ?? []
  const epochs = text.match(/(?<![\d.a-f])(1[6-9]\d{8}|1[6-9]\d{11})(?![\da-f])/g) ?? []
  return [...iso, ...epochs]
}
