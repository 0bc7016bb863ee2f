/** The locked page (锁屏). */
export const lock = {
  key: '锁屏 · 换人',
  title: '已锁屏',
  why: {
    idle: '有一会儿没有人操作。同一人登录后接着做，没写完的都在。',
    key: '接着用的人输入 PIN 码或密码。换人后停在同一页。',
    system: '电脑锁定或休眠过。同一人登录后接着做，没写完的都在。',
    ended: '登录已结束。同一人登录后接着做，没写完的都在。',
  },
  soon: '{{seconds}} 秒后自动锁屏。动一下鼠标或按任意键继续。',
  minutes: '无人操作多少分钟后锁屏',
  minutesHint: '1 至 240 分钟，锁屏前半分钟会提示；电脑锁定或休眠时立即锁屏',
  saved: '已保存',
} as const
