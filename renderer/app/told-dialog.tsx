import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog.tsx'
import { useFormat } from '../parts/format.ts'
import { desk, queryClient } from './client.ts'
import { useNow } from './clock.ts'

/** Tells whoever signs in that a recovery key was used since he was last told (恢复密钥已使用). */
export function ToldDialog() {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const untold = useQuery(desk.recovery.untold.queryOptions())
  const { mutate: note } = useMutation(
    desk.recovery.noteTold.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(desk.recovery.untold.queryFilter()),
    }),
  )
  if (!untold.data || untold.data.length === 0) return null
  return (
    <Dialog
      title={t('recovery.told.title')}
      onClose={() => note()}
      actions={
        <Button type="primary" autoFocus onClick={() => note()}>
          {t('recovery.told.understood')}
        </Button>
      }
    >
      <div className="stack">
        {untold.data.map(({ at, name }) => (
          <p key={at}>{t('recovery.told.text', { time: format.moment(at, now), name })}</p>
        ))}
      </div>
    </Dialog>
  )
}
