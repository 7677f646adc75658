/** Same length and one character different, or two neighbours exchanged. Of two characters one says nothing: 邳县 is not 丰县. */
export function isSlip(written: string, name: string): boolean {
  if (written.length < 3 || written.length !== name.length || written === name) return false
  const wrong = [...written].flatMap((one, n) => (one === name[n] ? [] : [n]))
  const [first = 0, second = 0] = wrong
  if (wrong.length === 1) return true
  return (
    wrong.length === 2 &&
    second === first + 1 &&
    written[first] === name[second] &&
    written[second] === name[first]
  )
}
