import { expect, it } from 'vitest'
import { progressBase, sheetPage } from '../../../shared/progress/progress-paths.ts'

it('a sheet’s period has its page: figures by their month, a register its own, duties the campaign’s home', () => {
  expect(sheetPage('figures', '2023-09')).toBe('period/2023-09/')
  expect(sheetPage('stop-work', '2023-09')).toBe('stop-work/')
  expect(sheetPage('supervised', 'always')).toBe('supervised/')
  expect(sheetPage('duties', 'always')).toBe('')
})

it('the pages of a campaign that is not the current one stand at its own address', () => {
  expect(progressBase({ id: 'a' }, 'a')).toBe('/progress/')
  expect(progressBase({ id: 'b' }, 'a')).toBe('/progress/campaign/b/')
})
