/** Notices for each hundred sites: one decimal below a hundred, none above. */
export const rateText = (rate: number): string =>
  rate >= 100 ? String(Math.round(rate)) : (Math.round(rate * 10) / 10).toFixed(1)
