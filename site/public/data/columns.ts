/** The columns of the cases' CSV, in order. */
export const caseColumns = [
  'id',
  'edition',
  'published_on',
  'updated_on',
  'division',
  'division_name',
  'topic',
  'title',
  'rectification',
  'rectify_by',
  'rectified_on',
  'firm',
  'credit_code',
  'documents',
  'sample',
  'log_line',
  'log_hash',
] as const

/** The columns of a period's CSV, in order. */
export const progressColumns = [
  'period',
  'edition',
  'city',
  'city_name',
  'indicator',
  'kind',
  'value',
  'of',
  'late_days',
  'sample',
] as const
