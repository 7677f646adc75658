/** Hands bytes or a text to the browser to be kept under a name. */
export function saveFile(content: Uint8Array | string, name: string, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(
    new Blob([typeof content === 'string' ? content : content.slice()], { type }),
  )
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
