/** Signing in (登录). */
export const signIn = {
  hint: '点姓名或用 ↑↓ 选择，再输入 PIN 码或密码，按 Enter',
  people: '姓名',
  pinOf: '{{name}} 的 PIN 码',
  passwordOf: '{{name}} 的密码',
  signIn: '登录',
  locked: '{{name}}：输错次数过多，请 {{seconds}} 秒后再试。',
  unlocked: '现在可以再试。',
  forgotten: '忘记了，请找经理在“设置”里重设。',
  secretHint: '4 至 8 位数字，或至少 8 个字符的密码',
  own: '您的 PIN 码或密码',
  mine: '我的 PIN 码或密码（{{name}}）',
  old: '现在的',
  new: '新的',
  change: '修改',
  changed: '已修改，其他电脑上的登录已结束',
  nobody: '还没有可以登录的人。',
} as const
