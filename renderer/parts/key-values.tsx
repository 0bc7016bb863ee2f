import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Facts by name (事实列表): pairs of label and value; an empty value says that it was not recorded. */
export function KeyValues({ pairs }: { pairs: readonly (readonly [label: string, value: ReactNode])[] }) {
  const { t } = useTranslation()
  return (
    <dl className="key-values">
      {pairs.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? (
              <span className="muted">{t('common.notRecorded')}</span>
            ) : (
              value
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
