const starts: readonly { readonly type: string; readonly bytes: readonly number[]; readonly at: number }[] = [
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff], at: 0 },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], at: 0 },
  { type: 'image/webp', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
]

/** The kind of image that the bytes really are, whatever their name says; undefined when not one we show. */
export function imageType(content: Uint8Array): string | undefined {
  return starts.find(({ bytes, at }) => bytes.every((byte, n) => content[at + n] === byte))?.type
}
