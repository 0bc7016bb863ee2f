import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Names the window after the page: `今日 · 和解台`. */
export function useTitle(text: string): void {
  const { t } = useTranslation()
  const name = t('common.desk')
  useEffect(() => {
    document.title = text === '' ? name : `${text} · ${name}`
  }, [text, name])
}
