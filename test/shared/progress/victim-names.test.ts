import { describe, expect, it } from 'vitest'
import { personalInWords } from '../../../shared/progress/personal-check.ts'

describe('a name of the dead and hurt that begins with no surname is found in a register of accidents', () => {
  it.each([
    ...[
      '死者阿依古丽',
      '遇难者阿卜杜拉·热合曼',
      '死者吉克阿木',
      '死者扎西',
      '死者多吉才让',
      '死者次仁',
      '死者沙马拉且',
    ],
    ...[
      '伤者古丽娜尔',
      '工人吉克阿木死亡',
      '扎西坠亡',
      '阿依古丽死亡',
      '买买提·艾力重伤',
      '死者：努尔江',
      '坠亡工人玛日依木',
    ],
    ...['坠亡工人为项目经理的外甥', '坠亡的是包工头的弟弟', '坠亡工人为独生子', '遇难工人刚满十八'],
    ...['遇难者上月刚做父亲', '伤者术后高位截瘫', '老板黄某某', 'zhangwei（项目经理）'],
  ])('%s', (text) => expect(personalInWords(text, 'accidents')?.code).toMatch(/^personal/))
})

describe('and what was done for them, or how many there were, is none', () => {
  it.each([
    ...[
      '死者家属已妥善安置',
      '死亡人员2人',
      '死亡人员善后已完成',
      '伤者已送医',
      '造成1人死亡',
      '致1人死亡、2人受伤',
    ],
    ...[
      '高处坠落死亡',
      '触电死亡事故',
      '塔吊倒塌致一人死亡',
      '受害人家属获赔',
      '死者所属单位被处罚',
      '死亡人数上报',
    ],
    ...[
      '物体打击死亡',
      '乙方班组作业死亡',
      '受伤工人经抢救无效',
      '发生死亡事故后迟报',
      '现场无死亡人员',
      '死亡人员赔偿',
    ],
    ...['万科·金域蓝湾项目', '碧桂园·天玺湾', '受伤人员数以医院为准'],
  ])('%s', (text) => expect(personalInWords(text, 'accidents')).toBeUndefined())
})

describe('the number of a document is no person', () => {
  it.each(
    ['宁', '徐', '常', '苏', '锡', '通', '连', '淮', '盐', '扬', '镇', '泰', '宿'].flatMap((city) =>
      ['建质', '建发', '建质安', '住建', '建罚', '安办'].map((kind) => `${city}${kind}〔2023〕55号`),
    ),
  )('%s', (text) => {
    expect(personalInWords(text, 'duties')).toBeUndefined()
    expect(personalInWords(`${text}已印发`, 'duties')).toBeUndefined()
    expect(personalInWords(`${text}，王建国签发`, 'duties')).toMatchObject({
      found: expect.stringContaining('王建国'),
    })
  })
})
