import { expect, test } from 'vitest'
import { countyOf } from '../../../../shared/proofread/county.ts'

test('a branch of a city’s bureau is no county, in a list of few departments', () => {
  const departments = ['云泽市公安局云泽县分局', '县文旅局']
  expect(countyOf(['云泽市云泽县', '青禾镇配合履职事项清单'], departments)).toMatchObject({ full: '云泽县' })
})
