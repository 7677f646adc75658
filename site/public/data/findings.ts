/** What was found, and the number of the line it was found at; of a kept file also which edition it is. */
export interface Finding {
  readonly what: Found
  readonly n: number
  readonly edition?: number
}

/** All that can be found, the worst first: a page says it in this order. */
export const worstFirst = [
  'lineBad',
  'lineOther',
  'recordBad',
  'proofOther',
  'proofBad',
  'savedBad',
  'fileBad',
  'logLineBad',
  'bad',
  'treeBad',
  'signatureBad',
  'keyBad',
  'savedStranger',
  'damaged',
  'withdrawn',
  'lineMissing',
  'recordMissing',
  'askedUnread',
  'askedMany',
  'proofUnread',
  'hashShort',
  'fileEmpty',
  'otherSite',
  'wordsHidden',
  'namesOver',
  'shortened',
  'fileUnknown',
  'replaced',
  'lineUnread',
  'savedUnread',
  'lineOk',
  'recordOk',
  'editionOk',
  'proofOk',
  'savedOk',
  'logBeginOk',
  'fileOk',
  'fileEditionOk',
  'ok',
  'treeOk',
] as const
export type Found = (typeof worstFirst)[number]

/** How a finding is shown: held, broken, or a question that could not be answered. */
export function lookOf(what: Found): 'ok' | 'err' | 'warn' {
  if (
    what.endsWith('Bad') ||
    what === 'bad' ||
    what === 'savedStranger' ||
    what === 'damaged' ||
    what === 'proofOther' ||
    what === 'lineOther'
  )
    return 'err'
  return what.endsWith('Ok') || what === 'ok' ? 'ok' : 'warn'
}

export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => worstFirst.indexOf(a.what) - worstFirst.indexOf(b.what))
