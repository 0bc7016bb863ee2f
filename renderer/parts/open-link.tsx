import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

/** Leads from a section to its page (打开); whoever does not see the section hears which one. */
export function OpenLink({ to, of }: { readonly to: string; readonly of: string }) {
  const { t } = useTranslation()
  return (
    <Link to={to} aria-label={`${t('common.open')} ${of}`}>
      {t('common.open')}
    </Link>
  )
}
