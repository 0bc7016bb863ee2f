import { useTranslation } from 'react-i18next'
import { useNow } from '../app/clock.ts'
import { useFormat } from './format.ts'
import type { Draft } from './use-draft.ts'

/** Says quietly that a half-typed form is safe (草稿提示): saved 10:03, brought back, or waiting for the desk. */
export function DraftNote({ draft }: { draft: Omit<Draft<never>, 'value' | 'setValue'> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  if (draft.failing)
    return (
      <span className="small" style={{ color: 'var(--amber)' }} role="status">
        {t('common.unsaved')}
      </span>
    )
  if (draft.savedAt !== null)
    return <span className="small muted">{t('common.savedAt', { time: format.time(draft.savedAt) })}</span>
  if (draft.restoredAt !== null)
    return (
      <span className="small muted" role="status">
        {t('common.draftRestored', { time: format.moment(draft.restoredAt, now) })}{' '}
        <button type="button" className="link-button" onClick={() => draft.discard()}>
          {t('common.draftDiscard')}
        </button>
      </span>
    )
  return null
}
