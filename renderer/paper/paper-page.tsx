import { App, Button, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { PaperLanguage } from '../../shared/agreement/paper-words.ts'
import { desktop } from '../app/desktop.ts'
import { useKeys } from '../app/keys.ts'
import { useTitle } from '../app/title.ts'
import { KeyHint } from '../parts/key-hint.tsx'

type PaperPageProps = {
  /** The document's own title: what a PDF is called. */
  readonly name: string
  readonly language: PaperLanguage
  readonly onLanguage: (language: PaperLanguage) => void
  /** Where Esc leads when nothing lies behind this page. */
  readonly backTo?: string
  readonly children: ReactNode
}

/** A paper alone on the page with its tools above it (打印页); only the paper prints. */
export function PaperPage({ name, language, onLanguage, backTo, children }: PaperPageProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const navigate = useNavigate()
  useTitle(name)
  const back = () => (backTo === undefined ? navigate(-1) : navigate(backTo))

  const print = async () => {
    // Fonts come in slices as characters are met; paper must not be printed with half of them.
    await document.fonts.ready
    if (!desktop) return window.print()
    const outcome = await desktop.print()
    if (outcome.kind === 'failed') message.error(t('agreement.printFailed'))
  }
  const savePdf = async () => {
    await document.fonts.ready
    const outcome = await desktop?.savePdf(name)
    if (outcome?.kind === 'saved') message.success(t('agreement.pdfSaved', { file: outcome.file }))
    if (outcome?.kind === 'failed') message.error(t(`agreement.pdfFailed.${outcome.reason}`))
  }
  useKeys({
    'Ctrl+P': { words: t('common.print'), run: print },
    Escape: { words: t('common.back'), run: back },
  })

  return (
    <main className="paper-page">
      <div className="paper-tools">
        <Button onClick={back}>
          {t('common.back')} <KeyHint keys="Esc" />
        </Button>
        <Segmented<PaperLanguage>
          aria-label={t('agreement.paperLanguage')}
          value={language}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={onLanguage}
        />
        <span className="push" />
        {desktop && <Button onClick={savePdf}>{t('agreement.savePdf')}</Button>}
        <Button type="primary" onClick={print}>
          {t('common.print')} <KeyHint keys="Ctrl P" />
        </Button>
      </div>
      {children}
    </main>
  )
}
