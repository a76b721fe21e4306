import { expect, test } from 'vitest'
import { joinSupport, ownSupportLabel } from '../../../../shared/duty-text/support.ts'

test.each([
  ['业务指导', null, '履职保障：业务指导'],
  ['履职程序：业务指导', '履职程序', '履职程序：业务指导'],
  ['履职包括', '履职包括', '履职包括'],
  ['落实履职程序', null, '履职保障：落实履职程序'],
])('%s is printed with one label', (support, label, printed) => {
  expect(ownSupportLabel(support)).toBe(label)
  expect(joinSupport('', support)).toBe(printed)
})
