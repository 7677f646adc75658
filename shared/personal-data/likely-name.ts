import { matchesOf } from './matches.ts'
import { isName } from './no-name.ts'
import { PLAIN_SURNAME, SURNAME } from './surnames.ts'
import { thatMayMatch } from './that-may-match.ts'

const HAN = '\\p{Script=Han}'
/** Characters with which given names of two begin, and end. */
const FIRST =
  '[令仲洪依城泓志建国文明晓小大德玉金海春秀桂永世家宝立新红光天云广学兴俊伟庆福振成长远启耀思雨子嘉佳雪丽淑美爱凤月兰素翠彩巧慧敏静晨宏鸿鹏飞凯旭东亚向卫军保富贵来树根寿喜祥瑞吉铁松柏正少绍承传继克景锦忠孝仁义智诗梦若雅欣怡梓浩宇泽轩千万有定安乐元维惠培修益亦润渊龙虎贤士彦炳昌盛茂勇刚强隆俊佩韵婉思冠冬秋夏艳英华荣祖宗尚如友加进渝怀悦双连银良善]'
const SECOND =
  '[伟强磊军勇杰涛明超霞刚芳娜英敏静丽艳娟兰红玉萍鹏华国文平辉玲飞斌彬波宇浩凯健俊帅丹婷琳雪倩燕莉梅琴云洁颖佳慧珍凤春荣菊香月美宝福贵财发根生林海江山峰龙虎武雄豪毅坚诚信义仁德才良善正清忠贤达成功胜利康宁安邦栋柱东阳光亮星晨旭辰泽轩瑞祥兴旺盛昌源泉洋民富全喜庆礼廷勤金银钢宽松柏青翠田芬霖婉儿茹蓉蕾薇娥花荷莲彦仪如然远立新奇岩屏先志学顺来乾坤焱鑫淼森晶鹤麟翔腾跃航舟寅雯雁黎岚秋冬夏玺琦瑶琪媛妍莹桃桥川树恩卿昊博哲睿乐怡妮铭琰依彤萱]'
/** Given names of one character that end hardly any word. */
const SINGLE =
  '[伟磊军勇杰涛刚辉鹏斌彬浩凯俊帅婷玲芳娜敏静丽艳娟霞燕莉萍琴洁琳倩颖慧琼蓉菲薇蕾莹翔娥梅红强超飞波健峰岚瑶妍雯琪旭昊磊鑫淼焱毅珍芬淑雁铭彤萱]'
/** Words that end in a surname: what follows is no given name. */
const WORD_BEFORE =
  /[江姑流复]苏$|[示规模典防师]范$|[中年升光精才]华$|[桥栋大横房顶过主次圈连吊钢屋脊]梁$|[四上下本每两一二三首末次前后隔]周$|[任如为若几奈]何$|[紧扩主夸开铺纸伸一两几每\d]张$|[允准或也些不少特]许$|[感答致多]谢$|[包网收搜]罗$|[其剩多\d十百千万亿盈]余$|[历]史$|[健小安]康$|[四春夏秋冬雨旱汛淡旺当本每一二三]季$|[大登着]陆$|整齐$|[经缴收免水电消规路]费$|[护保防环守]卫$|[重引延]申$|[从庄尊]严$|村庄$|[世年法党军违]纪$|完毕$|旺盛$|[粉喷]涂$|[防泄抗排山]洪$|[分时]钟$|树叶$|[防避地]雷$|[桩钻穿打冲成]孔$|队伍$|[祝庆]贺$|儿童$|[大小]吴$|[红橙金]黄$|[细]毛$|[通普]鲁$|[公上]司$|[平田]田$|[工过全流日章课里]程$|长江$|[陆海空路叛]军$|[施]工$/
/** What stands right before a name: a deed, whom it concerns, whose it is. */
const BEFORE = `(?:^|[^${HAN}]|[罚对与和向由被让叫给在把将跟同找请问因据经为系是停了扣令其该及追捕审判免撤聘派查抓欠借付予赔替代随携陪送至归属怪靠]|[哥弟姐妹父母妻夫子女儿叔伯舅婶嫂友孀属]|[者人员工师手]|[长记表理任监官总究]|其中|项目部|[天晚的有局院站处科办])`

/** Such as also end words: a name only where what follows says so. */
const COMMON = '[平明华东海林云青军清安民龙江阳国文山川泉成新宁亮阳光]'
const THEN =
  '(?=$|[^\\p{Script=Han}]|负责|保管|经手|签|跑|拖|已|没|未|提出|提供|请假|离职|被|不|拒|认|联系|操作|介入|说|称|知道|手[里中]|那[里边]|有)'

const patterns = [
  `()((?:欧阳|诸葛|上官|司徒|夏侯|皇甫|尉迟|令狐|慕容|端木|公孙)(?![路镇村桥站区])${HAN}(?:(?![说称讲在把被将由对向的了不未没])${HAN})?)`,
  `(${BEFORE})(${PLAIN_SURNAME}${COMMON})${THEN}`,
  `()(${PLAIN_SURNAME}${FIRST}${SECOND})`,
  `(${BEFORE})(${SURNAME}${FIRST}${SECOND})`,
  `(${BEFORE})(${SURNAME}${SINGLE})`,
  `(${BEFORE})(${PLAIN_SURNAME}([${SECOND.slice(1, -1)}])\\3)`,
].map((source) => new RegExp(source, 'gu'))
const patternsIn = thatMayMatch(patterns, (pattern) => pattern)

/**
 * Where a text that needs no person's name holds what looks like one by its characters: a surname and what given names are made of.
 * Rarer given names are found only beside a word that says so.
 */
export function likelyNames(text: string): [from: number, to: number][] {
  return patternsIn(text).flatMap((pattern) =>
    matchesOf(text, pattern).flatMap(({ index, 1: before = '', 2: name = '' }): [number, number][] => {
      const from = index + before.length
      const isWord = WORD_BEFORE.test(text.slice(Math.max(0, from - 2), from + 1)) || !isName(name)
      const isSeries = /^.{0,6}(?:[字发函罚]{0,3}[〔【[(]\d{4}|字第)/u.test(text.slice(from + name.length))
      const isStreet = STREET.test(text.slice(from + name.length))
      return isWord || isSeries || isStreet || EVERYDAY.test(text.slice(from))
        ? []
        : [[from, from + name.length]]
    }),
  )
}

/** Streets and what stands on them are called as people are: 沈飞路隧道. */
const STREET =
  /^(?:路(?=$|[^\p{Script=Han}]|[东西南北中一二三四五\d]|隧道|下穿|地下|段|口(?!头)|与|和|跨|站|桥|管|改|快速|综合|道路|工程|项目|地块|小区|安置)|大道|大街|大桥|隧道|立交|高架|快速路)/u

/** Everyday words, and names of places, made of the same characters. */
const EVERYDAY =
  /^(?:黄海|黄金|苏南|苏北|吴江|秦岭|唐山|华东|华北|华南|华中|周全|康宁|严明|曾有|曾经|申请|陆地|盛大|余万|洪泽|毕生|谢天|薄弱|莫大|范例|何来|何如|宁波|时有|成千|方军|季军|陆军|路军|文静|单刚|管事|张[数表脸]|查[进完]|.安全)/
