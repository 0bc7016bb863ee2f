import { expect, it } from 'vitest'
import { proceduresOfDesk, type Schema } from '../faults/hostile-values.ts'

/** Checked against a form of fixed length after the schema: days, phone numbers, codes. */
const OF_FIXED_FORM = /(?:day|Day|number|phone|code|event|handedOver|reported)$/
/** Measured by whoever reads the file, who then says that it is too large to be one. */
const MEASURED_BY_ITS_READER = ['rules.previewFile.text', 'rules.takeFile.text']

/** Every text, list and object of an input that may grow without end. */
function unbounded(schema: Schema, path: string): string[] {
  const here: string[] = []
  const isOpen = schema.enum === undefined && schema.const === undefined
  if (schema.type === 'string' && isOpen && !schema.maxLength && !schema.format && !schema.pattern) here.push(path)
  if (schema.type === 'array' && schema.maxItems === undefined) here.push(`${path}[]`)
  const inner = [
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((way) => unbounded(way, path)),
    ...Object.entries(schema.properties ?? {}).map(([key, value]) => unbounded(value, `${path}.${key}`)),
    ...(schema.items ? [unbounded(schema.items, `${path}[]`)] : []),
  ]
  return [...here, ...inner.flat()]
}

const procedures = proceduresOfDesk()

it('nothing that is sent to the desk may grow without end', () => {
  expect(procedures.length).toBeGreaterThan(100)
  const open = procedures.flatMap(({ name, input }) => (input ? unbounded(input, name) : []))
  const left = open.filter((path) => !OF_FIXED_FORM.test(path) && !MEASURED_BY_ITS_READER.includes(path))
  expect([...new Set(left)]).toEqual([])
})
