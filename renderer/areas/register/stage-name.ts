import { useTranslation } from 'react-i18next'
import { stages } from '../../../shared/workflow/stages.ts'

/** Names a stage as the desk sends it (阶段名称). */
export function useStageName(): (stage: string) => string {
  const { t } = useTranslation()
  return (stage) => {
    const known = stages.find((each) => each === stage)
    return known ? t(`choices.stage.${known}`) : stage
  }
}
