import type { Found } from './finder.tsx'

/** One line of the finder (查找结果): what it is, how it reads, where it leads. */
export type FoundRow = {
  readonly kind: 'complaints' | 'repairs' | 'customers'
  readonly key: string
  readonly to: string
  readonly number: string | null
  readonly name: string
  readonly phone: string | null
  readonly machine: string
  readonly words: string
  readonly stage: string | null
}

const machineOf = (unit: { readonly productName: string | null; readonly model: string | null }) =>
  [unit.productName, unit.model].filter(Boolean).join(' ')

/** The lines in the order they are shown and walked through: complaints, repairs, customers. */
export function foundRows({ complaints, repairs, customers }: Found): FoundRow[] {
  return [
    ...complaints.map((hit) => ({
      kind: 'complaints' as const,
      key: `complaint ${hit.id}`,
      to: `/complaints/${hit.id}`,
      number: hit.number,
      name: hit.name,
      phone: hit.phone,
      machine: machineOf(hit),
      words: hit.words,
      stage: hit.voidedAt === null ? hit.stage : 'void',
    })),
    ...repairs.map((hit) => ({
      kind: 'repairs' as const,
      key: `repair ${hit.id}`,
      to: `/repairs/${hit.id}`,
      number: hit.number,
      name: hit.name,
      phone: hit.phone,
      machine: machineOf(hit),
      words: hit.fault,
      stage: hit.state,
    })),
    ...customers.map((hit) => ({
      kind: 'customers' as const,
      key: `customer ${hit.id}`,
      to: `/customers/${hit.id}`,
      number: null,
      name: hit.name,
      phone: hit.phone,
      machine: '',
      words: hit.address ?? '',
      stage: null,
    })),
  ]
}
