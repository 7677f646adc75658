/** Ages in working days at which a column ends; the last is open. */
export const AGES = [5, 15, 30, 60]
