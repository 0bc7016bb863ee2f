/** Signing in (登录). */
export const signIn = {
  hint: '点姓名或用 ↑↓ 选择，再输入 PIN 码，按 Enter',
  people: '姓名',
  pinOf: '{{name}} 的 PIN 码',
  signIn: '登录',
  locked: '{{name}}：PIN 码错误次数过多，请 {{seconds}} 秒后再试。',
  unlocked: '现在可以再试。',
  forgotten: '忘记 PIN 码，请找经理在“设置”里重设。',
  nobody: '还没有可以登录的人。',
} as const
