import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinBytes, splitBytes } from '../../../../shared/contract/wire.ts'

/** What calls carry: JSON values with byte arrays anywhere among them. */
const callValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value

const overTheWire = (value: unknown): unknown => {
  const split = splitBytes(value)
  return joinBytes(JSON.parse(JSON.stringify(split.value)), split.parts)
}

describe('a call over the wire', () => {
  it('arrives as it was sent, bytes and all', () => {
    const draft = { jobId: 'a', name: '清单.xlsx', bytes: new Uint8Array([0x50, 0x4b, 0, 255]) }
    expect(splitBytes(draft).value).toEqual({ jobId: 'a', name: '清单.xlsx', bytes: { $bytes: 0 } })
    expect(overTheWire(draft)).toEqual(draft)
  })

  it('arrives as it was sent whatever it holds', () => {
    fc.assert(
      fc.property(callValue, (value) => {
        expect(overTheWire(value)).toEqual(value)
      }),
    )
  })

  it('leaves a reference to bytes that did not come for the schema to refuse', () => {
    expect(joinBytes({ bytes: { $bytes: 1 } }, [new Uint8Array(1)])).toEqual({ bytes: { $bytes: 1 } })
    expect(joinBytes({ bytes: { $bytes: -1 } }, [])).toEqual({ bytes: { $bytes: -1 } })
  })

  it('keeps a hostile key a key', () => {
    const value: unknown = JSON.parse('{"__proto__": {"admin": true}}')
    const arrived = overTheWire(value)
    expect(Reflect.get(Object(arrived), 'admin')).toBeUndefined()
    expect(Object.keys(Object(arrived))).toEqual(['__proto__'])
  })
})
