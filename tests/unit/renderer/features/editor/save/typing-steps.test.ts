import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../../../../renderer/features/editor/save/edits.ts'
import {
  LONGEST_PAUSE,
  LONGEST_STEP,
  createTypingSteps,
} from '../../../../../../renderer/features/editor/save/typing-steps.ts'

/** Puts one text after the other into a field. @returns the texts that undo would stop at */
function stopsOf(texts: readonly string[], field = 'remarks'): string[] {
  const steps = createTypingSteps()
  const stops: string[] = []
  let before = ''
  for (const text of texts) {
    if (!steps.goesOn(edit(1, field, text), { [field]: before }, 0)) stops.push(before)
    before = text
  }
  return stops
}

/** The texts a field holds while a text is typed letter by letter. */
function typed(text: string, from = ''): string[] {
  return [...text].map((_, index) => from + [...text].slice(0, index + 1).join(''))
}

function edit(id: number, field: string, value: unknown): Edit {
  return { target: 'item', id, patch: { [field]: value } } as Edit
}

describe('steps of undo', () => {
  it('take a sentence back at once, and stop at its end', () => {
    expect(stopsOf(typed('登记造册。每月核查'))).toEqual(['', '登记造册。'])
  })

  it('stop within a long text without marks', () => {
    expect(stopsOf(typed('河'.repeat(LONGEST_STEP + 5)))).toEqual(['', '河'.repeat(LONGEST_STEP)])
  })

  it('keep words of an input method together', () => {
    expect(stopsOf(['河道', '河道巡查', '河道巡查和保洁'])).toEqual([''])
  })

  it('stop where the clerk turns from typing to deleting, and back', () => {
    expect(stopsOf(['河道', '河', '', '山', '山林'])).toEqual(['', '河道', ''])
  })

  it('stop where the cursor was put elsewhere', () => {
    expect(stopsOf(['河道巡查', '大河道巡查', '大型河道巡查'])).toEqual(['', '河道巡查'])
  })

  it('take a new line, a long paste and a deleted selection back alone', () => {
    const paste = '一'.repeat(LONGEST_STEP + 1)
    expect(
      stopsOf(['1.河', '1.河\n2.', '1.河\n2.道', `1.河\n2.道${paste}`, '1.河\n2.道', '1.河\n2.道路']),
    ).toEqual(['', '1.河', '1.河\n2.', '1.河\n2.道', `1.河\n2.道${paste}`, '1.河\n2.道'])
  })

  it('join what replaces a selection with what is typed after it', () => {
    expect(stopsOf(['河道巡查', '山', '山林'])).toEqual(['', '河道巡查'])
  })

  it('stop between two fields, two items, and where the screen says so', () => {
    const steps = createTypingSteps()
    expect(steps.goesOn(edit(1, 'name', '河'), { name: '' }, 0)).toBe(false)
    expect(steps.goesOn(edit(1, 'name', '河道'), { name: '河' }, 0)).toBe(true)
    expect(steps.goesOn(edit(1, 'remarks', '每'), { remarks: '' }, 0)).toBe(false)
    expect(steps.goesOn(edit(2, 'remarks', '每'), { remarks: '' }, 0)).toBe(false)
    expect(steps.goesOn(edit(2, 'remarks', '每月'), { remarks: '每' }, 0)).toBe(true)
    steps.breakHere()
    expect(steps.goesOn(edit(2, 'remarks', '每月一'), { remarks: '每月' }, 0)).toBe(false)
  })

  it('stop at a pause to think', () => {
    const steps = createTypingSteps()
    steps.goesOn(edit(1, 'name', '河'), { name: '' }, 0)
    expect(steps.goesOn(edit(1, 'name', '河道'), { name: '河' }, LONGEST_PAUSE)).toBe(true)
    expect(steps.goesOn(edit(1, 'name', '河道巡'), { name: '河道' }, 2 * LONGEST_PAUSE + 1)).toBe(false)
  })

  it('are one for each department and each status', () => {
    const steps = createTypingSteps()
    expect(steps.goesOn(edit(1, 'departments', ['县水利局']), { departments: [] }, 0)).toBe(false)
    expect(
      steps.goesOn(edit(1, 'departments', ['县水利局', '县民政局']), { departments: ['县水利局'] }, 0),
    ).toBe(false)
    const status = edit(1, 'status', 'settled')
    expect(steps.goesOn(status, { status: 'draft' }, 0)).toBe(false)
  })
})
