import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useToday } from '../../app/clock.ts'
import { useReasonWords } from '../../app/problem.ts'
import { Card } from '../../parts/card.tsx'
import { FileProblem, fetchCustomerFile } from '../case/stored-file.ts'

/** Gives a customer what is held about him (导出客户资料): a list to print, and a file with everything in it. */
export function ExportCard({ customerId, name }: { customerId: number; name: string }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const today = useToday()
  const words = useReasonWords()
  const [working, setWorking] = useState(false)
  const [reason, setReason] = useState<string | null>(null)

  const save = async () => {
    setWorking(true)
    setReason(null)
    try {
      const url = URL.createObjectURL(await fetchCustomerFile(customerId))
      const link = document.createElement('a')
      link.href = url
      link.download = `${t('privacy.sheet.title')} ${name} ${today}.zip`
      link.click()
      // The browser reads it after this task; it needs no more than a moment for bytes it already holds.
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
      message.success(t('privacy.fileSaved'))
    } catch (error) {
      setReason(error instanceof FileProblem ? error.problem.reason : 'unexpected')
    }
    setWorking(false)
  }

  return (
    <Card title={t('privacy.export')} padded>
      <div className="stack">
        <p>{t('privacy.exportExplain')}</p>
        <Button type="primary" onClick={() => navigate(`/paper/customer/${customerId}`)}>
          {t('privacy.printSheet')}
        </Button>
        <Button loading={working} onClick={save}>
          {t('privacy.saveFile')}
        </Button>
        {reason !== null && (
          <div className="problem" role="alert">
            {words(reason)}
          </div>
        )}
      </div>
    </Card>
  )
}
