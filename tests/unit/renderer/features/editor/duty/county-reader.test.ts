import { describe, expect, it } from 'vitest'
import { createCountyReader } from '../../../../../../renderer/features/editor/duty/county-reader.ts'

const title = ['云泽县青禾镇配合履职事项清单']
const police = { departments: ['云泽县公安局'], cooperationDuties: '1.巡查。' }
const finance = { departments: ['云泽县财政局'], cooperationDuties: '1.报账。' }

describe('the county of the list that is being edited', () => {
  it('is not read again for a key in a duty', () => {
    const county = createCountyReader()
    const first = county(title, [police, finance])
    expect(first.full).toBe('云泽县')
    expect(county(title, [{ ...police, cooperationDuties: '1.巡查、登记。' }, finance])).toBe(first)
  })

  it('stays the same object while a department changes and the county does not', () => {
    const county = createCountyReader()
    const first = county(title, [police, finance])
    expect(county(title, [police, { ...finance, departments: ['云泽县审计局'] }])).toBe(first)
    expect(county(title, [police])).toBe(first)
  })

  it('is another as soon as the list’s names say so', () => {
    const county = createCountyReader()
    county(title, [police])
    const moved = { ...police, departments: ['白桦县公安局'] }
    expect(county(['白桦县青禾镇配合履职事项清单'], [moved]).full).toBe('白桦县')
  })
})
