import type { FormName } from '../read/form.ts'

/** Chunks of a WAV file that are sound or say how to play it. */
const plainChunks = ['fmt ', 'data', 'fact']

/** Whether a recording carries no tag: ID3 at its front or end, APE, or chunks of a WAV that are no sound. */
export async function isBareSound(form: FormName, file: Blob): Promise<boolean> {
  if (form === 'wav') return (await chunksOf(file)).every((name) => plainChunks.includes(name))
  const front = await textAt(file, 0, 3)
  const end = await textAt(file, Math.max(0, file.size - 160), file.size)
  return front !== 'ID3' && !end.includes('TAG') && !end.includes('APETAGEX')
}

async function chunksOf(file: Blob): Promise<string[]> {
  const names: string[] = []
  for (let at = 12; at + 8 <= file.size; ) {
    const head = new DataView(await file.slice(at, at + 8).arrayBuffer())
    names.push(await textAt(file, at, at + 4))
    const size = head.getUint32(4, true)
    at += 8 + size + (size % 2)
  }
  return names
}

async function textAt(file: Blob, from: number, to: number): Promise<string> {
  return new TextDecoder('latin1').decode(await file.slice(from, to).arrayBuffer())
}
