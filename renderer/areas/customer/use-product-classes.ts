import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { language } from '../../app/preferences.ts'

/** The product classes of the rules in use (三包目录产品), and how a field says which one a typed name was taken for. */
export function useProductClasses() {
  const { t } = useTranslation()
  const { data: classes = [] } = useQuery(desk.rules.productClasses.queryOptions(undefined, { staleTime: Infinity }))
  const english = language.use() === 'en'
  const nameOf = (id: string | null) => {
    const found = classes.find((each) => each.id === id)
    return found && (english ? found.en : found.zh)
  }
  return {
    classes,
    nameOf,
    takenFor: (id: string, words: 'takenFor' | 'takenForBelow' = 'takenFor') => {
      const name = nameOf(id)
      return name === undefined ? undefined : t(`customer.${words}`, { name })
    },
  }
}
