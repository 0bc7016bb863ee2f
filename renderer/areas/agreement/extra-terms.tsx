import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Card } from '../../parts/card.tsx'
import { ConflictDialog } from '../../parts/conflict-dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import type { ExtraTermsTyping } from './use-extra-terms.ts'

/** The further terms of a draft (其他约定): kept while typing, and looked over for what may not be agreed. */
export function ExtraTerms({ typing }: { typing: ExtraTermsTyping }) {
  const { t } = useTranslation()
  const { typed, theirs } = typing
  return (
    <Card title={t('agreement.extra')} extra={typing.saved && t('agreement.extraSaved')} padded>
      <div className="stack">
        <ProblemAlert error={typing.error} onRetry={typing.flush} />
        <Field label={<span className="visually-hidden">{t('agreement.extra')}</span>} hint={t('agreement.extraHint')}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 3, maxRows: 10 }}
              value={typed}
              onChange={(event) => typing.type(event.target.value)}
              onBlur={typing.flush}
            />
          )}
        </Field>
      </div>
      {theirs !== null && (
        <ConflictDialog
          labels={{ text: t('agreement.extra') }}
          mine={{ text: typed }}
          theirs={{ text: theirs }}
          onKeepMine={typing.keepMine}
          onTakeTheirs={typing.takeTheirs}
          onClose={typing.decideLater}
        />
      )}
    </Card>
  )
}
