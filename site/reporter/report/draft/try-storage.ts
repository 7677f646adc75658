/** Whether this browser lets a page keep something of a draft's size. Leaves nothing behind. */
export function canStore(): boolean {
  const name = 'mingcha.try'
  try {
    localStorage.setItem(name, ' '.repeat(64 * 1024))
    return localStorage.getItem(name) !== null
  } catch {
    return false
  } finally {
    clear(name)
  }
}

function clear(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // Nothing could be kept.
  }
}
