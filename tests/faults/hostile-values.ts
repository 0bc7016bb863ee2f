import { z } from 'zod'
import { deskRouter } from '../../electron/desk/router.ts'
import type { Random } from '../../electron/seed/random.ts'

/** A procedure of the desk as a stranger could learn it from the page's scripts. */
export type Procedure = {
  readonly name: string
  readonly type: 'query' | 'mutation' | 'subscription'
  /** Whether nobody must sign in for it. */
  readonly input: Schema | null
}

/** The part of JSON Schema that zod writes. */
export type Schema = {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly pattern?: string
  readonly format?: string
}

type Built = { readonly _def: { readonly type: Procedure['type']; readonly inputs: readonly z.ZodType[] } }

/** Every procedure of the desk, by walking its router. */
export function proceduresOfDesk(): Procedure[] {
  // At run time the procedures are flat, by their dotted names; the type shows them nested.
  const flat = deskRouter._def.procedures as unknown as Readonly<Record<string, Built>>
  return Object.entries(flat).map(([name, { _def }]) => {
    const [input] = _def.inputs
    const schema = input ? (z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema) : null
    return { name, type: _def.type, input: schema }
  })
}

const TEXTS = [
  `'; DROP TABLE complaint; --`,
  `" OR 1=1 --`,
  `%' UNION SELECT pin_hash, pin_salt FROM person --`,
  '<script>document.title="owned"</script>',
  '<img src=x onerror=document.title="owned">',
  `"><svg onload=alert(1)>`,
  '{{constructor.constructor("return process")()}}',
  '#{process.exit(1)}',
  '=HYPERLINK("http://evil.example","x")',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'C:\\desk.db',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e反过来',
  '́'.repeat(400),
  '和'.repeat(5000),
  'x'.repeat(200_000),
  '%00%0a%0d',
  '\r\nset-cookie: a=b',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '',
  ' ',
  'null',
  '*',
  '"',
  'AND OR NOT NEAR(',
  '{',
  '9'.repeat(400),
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '99:99',
]
const NUMBERS = [
  0,
  -1,
  0.5,
  -0,
  1e15,
  1e21,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  2 ** 63,
  1e-7,
  253_402_300_800_000,
  8.64e15,
  9e15,
]

const nested = (depth: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** Anything but what a form would send. */
export function hostileValue(random: Random): unknown {
  const values: readonly (() => unknown)[] = [
    () => random.pick(TEXTS),
    () => random.pick(TEXTS),
    () => random.pick(NUMBERS),
    () => random.pick([true, false, null]),
    () => [],
    () => Array.from({ length: 2000 }, () => 1),
    () => ({}),
    () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
    () => nested(200),
    () => JSON.parse('{"length":1e9,"toString":"x","valueOf":1,"then":1}') as unknown,
    () => ({ id: random.pick(TEXTS) }),
  ]
  return random.pick(values)()
}

/** Words a form would send where the schema only says "text", by the name of the field. */
function plausibleText(name: string, random: Random): string {
  if (/day|from|until|event|since|asOf/i.test(name)) return random.pick(['2026-03-16', '2026-03-10', '2026-04-01'])
  if (/phone|^number$/i.test(name)) return random.pick(['13800001111', '0571-88886666', '13911112222'])
  if (/^pin$/i.test(name)) return random.pick(['2468', '1357', '0000', '123456'])
  if (/creditCode/.test(name)) return ''
  if (/time|hour|^to$/i.test(name)) return '10:00'
  return random.pick(['换新机', '海信', 'a', '看着看着就黑屏', '00000000-0000-4000-8000-000000000000', 'lcd-tv'])
}

/** A value much like what a form sends (似真输入): most of them pass the schema. */
export function plausible(schema: Schema, random: Random, name = ''): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  const ways = schema.anyOf ?? schema.oneOf
  if (ways && ways.length > 0) return plausible(random.pick(ways), random, name)
  switch (schema.type) {
    case 'null':
      return null
    case 'boolean':
      return random.chance(50)
    case 'integer':
    case 'number':
      if (/At$/.test(name)) return 1_773_900_000_000
      return random.int(
        Math.max(schema.minimum ?? 0, 0),
        Math.min(schema.maximum ?? 4, Math.max(schema.minimum ?? 0, 0) + 4),
      )
    case 'array':
      return Array.from({ length: random.int(0, Math.min(schema.maxItems ?? 3, 3)) }, () =>
        plausible(schema.items ?? {}, random, name),
      )
    case 'object': {
      const own = Object.entries(schema.properties ?? {}).map(([key, value]) => [key, plausible(value, random, key)])
      return Object.fromEntries(own)
    }
    case 'string':
      return plausibleText(name, random).slice(0, schema.maxLength)
    default:
      return random.pick(['x', 1, null])
  }
}

/** The value with one thing in it, anywhere, replaced by something hostile, or with a key it should not have. */
export function spoiled(value: unknown, random: Random): unknown {
  if (random.chance(25) || typeof value !== 'object' || value === null) return hostileValue(random)
  if (Array.isArray(value)) {
    if (value.length === 0) return [hostileValue(random)]
    const at = random.int(0, value.length - 1)
    return value.map((item, index) => (index === at ? spoiled(item, random) : item))
  }
  const entries = Object.entries(value)
  if (entries.length === 0 || random.chance(10)) {
    const key = random.pick(['__proto__', 'constructor', 'prototype', 'toString', 'id', '$where', 'a.b', ''])
    return JSON.parse(
      JSON.stringify(value).replace(/^\{/, `{${JSON.stringify(key)}:{"polluted":true}${entries.length > 0 ? ',' : ''}`),
    ) as unknown
  }
  const at = random.int(0, entries.length - 1)
  return Object.fromEntries(entries.map(([key, item], index) => [key, index === at ? spoiled(item, random) : item]))
}
