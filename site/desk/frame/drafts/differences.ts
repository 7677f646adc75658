/** Where two texts of one draft differ: the name of the box, and what stands in it in each. */
export interface Difference {
  /** Parts of its name from the outside in: `problems`, `0`. */
  readonly path: readonly string[]
  readonly mine: string
  readonly theirs: string
}

/** The boxes in which two drafts differ, in the order of mine. What is no text is compared as it would be written. */
export function differences(mine: unknown, theirs: unknown): Difference[] {
  const [one, other] = [leaves(mine), leaves(theirs)]
  const all = new Set([...one.keys(), ...other.keys()])
  return [...all].flatMap((name) => {
    const [here = '', there = ''] = [one.get(name), other.get(name)]
    return here === there ? [] : [{ path: JSON.parse(name) as string[], mine: here, theirs: there }]
  })
}

function leaves(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (value === null || value === undefined) return new Map()
  if (typeof value !== 'object') return new Map([[JSON.stringify(path), String(value)]])
  return new Map(Object.entries(value).flatMap(([name, part]) => [...leaves(part, [...path, name])]))
}
