import { expect, it } from 'vitest'
import { uploadList } from '../../../shared/progress/upload-lists.ts'

const rows = [
  {
    area: '320115',
    name: '示例监督站',
    phone: '025-0000000',
    supervisors: 8,
    officer: '某人',
    officerPhone: '0',
    officerSince: '2023-04-20',
  },
  { area: '320106', name: '示例二站', supervisors: 3 },
]

it('lists for the national platform hold every body, and the officers that there are', () => {
  expect(uploadList('bodies', rows)).toBe(
    '\uFEFF地区,地区代码,监督机构名称,联系电话,监督人员数\r\n' +
      '南京市江宁区,320115,示例监督站,025-0000000,8\r\n南京市鼓楼区,320106,示例二站,,3\r\n',
  )
  expect(uploadList('officers', rows)).toBe(
    '\uFEFF地区,地区代码,监督机构名称,信息员,联系电话,到岗日期\r\n南京市江宁区,320115,示例监督站,某人,0,2023-04-20\r\n',
  )
})
