import type { Line } from '../lines.ts'
import type { Profile } from '../profile.ts'
import type { Found, ItemRule } from '../types.ts'
import type { Cell, ItemView } from '../view.ts'

const SOURCE = '清单表头“上级部门职责（含提供的履职保障）”；清单内多数的写法'
const STANDARD = '履职保障'

function supportLine(cell: Cell): Line | undefined {
  return cell.lines.find(({ support }) => support)
}

/** 履职X：, 保障措施： and what else stands where 履职保障 should. */
const OTHER_LABEL = /^(履职[^：:\s]{1,4}|(?:提供的?)?保障(?:措施|内容|事项)?|履职保障[^：:\s]{1,3})(?=[：:])/

/** A line of support, under its own or under a wrong label. */
function hasSupportLine(cell: Cell): boolean {
  return cell.lines.some(({ support, text }) => support || OTHER_LABEL.test(text))
}

export const supportMissing: ItemRule = {
  id: 'support-missing',
  title: '缺履职保障',
  severity: 'warning',
  description: '上级部门职责后没有“履职保障”，而清单的其他事项都有。',
  source: SOURCE,
  scope: 'item',
  check: ({ cells: { superiorDuties: cell } }, { hasSupport }) => {
    const last = cell.lines.at(-1)
    if (!hasSupport || !last || cell.text === '' || hasSupportLine(cell)) return []
    const start = Math.max(last.start, last.end - 12)
    return [{ cell, start, end: last.end, message: '缺少“履职保障”，本清单其他事项都有。' }]
  },
}

const BARE_LABEL = /^履职(?:保障|程序|包括)(?![：:])/

function labelDiffers(cell: Cell): Found[] {
  return cell.lines.flatMap(({ text, start }) => {
    const label = OTHER_LABEL.exec(text)?.[0]
    if (label && label !== STANDARD) {
      const end = start + label.length
      const message = `“${label}”应统一为“${STANDARD}”。`
      return [{ cell, start, end, message, edits: [{ start, end, text: STANDARD }] }]
    }
    const bare = BARE_LABEL.exec(text)?.[0]
    if (!bare) return []
    const end = start + bare.length
    return [
      { cell, start, end, message: '“履职保障”后缺冒号。', edits: [{ start, end, text: `${STANDARD}：` }] },
    ]
  })
}

export const supportLabel: ItemRule = {
  id: 'support-label',
  title: '履职保障名称不统一',
  severity: 'error',
  description: '“履职保障”写成了“履职程序”“履职包括”等。',
  source: SOURCE,
  scope: 'item',
  check: ({ cells }) => labelDiffers(cells.superiorDuties),
}

/**
 * 保障 that says nothing more: right after the label, or after a service, which is itself what is
 * provided. Money, things and people are another matter: 经费保障 is how they are provided.
 */
const REPEATED = /(?<=^履职[^：:]{2}[：:]\s*|指导|培训|支持|咨询|协调)保障/

export const supportRepeats: ItemRule = {
  id: 'support-repeats',
  title: '保障重复',
  severity: 'hint',
  description: '“履职保障”后又写“保障”，如“履职保障：业务指导保障”；“经费保障”“物资保障”等不算。',
  source: SOURCE,
  scope: 'item',
  check: ({ cells: { superiorDuties: cell } }) => {
    const line = supportLine(cell)
    if (!line) return []
    const found = REPEATED.exec(cell.text.slice(line.start))
    if (!found) return []
    const at = line.start + found.index
    const start = Math.max(line.start + 5, at - 4)
    return [{ cell, start, end: at + 2, message: '已有“履职保障”，这里不必再写“保障”。' }]
  },
}

function stopDiffers({ cells: { superiorDuties: cell } }: ItemView, { supportStop }: Profile): Found[] {
  const last = cell.lines.at(-1)
  // Support of several sentences or entries ends as sentences do.
  const several = cell.lines.filter(({ support }) => support).length > 1 || /。./.test(last?.text ?? '')
  if (supportStop === null || several || !last?.support || /^履职[^：:]{2}[：:]?$/.test(last.text)) return []
  const hasStop = /[。.]$/.test(last.text)
  if (hasStop === supportStop || /[；，、]$/.test(last.text)) return []
  const start = Math.max(last.start, last.end - 6)
  const edit = hasStop
    ? { start: last.end - 1, end: last.end, text: '' }
    : { start: last.end, end: last.end, text: '。' }
  const message = hasStop
    ? '本清单的履职保障末尾都不用句号，这里多了一个。'
    : '本清单的履职保障末尾都用句号，这里没有。'
  return [{ cell, start, end: last.end, message, edits: [edit] }]
}

export const supportStop: ItemRule = {
  id: 'support-stop',
  title: '履职保障末尾的句号',
  severity: 'warning',
  description: '履职保障末尾有的用句号、有的不用，以清单多数为准。',
  source: SOURCE,
  scope: 'item',
  check: stopDiffers,
}
