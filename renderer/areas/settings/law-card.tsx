import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { MOST_RULE_FILE_BYTES } from '../../../shared/rules/rule-file.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { desk } from '../../app/client.ts'
import { useCan } from '../../app/me.ts'
import { language } from '../../app/preferences.ts'
import { reasonWords, useProblem } from '../../app/problem.ts'
import { Card } from '../../parts/card.tsx'
import { FileButton } from '../case/file-button.tsx'
import { HolidayReminder } from '../rules/holiday-reminder.tsx'
import { useLaw, useOriginWords } from '../rules/use-law.ts'
import { RefusedFileDialog } from './refused-file-dialog.tsx'
import { RuleFileDialog } from './rule-file-dialog.tsx'

/** The file that was chosen; one that is too large is not read at all. */
type Chosen = { readonly name: string; readonly text: string | null }

/** Which rules and holidays are in use and where they came from, and the door for newer ones (规则与放假安排). */
export function LawCard() {
  const { t } = useTranslation()
  const spoken = language.use()
  const origin = useOriginWords()
  const mayImport = useCan('settings')
  const law = useLaw()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const preview = useMutation(desk.rules.previewFile.mutationOptions())
  const problem = useProblem(preview.error)

  const look = async ([file]: readonly File[]) => {
    if (!file) return
    preview.reset()
    const { name } = file
    if (file.size > MOST_RULE_FILE_BYTES) return setChosen({ name, text: null })
    const text = await file.text()
    setChosen({ name, text })
    preview.mutate({ text })
  }
  const close = () => {
    preview.reset()
    setChosen(null)
  }
  const refusal =
    chosen?.text === null
      ? reasonWords('rule-file-too-large', { most: MOST_RULE_FILE_BYTES / 1024 / 1024 }, spoken)
      : (problem?.text ?? null)

  if (!law) return null
  const { version, date } = law.pack
  return (
    <Card title={t('settings.law.title')} extra={<Link to="/settings/holidays">{t('settings.holidays.title')}</Link>}>
      <div className="settings-card">
        <p>
          {t('settings.law.pack', { version, date })}
          <br />
          <span className="muted">{origin(law.pack)}</span>
        </p>
        <div>
          <p>
            {t('settings.law.holidays')} · {t('settings.law.until', { day: law.holidays.until })}
          </p>
          <ul className="muted small">
            {law.holidays.takenIn.map(({ year, revision, notice, source, keptBy, keptAt }) => (
              <li key={year}>
                {t('settings.law.year', {
                  year,
                  revision,
                  notice,
                  name: keptBy,
                  day: dayOf(keptAt),
                  mark: t(`settings.law.${source}`),
                })}
              </li>
            ))}
          </ul>
        </div>
        <HolidayReminder />
        {mayImport && (
          <>
            <FileButton
              label={t('settings.law.import')}
              accept="application/json,.json"
              loading={preview.isPending}
              onFiles={look}
            />
            <p className="muted small">{t('settings.law.importHint')}</p>
          </>
        )}
      </div>
      {chosen !== null && refusal !== null && (
        <RefusedFileDialog name={chosen.name} words={refusal} onFiles={look} onClose={close} />
      )}
      {preview.data && chosen?.text && <RuleFileDialog preview={preview.data} text={chosen.text} onClose={close} />}
    </Card>
  )
}
