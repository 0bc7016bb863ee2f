/** A manager's leave for one act (经理授权). */
export const leave = {
  title: '经理授权',
  about: '“{{what}}”须由经理办理。请经理输入 PIN 码或密码，只授权{{name}}办这一次，两个人的姓名都会记下。',
  right: { approve: '审批', 'override-gate': '放行或代办', void: '作废' },
  who: '授权人',
  give: '授权这一次',
  onTheSpot: '经理当场审批',
  nobody: '没有能授权的人在岗。请店主或经理登录办理。',
} as const
