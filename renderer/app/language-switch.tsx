import { useTranslation } from 'react-i18next'
import { changeLanguage } from './language.ts'
import { language } from './preferences.ts'

/** Chinese or English, at once (切换语言). */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const spoken = language.use()
  return (
    <button type="button" className="link-button" onClick={() => changeLanguage(spoken === 'en' ? 'zh-CN' : 'en')}>
      {t('frame.language')}
    </button>
  )
}
