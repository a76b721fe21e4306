import { describe, expect, test } from 'vitest'
import { isInGb2312 } from '../../../../shared/proofread/data/gb2312.ts'
import { SIMPLIFIED_OF } from '../../../../shared/proofread/data/traditional.ts'
import { rulesFor, shown } from '../../../support/proofread-list.ts'

const sentence = (text: string): { cooperationDuties: string } => ({
  cooperationDuties: `青禾镇：\n1.${text}\n2.组织村民参加清淤。`,
})

describe('the tables', () => {
  test('GB/T 2312 as the platform’s own decoder has it', () => {
    const decoder = new TextDecoder('gbk')
    const own = new Set<string>()
    for (let row = 0xb0; row <= 0xf7; row += 1) {
      for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
        const char = decoder.decode(Uint8Array.of(row, cell))
        if (/^[\u4e00-\u9fff]$/.test(char)) own.add(char)
      }
    }
    const ours = Array.from({ length: 0x5200 }, (_, index) => String.fromCharCode(0x4e00 + index)).filter(
      isInGb2312,
    )
    expect(ours).toHaveLength(6763)
    expect(ours.filter((char) => !own.has(char))).toEqual([])
  })

  test('a traditional character is outside GB/T 2312, its counterpart inside', () => {
    expect(SIMPLIFIED_OF.size).toBeGreaterThan(1_000)
    expect([...SIMPLIFIED_OF].filter(([from, to]) => isInGb2312(from) || !isInGb2312(to))).toEqual([])
  })
})

describe('doubled characters', () => {
  test.each([
    '按照规定的的时间上报。',
    '检查在在建工地。',
    '划设醒目目标志标线。',
    '组织村民民参加演练。',
    '走访人人员密集场所。',
    '加强巡查查处力度度。',
  ])('wrong: %s', (text) => {
    expect(rulesFor(text)).toContain('doubled-character')
  })

  test.each([
    '召集专委委员开会。',
    '检查施工工地。',
    '每月月初、每月月末上报。',
    '保护饮用水水源。',
    '通知各村村民。',
    '家家户户、人人有责，层层压实责任。',
    '巡查小区区域。'.replace('小区区域', '辖区区域'),
    '报告疫情情况。',
    '悬挂指示示意图。',
    '落实防火火源管控，清查出租住房房屋。',
    '兴修水利利民工程，核定定价。',
  ])('right: %s', (text) => {
    expect(rulesFor(text)).not.toContain('doubled-character')
  })

  test('a word written twice', () => {
    expect(shown(sentence('及时及时上报。'))).toEqual(['repeated-word 「及时及时」 → 「及时」'])
    expect(shown(sentence('检查辖区内辖区渠道。'))).toEqual(['repeated-word 「辖区内辖区」'])
    expect(rulesFor('能立即整改的立即整改。')).toEqual([])
  })
})

describe('letters', () => {
  test('Latin words of an OCR, but not abbreviations', () => {
    expect(shown(sentence('组织 and 参加培训。'))).toEqual(['latin-word 「 and 」 → 「和」'])
    expect(rulesFor('组织Ihe培训。')).toEqual(['latin-word'])
    expect(rulesFor('通过APP、LED屏和3C产品宣传，登记C、D级危房5km内住户。')).toEqual([])
  })

  test('full-width digits, kana, blanks and invisible characters', () => {
    expect(shown(sentence('每月１５日前上报。'))).toEqual(['full-width-letter 「１５」 → 「15」'])
    expect(rulesFor('组织の培训。')).toEqual(['foreign-letter'])
    expect(shown(sentence('登记 造册。'))).toEqual(['blank 「登记 造册」 → 「登记造册」'])
    expect(shown(sentence('登记\u200b造册。'))).toEqual(['blank 「登记\u200b造册」 → 「登记造册」'])
    expect(rulesFor('共 12 户。')).toEqual([])
  })

  test('what was left to fill in', () => {
    expect(shown(sentence('填写XX年花名册。'))).toEqual(['placeholder 「XX年」'])
    expect(rulesFor('联系某某村（）。')).toEqual(['placeholder', 'placeholder'])
  })
})

describe('characters', () => {
  test('traditional, rare and compatibility forms', () => {
    expect(shown(sentence('開展培训。'))).toEqual(['traditional 「開」 → 「开」'])
    expect(shown(sentence('开展⼯作。'))).toEqual(['traditional 「⼯」 → 「工」'])
    expect(rulesFor('走访㙍村。')).toEqual(['outside-gb2312'])
  })

  test.each([
    ['填写户口薄信息。', '户口簿'],
    ['及时拔付资金。', '拨付'],
    ['逐户人户走访。', '入户'],
    ['消除隐患，清除杨尘。', '扬尘'],
    ['查处违法违规行。', '行为'],
  ])('a slip: %s', (text, right) => {
    const [found] = shown(sentence(text))
    expect(found).toMatch(/^(?:misprint|look-alike)/)
    expect(`${found}`.includes(right) || /look-alike/.test(`${found}`)).toBe(true)
  })

  test.each([
    '核对申请人户口本。',
    '明确小组职责。',
    '做好收费物品登记。',
    '核查原因定期上报。',
    '于12月31日的前一天上报。',
  ])('no slip: %s', (text) => {
    expect(rulesFor(text)).toEqual([])
  })
})
