/** The most frequent surnames of one character. */
const SINGLE =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦邢路岳党戚巫宗瞿齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋甘景薄单包司柏宁柯阮桂闵解柴华车冉房边娄仇嵇桑臧缪楼芮蓝佘匡'
const DOUBLE = '欧阳|诸葛|上官|司马|司徒|夏侯|皇甫|尉迟|令狐|慕容|端木|公孙'

/** Surnames that begin or end ordinary words: they count only where the text itself says that a name comes. */
const IN_WORDS =
  '高方江安石路时成项管车单包解关查常文易游席华边房楼白金万阳段丛任谷宁景温左龙林田马施司程武章汤党宗'

/** The most frequent surnames in Latin letters, upper case, as a pattern. */
export const LATIN_SURNAME =
  '(?:WANG|LI|ZHANG|LIU|CHEN|YANG|HUANG|ZHAO|WU|ZHOU|XU|SUN|MA|ZHU|HU|GUO|HE|GAO|LIN|LUO|ZHENG|LIANG|XIE|SONG|TANG|DENG|HAN|FENG|CAO|PENG|ZENG|XIAO|TIAN|DONG|PAN|YUAN|CAI|JIANG|YU|DU|YE|CHENG|WEI|SU|LU|LYU|DING|REN|SHEN|YAO|CUI|ZHONG|TAN|FAN|JIN|SHI|LIAO|JIA|XIA|FU|FANG|BAI|ZOU|MENG|XIONG|QIN|QIU|HOU|JIE|YIN|XUE|YAN|LEI|LONG|TAO|QIAN|KONG|MAO|SHAO|DAI|GU|OUYANG|ZHUGE|SIMA)'

/** A surname, as a pattern. */
export const SURNAME = `(?:${DOUBLE}|[${SINGLE}])`
/** As {@link SURNAME}, without those that are mostly parts of other words. */
export const PLAIN_SURNAME = `(?:${DOUBLE}|[${[...SINGLE].filter((one) => !IN_WORDS.includes(one)).join('')}])`
