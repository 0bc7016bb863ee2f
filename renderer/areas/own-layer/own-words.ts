import { useTranslation } from 'react-i18next'
import { ownKindNames, ownRemedyNames, ownStartNames } from '../../../shared/rules/own-layer-kinds.ts'
import { language } from '../../app/preferences.ts'
import type { OwnForm, OwnRow } from './own-form.ts'

type Shown = Exclude<keyof OwnForm, 'products'>

/** How the fields of an entry are called and read on a page (约定用词). */
export function useOwnWords() {
  const { t } = useTranslation()
  const tongue = language.use() === 'en' ? 'en' : 'zh'
  const comma = t('case.listComma')
  const gives = (remedies: OwnForm['gives']) => remedies.map((remedy) => ownRemedyNames[remedy][tongue]).join(comma)
  const labels: Record<Shown, string> = {
    kind: t('ownLayer.kind'),
    title: t('ownLayer.title'),
    number: t('ownLayer.number'),
    owedBy: t('ownLayer.party'),
    gives: t('ownLayer.gives'),
    start: t('ownLayer.start'),
    startDay: t('ownLayer.startDay'),
    months: t('ownLayer.months'),
    days: t('ownLayer.days'),
    untilDay: t('ownLayer.untilDay'),
    covers: t('ownLayer.covers'),
    excludes: t('ownLayer.excludes'),
    conditions: t('ownLayer.conditions'),
    source: t('ownLayer.source'),
    brands: t('ownLayer.brands'),
    models: t('ownLayer.models'),
    parts: t('ownLayer.parts'),
    serial: t('ownLayer.serial'),
    soldFrom: t('ownLayer.soldFrom'),
    soldUntil: t('ownLayer.soldUntil'),
    validFrom: t('ownLayer.validFrom'),
    validUntil: t('ownLayer.validUntil'),
    shown: t('ownLayer.shown'),
    note: t('ownLayer.note'),
  }
  return {
    labels,
    gives,
    kind: (kind: OwnForm['kind']) => ownKindNames[kind][tongue],
    /** What marks an entry: nobody signed any of them. */
    origin: ({ origin }: Pick<OwnRow, 'origin'>) =>
      t(
        origin === 'imported'
          ? 'ownLayer.imported'
          : origin === 'carried-over'
            ? 'ownLayer.carriedOver'
            : 'ownLayer.unsigned',
      ),
    /** The period as the entry states it, without a machine. */
    period: (terms: OwnRow['terms']) =>
      [
        terms.start === null ? '' : ownStartNames[terms.start][tongue],
        terms.startDay ?? '',
        terms.months === null ? '' : t('ownLayer.monthsLong', { count: terms.months }),
        terms.days === null ? '' : t('common.days', { count: terms.days }),
        terms.untilDay === null ? '' : t('ownLayer.until', { day: terms.untilDay }),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    /** The form in words, for laying two versions side by side. */
    said: (form: OwnForm): Record<Shown, string> => ({
      ...form,
      kind: ownKindNames[form.kind][tongue],
      owedBy: form.owedBy === '' ? '' : t(`ownLayer.parties.${form.owedBy}`),
      gives: gives(form.gives),
      start: form.start === '' ? '' : ownStartNames[form.start][tongue],
      shown: t(form.shown === 'yes' ? 'ownLayer.shownYes' : 'ownLayer.shownNo'),
    }),
  }
}
