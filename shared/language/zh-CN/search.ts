/** The finder (查找). */
export const search = {
  title: '查找',
  placeholder: '姓名、电话、机号、编号或任何一个词',
  complaints: '投诉',
  repairs: '维修',
  customers: '客户',
  keys: '↑↓ 选择 · Enter 打开 · Esc 清空，再按关闭',
  can: '可以这样找：',
  examples: {
    phone: '电话前几位，或后四位',
    initials: '姓名拼音或首字母，如 wgy',
    words: '客户说过的词、故障、品牌，如 黑屏 海信',
    number: '编号末几位、机号、型号',
    several: '几个词用空格隔开，须同时符合',
  },
  nothing: '没有找到“{{text}}”。可以少打几个字，或换成电话后四位。',
  more: '只列出最近的 30 条，再打几个字可以缩小范围。',
  found_one: '找到 {{count}} 条',
  found_other: '找到 {{count}} 条',
  customerView: '客户正在看屏幕，查找已停用。按 F6 返回后再查。',
} as const
