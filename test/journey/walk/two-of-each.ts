/** The kind of a page that a campaign has for each of its duties, indicators and places; any other page is of a kind of its own. */
const kindOf = (path: string): string => /^(?:\/en)?\/progress\/[a-z-]+\//.exec(path)?.[0] ?? path

/** Says of each path whether it is to be looked at: two of each kind. */
export function twoOfEach(): (path: string) => boolean {
  const seen = new Map<string, number>()
  return (path) => {
    const count = (seen.get(kindOf(path)) ?? 0) + 1
    seen.set(kindOf(path), count)
    return count <= 2
  }
}
