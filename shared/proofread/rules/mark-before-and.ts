import { foundByPattern } from '../matches.ts'
import type { ItemRule } from '../types.ts'

/** 、 before a word that joins, but not before a word that only begins like one (和解, 及时). */
const BEFORE_AND = /、(?:以及|并且|和(?![谐平睦善气好约]|解(?!除|决|释))|及(?![时格第物早笄]))/g
/** 与 joins nouns; before a verb (与村民签订) it is a preposition, and the 、 is right. */
const BEFORE_WITH = /、与(?!会|时俱进|众|否)(?=[\u4e00-\u9fff]{2,6}[，。；、（]|[\u4e00-\u9fff]{2,6}等)/g

export const markBeforeAnd: ItemRule = {
  id: 'mark-before-and',
  title: '顿号与“和”连用',
  severity: 'warning',
  description: '并列词语间用了“和”“及”“与”，前面不再用顿号。',
  source: 'GB/T 15834-2011 4.5.3.1（顿号表示并列词语间的停顿，与连词不重复使用）',
  scope: 'item',
  check: (item) =>
    item.filled.flatMap((cell) =>
      [BEFORE_AND, BEFORE_WITH].flatMap((pattern) =>
        foundByPattern(cell, pattern, ([words]) => ({
          message: `“${words}”：顿号与“${words.slice(1)}”重复，去掉顿号。`,
          fix: words.slice(1),
        })),
      ),
    ),
}
