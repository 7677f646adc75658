import { expect, it } from 'vitest'
import type * as z from 'zod'
import { AddedYear } from '../../../shared/calendar/added-year.ts'
import { CaseStepRequest } from '../../../shared/contract/cases.ts'
import { ChangeStepRequest } from '../../../shared/contract/change.ts'
import { NewInvitation } from '../../../shared/contract/people.ts'
import { ReviewSubmission, WrittenRow } from '../../../shared/contract/progress.ts'
import { SaveRouting } from '../../../shared/contract/routing.ts'
import { OfficeContact } from '../../../shared/office/office-contact.ts'
import { TemplateContent } from '../../../shared/office/template.ts'
import { written } from '../../../shared/value/written.ts'

const typed = ' 示\u202e例\u200b文\u0007字 '

it('a text is cleaned where it enters, and counted before and after', () => {
  expect(written(2, 10).parse(typed)).toBe('示例文字')
  expect(written(1, 10).safeParse('\u200b\u200b').success).toBe(false)
  expect(written(1, 4).safeParse('五个字太长').success).toBe(false)
})

it.each<[string, z.ZodType]>([
  ['a cell of a sheet', WrittenRow.valueType],
  ['an office’s name', OfficeContact.shape.name],
  ['its source', OfficeContact.shape.source],
  ['a ready text', TemplateContent.shape.text],
  ['the name of somebody invited', NewInvitation.shape.name],
  ['why figures go back', ReviewSubmission.shape.remarks.element.shape.text],
  ['why a case goes back', CaseStepRequest.shape.reason],
  ['why a change goes back', ChangeStepRequest.shape.reason],
  ['why a routing table is', SaveRouting.shape.why],
  ['the title of a notice', AddedYear.shape.source.shape.title],
])('so is %s', (_, schema) => {
  expect(schema.parse(` 示\u202e例\u200b文\u0007字两行 `)).toBe('示例文字两行')
})
