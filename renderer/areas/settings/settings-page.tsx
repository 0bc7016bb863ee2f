import { useQuery } from '@tanstack/react-query'
import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { languages } from '../../../shared/language/words.ts'
import { desk } from '../../app/client.ts'
import { changeLanguage } from '../../app/language.ts'
import { language, typeSize } from '../../app/preferences.ts'
import { useTitle } from '../../app/title.ts'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { Internal } from '../../parts/internal.tsx'
import { LogCard } from '../audit/log-card.tsx'
import { BackupSection } from '../backup/backup-section.tsx'
import { PoliciesSection } from '../own-layer/policies-section.tsx'
import { PlaybookSection } from '../playbook/playbook-section.tsx'
import { RetentionCard } from '../privacy/retention-card.tsx'
import { RecoveryCard } from '../recovery/recovery-card.tsx'
import { CentreCard } from './centre-card.tsx'
import { LawCard } from './law-card.tsx'
import { LockCard } from './lock-card.tsx'
import { OwnSecretCard } from './own-secret-card.tsx'
import { PeopleCard } from './people-card.tsx'
import './settings.css'

/** Settings (设置): the centre, its people, and this screen. */
export function SettingsPage() {
  const { t } = useTranslation()
  useTitle(t('settings.title'))
  return (
    <main className="page">
      <h1 className="visually-hidden">{t('settings.title')}</h1>
      <div className="settings">
        <Internal>
          <div className="stack">
            <CentreCard />
            <div className="settings-pair">
              <LockCard />
              <OwnSecretCard />
              <RecoveryCard />
            </div>
          </div>
        </Internal>
        <div className="stack">
          <Internal>
            <PeopleCard />
            <LawCard />
            <PoliciesSection />
            <PlaybookSection />
            <RetentionCard />
            <LogCard />
            <BackupSection />
          </Internal>
          <ScreenCard />
        </div>
      </div>
    </main>
  )
}

const languageNames = { 'zh-CN': '中文', en: 'English' } as const

function ScreenCard() {
  const { t } = useTranslation()
  const { data: status } = useQuery(desk.setup.status.queryOptions())
  return (
    <Card title={t('settings.screen')}>
      <div className="settings-card">
        <Field label={t('settings.language')}>
          {({ id }) => (
            <Radio.Group
              id={id}
              optionType="button"
              value={language.use()}
              options={languages.map((each) => ({ value: each, label: languageNames[each] }))}
              onChange={(event) => changeLanguage(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('settings.typeSize')}>
          {({ id }) => (
            <Radio.Group
              id={id}
              optionType="button"
              value={typeSize.use()}
              options={(['normal', 'large'] as const).map((each) => ({ value: each, label: t(`settings.${each}`) }))}
              onChange={(event) => typeSize.set(event.target.value)}
            />
          )}
        </Field>
        {status && <p className="muted">{t(`settings.mount.${status.mount}`)}</p>}
      </div>
    </Card>
  )
}
