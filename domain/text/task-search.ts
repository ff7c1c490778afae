/** Finds tasks by the words people have for them: 开饭店 is 食品经营许可 and 开办餐饮店“一件事”. */

import { folded, tokensOf } from "./search";

export interface Findable {
  code: string;
  title: string;
  titleEn: string;
}

// What people say, and what stands in the catalogue. Each row's right side is searched as well.
const everyday: readonly (readonly [said: RegExp, written: string])[] = [
  [/饭店|饭馆|餐馆|餐厅|小吃|早餐|奶茶|烧烤|火锅|外卖/, "开办餐饮店 食品经营许可"],
  [/小店|超市|便利店|杂货|小卖部/, "小超市 便利店 个体工商户登记 食品经营许可"],
  [/开店|摆摊|做生意|个体户|营业执照|执照/, "个体工商户登记 企业开办 公司设立登记"],
  [/开公司|办公司|注册公司|成立公司/, "公司设立登记 企业开办"],
  [/关门|关店|不干了|注销公司|注销执照/, "公司注销登记 企业注销登记 简易注销"],
  [/公章|刻章/, "公章刻制备案"],
  [/发票|开票/, "发票领用 发票票种核定 代开增值税专用发票"],
  [/驾照|驾驶证|驾驶本/, "机动车驾驶证期满换证 机动车驾驶证补证"],
  [/上牌|车牌|买车|新车/, "新车上牌 临时行驶车号牌"],
  [/二手车|卖车|车过户/, "二手车交易登记 机动车转让登记"],
  [/年检|年审|验车/, "机动车检验合格标志"],
  [/身份证/, "居民身份证换领 居民身份证首次申领"],
  [/户口|落户|迁户/, "户口迁移 户口迁移审批"],
  [/护照|出国/, "普通护照签发"],
  [/港澳|香港|澳门/, "往来港澳通行证和签注签发"],
  [/房产证|不动产证|房子过户|过户/, "不动产登记 转移登记 二手房转移登记"],
  [/买房|房贷|贷款买/, "公积金贷款购房 个人住房公积金贷款申请 购买自住住房提取住房公积金"],
  [/公积金/, "住房公积金"],
  [/租房|房租/, "租赁自住住房提取住房公积金 申请公租房"],
  [/廉租房|公租房|保障房/, "申请公租房"],
  [/盖房|建房|自建房|宅基地/, "农村村民建房 乡村建设规划许可"],
  [/退休|养老金|养老保险|领钱/, "企业职工退休 养老保险待遇申领"],
  [/社保卡/, "社会保障卡"],
  [/社保|五险/, "社会保险 养老保险 社会保险参保缴费记录查询打印"],
  [/医保|看病|报销|医药费|住院/, "医疗费用 就医费用报销 基本医疗保险"],
  [/外地看病|异地/, "异地就医 异地就医备案"],
  [/失业|没工作|下岗/, "失业保险金申领 失业服务"],
  [/找工作|就业|招人|招工/, "就业 员工录用"],
  [/创业|小额贷款|贷款/, "个人创业 创业担保贷款申请 融资服务"],
  [/工伤|受伤/, "工伤认定申请 工伤职工服务"],
  [/生孩子|生娃|宝宝|新生儿|出生证/, "新生儿出生 生育登记 生育津贴支付"],
  [/准生证/, "生育登记"],
  [/结婚|领证/, "结婚登记 公民婚育"],
  [/离婚/, "离婚登记"],
  [/上学|入学|报名|转学|学区/, "教育入学 中小学网上报名 小学、初中学区"],
  [/低保|困难|救助/, "最低生活保障对象认定 困难群众救助"],
  [/残疾/, "残疾人证办理 残疾人服务"],
  [/老人|老年|高龄/, "高龄津贴申领 老年人优待服务 养老"],
  [/去世|过世|死亡|丧葬|销户/, "公民身后"],
  [/退伍|退役|当兵/, "军人退役 退役军人优待证申领"],
  [/遛狗|养狗|狗证/, "养犬登记"],
  [/药店/, "开办药店 药品零售企业经营许可"],
  [/诊所|门诊/, "开办诊所 中医诊所备案"],
  [/宾馆|旅馆|酒店/, "开办宾馆 旅馆业特种行业许可"],
  [/民宿|农家乐/, "开办民宿"],
  [/理发|美发|美容/, "开办美容美发店 公共场所卫生许可"],
  [/幼儿园|托班|托儿/, "开办幼儿园 托育机构备案"],
  [/培训班|补习|辅导班/, "开办校外培训机构"],
  [/网吧/, "互联网上网服务营业场所"],
  [/卖烟|香烟|烟证|烟草/, "烟草专卖零售许可证核发"],
  [/鞭炮|烟花/, "烟花爆竹经营（零售）许可"],
  [/货车|跑运输|拉货/, "道路货物运输经营许可 开办运输企业"],
  [/网约车|滴滴/, "网络预约出租汽车"],
  [/出租车|的士/, "出租汽车"],
  [/充电桩/, "居民个人充电桩用电报装"],
  [/通电|装电|用电|电表/, "用电新装增容 用电更名过户"],
  [/通水|自来水|水表/, "用水报装 水电气网联合报装"],
  [/煤气|天然气|燃气/, "用气报装"],
  [/装修|开工|施工/, "建筑工程施工许可 建设项目开工"],
  [/消防/, "消防安全检查 消防验收"],
  [/排队|取号|叫号|预约/, "智能预约取叫号系统"],
  [/打官司|起诉|立案/, "网上立案 法律援助申请"],
  [/无犯罪|没犯罪/, "开具无犯罪记录证明"],
  [/教师证|教资/, "教师资格认定"],
  [/职称/, "专业技术人员职称评审申报"],
  [/砍树|伐木/, "林木采伐许可证核发"],
];

const plain = (text: string): string => folded(text);

/** Pieces to look for: pairs of Chinese characters, whole words and numbers. */
const pieces = (text: string): string[] => {
  const tokens = tokensOf(text);
  const pairs = tokens.filter((token) => [...token].length > 1);
  return pairs.length > 0 ? pairs : tokens;
};

/** The names that stand in the catalogue for what people say; none where nobody says so. */
export const writtenFor = (words: string): string[] => {
  const said = plain(words);
  return everyday.filter(([pattern]) => pattern.test(said)).flatMap(([, titles]) => titles.split(" "));
};

/** How much of the words is in the text, from 0 to 1. */
function share(asked: readonly string[], text: string): number {
  if (asked.length === 0) return 0;
  return asked.filter((piece) => text.includes(piece)).length / asked.length;
}

/** The tasks that fit, the best first, at most `most`. */
export function findTasks<Task extends Findable>(tasks: readonly Task[], words: string, most = 12): Task[] {
  const said = plain(words).trim();
  if (said === "") return [];
  const asked = pieces(said.replace(/^(我要|我想|想要|要|办理|申请|申办|办)+/, "") || said);
  const written = writtenFor(said);
  const scored = tasks.map((task) => {
    const title = plain(task.title);
    const whole = title.includes(said) || plain(task.code) === said ? 2 : 0;
    const meant = written.reduce((best, words, at) => Math.max(best, title.includes(words) ? 1.5 - at / 20 : 0), 0);
    return { task, score: whole + meant + Math.max(share(asked, title), share(asked, plain(task.titleEn))) };
  });
  return scored
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score || a.task.title.length - b.task.title.length)
    .slice(0, most)
    .map(({ task }) => task);
}
