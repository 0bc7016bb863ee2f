/** What no card may advise (禁写内容): naming a person, threatening, buying silence, wearing down, invented reasons, data about the person. */
export const guards = ['label', 'threat', 'hush', 'stall', 'false-reason', 'person-data'] as const
export type Guard = (typeof guards)[number]

export type GuardFinding = { readonly guard: Guard; readonly match: string }

/** Words that name a person instead of behaviour have no place anywhere on a card; the rest is forbidden as advice. */
const ANYWHERE: Readonly<Partial<Record<Guard, RegExp>>> = {
  label:
    /刁民|刁钻|难缠|怪人|无赖|奇葩|泼妇|老赖|劣质客户|垃圾客户|钉子户|妄自尊大|投诉成癖|投诉狂|唠叨者|职业索赔|素质(?:低|差)|没文化|文化水平|蛮不讲理|死缠烂打|装糊涂|无理取闹|胡搅蛮缠|\b(?:troublemakers?|nuisance|addicts?|freaks?|crank|stubborn|inferior|low[- ]class|uneducated|liars?|greedy)\b/iu,
}

const ADVISED: Readonly<Partial<Record<Guard, RegExp>>> = {
  threat:
    /后果自负|黑名单|给你?您?好看|吃不了兜着走|(?:再|继续)(?:闹|投诉|这样)[^。；]{0,8}(?:就|我们)[^。；]{0,4}(?:起诉|报警|不管|不修|不办)|否则(?:我们)?(?:起诉|不修|不管|不办|报警)|\b(?:or else|blacklist(?:ed)?|we will sue|you will regret)\b/iu,
  hush: /(?:撤回|撤销)(?:投诉|举报)|撤诉|删(?:帖|除差评|评论)|(?:不要|别|不得|不许|不准|不能)(?:再)?(?:去|向|找|上|在)?[^。；，]{0,6}(?:投诉|举报|起诉|曝光|发帖|12315|媒体|记者|消协|差评)|封口|保密费|\b(?:withdraw the complaint|delete the (?:post|review)|do not (?:report|tell|complain)|keep (?:it )?(?:quiet|secret))\b/iu,
  stall:
    /(?:先|继续|尽量|多)(?:拖|晾|耗)|拖(?:上?一|几)(?:拖|天|周)|拖到|让(?:他|她|客户)等(?:着|急)|耗(?:着|到)|晾着|\b(?:wear (?:him|her|them|the customer) down|stall|let (?:him|her|them) wait)\b/iu,
  'false-reason':
    /湿度|潮气|天气(?:的)?原因|随便(?:编|找)(?:个|一个)?(?:理由|原因)|(?:编|找)个理由|\b(?:humidity|make up a reason|any reason will do)\b/iu,
  'person-data':
    /(?:打听|了解|问清|记下|侧面|摸清)[^。；]{0,8}(?:职业|工作单位|学历|人脉|背景|亲戚|社会关系|家庭情况)|\b(?:find out|note) (?:his|her|their) (?:job|profession|education|connections|family)\b/iu,
}

/** What a card is looked over in: what it advises and says, and everything on it. */
export type GuardedText = { readonly advised: readonly string[]; readonly all: readonly string[] }

/** Looks a card over (核查) and names what no card may say; empty where it is in order. */
export function guardFindings({ advised, all }: GuardedText): GuardFinding[] {
  const look = (table: Readonly<Partial<Record<Guard, RegExp>>>, texts: readonly string[]) =>
    guards.flatMap((guard) => {
      const match = texts.map((text) => table[guard]?.exec(text)?.[0]).find((found) => found !== undefined)
      return match === undefined ? [] : [{ guard, match }]
    })
  return [...look(ANYWHERE, all), ...look(ADVISED, advised)]
}
