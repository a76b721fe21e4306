import { foundByPattern } from '../matches.ts'
import type { ItemRule } from '../types.ts'

/** Short words in a row, parted by commas: 卡号，开户行，金额等; 数据管理，数据处理，数据审核。 */
const SHORT_WORDS =
  /(?<=^|[，。；：、“《（\n])([一-龥]{2,6})，([一-龥]{2,6})(?:，[一-龥]{2,6})*(?:，[一-龥]{2,4}等|等)(?=[，。；、])/g

/** 数据管理，数据处理，数据审核: three words that begin alike. */
const ALIKE = /([一-龥]{2})[一-龥]{2}，\1[一-龥]{2}，\1[一-龥]{2}(?=[，。；、等])/g

export const parallelCommas: ItemRule = {
  id: 'parallel-commas',
  title: '并列词语间的逗号',
  severity: 'hint',
  description: '几个短词并列，中间用了逗号，通常用顿号。',
  source: 'GB/T 15834-2011 4.5.3.1',
  scope: 'item',
  check: (item) =>
    item.duties.flatMap((cell) =>
      [SHORT_WORDS, ALIKE].flatMap((pattern) =>
        foundByPattern(cell, pattern, () => ({ message: '并列的短词之间通常用顿号。' })),
      ),
    ),
}
