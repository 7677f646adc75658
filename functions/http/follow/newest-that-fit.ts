/** The last of a list that weigh, with a separator each, at most `room` bytes together. */
export function newestThatFit<Line>(
  lines: readonly Line[],
  room: number,
  weigh: (line: Line) => number,
): Line[] {
  let left = room
  const first = lines.findLastIndex((line) => {
    left -= weigh(line) + 1
    return left < 0
  })
  return lines.slice(first + 1)
}
