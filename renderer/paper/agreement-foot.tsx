import { shortCheckCode } from '../../shared/agreement/check-code.ts'
import type { PaperLanguage } from '../../shared/agreement/paper-words.ts'

type AgreementFootProps = {
  readonly language: PaperLanguage
  readonly checkCode: string | null
  readonly templateVersion: string | null
  readonly rulePack: string | null
}

/** The foot of an issued agreement: the code that binds a signed scan to this very text. A draft has none. */
export function AgreementFoot({ language, checkCode, templateVersion, rulePack }: AgreementFootProps) {
  if (checkCode === null) return language === 'en' ? 'Draft, not issued.' : '草稿，未签发。'
  const code = shortCheckCode(checkCode)
  return language === 'en' ? (
    <>
      <span>Check code: {code}</span>
      <span>
        Form {templateVersion} · Rules {rulePack}
      </span>
    </>
  ) : (
    <>
      <span>校验码：{code}</span>
      <span>
        文本版本 {templateVersion} · 规则版本 {rulePack}
      </span>
    </>
  )
}
