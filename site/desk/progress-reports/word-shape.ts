/** Faces of official papers (GB/T 9704): a computer without one shows its nearest. */
export const faces = { title: '方正小标宋简体', heading: '黑体', text: '仿宋_GB2312' } as const

/** Sizes in half points: 二号, 三号, 小四. */
export const sizes = { title: 44, text: 32, table: 24 } as const

/** Twentieths of a point from millimetres. */
export const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)

/** A4's width and margins at its sides, in millimetres. */
export const page = { width: 210, left: 28, right: 26 } as const
/** Width of a column of units, of numbers, and of one of words beside the first, in millimetres. */
export const columns = { unit: 20, number: 26, words: 52 } as const

/** A face for Chinese; all else in Times New Roman. */
export const font = (face: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: face,
  cs: 'Times New Roman',
})
