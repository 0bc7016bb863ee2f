import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCan } from '../../app/me.ts'
import { Internal } from '../../parts/internal.tsx'
import { useLaw, useOriginWords } from './use-law.ts'

/** Which rule pack is in use and where it came from (在用规则包), beside the search. */
export function LawLine() {
  const { t } = useTranslation()
  const origin = useOriginWords()
  const mayImport = useCan('settings')
  const law = useLaw()
  if (!law) return null
  const { version, date } = law.pack
  return (
    <p className="rules-pack push muted small">
      {t('settings.law.packLine', { version, date, origin: origin(law.pack) })}
      {mayImport && (
        <Internal>
          {' · '}
          <Link to="/settings">{t('settings.law.importMore')}</Link>
        </Internal>
      )}
    </p>
  )
}
