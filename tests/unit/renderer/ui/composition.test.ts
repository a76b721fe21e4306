import { describe, expect, it } from 'vitest'
import { isComposing } from '../../../../renderer/ui/composition.ts'

describe('keys of an input method', () => {
  it('knows them by the flag or by the old code', () => {
    expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true)
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
  })
})
