export function isNewEnough(version: string, oldest?: readonly [number, number]): boolean
export function chooseNode(root: string): string
