import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../parts/key-hint.tsx'

type SaveRowProps = { readonly saving: boolean; readonly onSave: () => void; readonly onCancel: () => void }

/** The foot of a form in a dialog (取消、保存). */
export function SaveRow({ saving, onSave, onCancel }: SaveRowProps) {
  const { t } = useTranslation()
  return (
    <div className="row">
      <Button className="push" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      <Button type="primary" loading={saving} onClick={onSave}>
        {t('common.save')} <KeyHint keys="Ctrl+Enter" />
      </Button>
    </div>
  )
}
