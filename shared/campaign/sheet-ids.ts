/** Every sheet that offices fill in: figures, what became of duties, and the registers. */
export const sheetIds = ['figures', 'duties', 'stop-work', 'supervised', 'accidents', 'bodies'] as const
export type SheetId = (typeof sheetIds)[number]

/** The registers among them: a page and a data file each. */
export const registerIds = [
  'stop-work',
  'supervised',
  'accidents',
  'bodies',
] as const satisfies readonly SheetId[]
export type RegisterId = (typeof registerIds)[number]

export const isRegister = (id: SheetId): id is RegisterId => (registerIds as readonly SheetId[]).includes(id)
