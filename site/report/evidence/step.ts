/** What the step of the form that asks for files needs. */
export { nameOf } from './list/describe.ts'
export { showChecked, showEvidence } from './list/show-list.ts'
export { takeFiles } from './list/take-files.ts'
