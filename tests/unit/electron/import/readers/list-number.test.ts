import { expect, test } from 'vitest'
import { formatListNumber, type NumberFormat } from '../../../../../electron/import/readers/list-number.ts'

test.each<[NumberFormat, readonly [number, string][]]>([
  [
    'decimal',
    [
      [0, '0'],
      [12, '12'],
    ],
  ],
  [
    'decimal-zero',
    [
      [3, '03'],
      [12, '12'],
    ],
  ],
  ['full-width', [[12, '１２']]],
  [
    'circled',
    [
      [1, '①'],
      [20, '⑳'],
      [21, '㉑'],
      [35, '㉟'],
      [36, '㊱'],
      [50, '㊿'],
      [51, '51'],
    ],
  ],
  [
    'parenthesized',
    [
      [1, '⑴'],
      [20, '⒇'],
      [21, '21'],
    ],
  ],
  [
    'full-stop',
    [
      [1, '⒈'],
      [20, '⒛'],
    ],
  ],
  [
    'chinese',
    [
      [1, '一'],
      [10, '十'],
      [21, '二十一'],
      [105, '一百零五'],
      [1000, '1000'],
    ],
  ],
  [
    'chinese-digits',
    [
      [10, '一〇'],
      [21, '二一'],
    ],
  ],
  [
    'chinese-legal',
    [
      [2, '贰'],
      [13, '拾叁'],
    ],
  ],
  [
    'chinese-parenthesized',
    [
      [1, '㈠'],
      [10, '㈩'],
      [11, '11'],
    ],
  ],
  [
    'heavenly-stems',
    [
      [1, '甲'],
      [10, '癸'],
      [11, '11'],
    ],
  ],
  [
    'earthly-branches',
    [
      [1, '子'],
      [12, '亥'],
    ],
  ],
  [
    'lower-letter',
    [
      [1, 'a'],
      [26, 'z'],
      [27, 'aa'],
      [53, 'aaa'],
      [0, '0'],
    ],
  ],
  ['upper-letter', [[2, 'B']]],
  [
    'lower-roman',
    [
      [4, 'iv'],
      [9, 'ix'],
      [1999, 'mcmxcix'],
      [0, '0'],
    ],
  ],
  ['upper-roman', [[14, 'XIV']]],
])('%s', (format, cases) => {
  for (const [value, shown] of cases) expect(formatListNumber(value, format)).toBe(shown)
})
