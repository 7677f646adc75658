/** Every sheet that offices fill in: figures, what became of duties, and the registers. */
export const sheetIds = ['figures', 'duties', 'stop-work', 'supervised', 'accidents', 'bodies'] as const
export type SheetId = (typeof sheetIds)[number]

/** Whether a sheet is handed in for each month; the others are kept on. */
export const isMonthly = (id: SheetId): boolean => id === 'figures' || id === 'stop-work'

/** The registers among them: a page and a data file each. */
export const registerIds = [
  'stop-work',
  'supervised',
  'accidents',
  'bodies',
] as const satisfies readonly SheetId[]
export type RegisterId = (typeof registerIds)[number]

export const isRegister = (id: SheetId): id is RegisterId => (registerIds as readonly SheetId[]).includes(id)
