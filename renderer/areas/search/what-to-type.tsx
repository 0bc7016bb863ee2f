import { useTranslation } from 'react-i18next'

const examples = ['phone', 'initials', 'words', 'number', 'several'] as const

/** What a search can be (可以怎样找), while nothing is typed. */
export function WhatToType() {
  const { t } = useTranslation()
  return (
    <div className="what-to-type">
      <p>{t('search.can')}</p>
      <ul>
        {examples.map((example) => (
          <li key={example}>{t(`search.examples.${example}`)}</li>
        ))}
      </ul>
    </div>
  )
}
