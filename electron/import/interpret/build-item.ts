import type { ItemContent } from '../../../shared/duty-list/types.ts'
import { canonicalText } from '../../../shared/duty-text/canonical.ts'
import { splitSupport } from '../../../shared/duty-text/support.ts'
import type { CellLine } from '../../../shared/grid/types.ts'
import type { SourceField } from '../../../shared/draft/corrections.ts'
import { splitDepartments } from '../../../shared/duty-text/departments.ts'
import { quote, type Findings } from './findings.ts'
import type { RawItem } from './raw-item.ts'

const CUT_LINES = '有些换行只是为了排版（在句子中间），已去掉换行，文字未变。'
const RUN_TOGETHER = '有些单元格把多条职责连写在一行，已按序号和小标题分行，文字未变。'
const LOST_NUMBERS = '有些列表在来源中已丢失自动编号，已按句分行，没有补编号，请补上序号。'

/** A name in a narrow column is broken anywhere: lines join without a blank, unless Latin words meet. */
function joinName(lines: readonly CellLine[]): string {
  return lines
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .reduce((name, line) => (/\w$/.test(name) && /^\w/.test(line) ? `${name} ${line}` : name + line), '')
}

/** Makes the texts of an item out of its rows, and says what had to be done. */
export class ItemBuilder {
  readonly #findings: Findings

  constructor(findings: Findings) {
    this.#findings = findings
  }

  build(raw: RawItem): ItemContent {
    const name = joinName(raw.lines.get('name') ?? [])
    if (name === '') this.#findings.warning('no-name', '有的事项没有名称，请补上。', raw.place)
    const duties = splitSupport(this.#text(raw, 'superiorDuties'))
    const support = this.#text(raw, 'support')
    const remarks = [this.#text(raw, 'remarks'), ...raw.extra.map(({ header, text }) => `${header}：${text}`)]
    return {
      name,
      departments: this.#departments(raw),
      superiorDuties: duties.superiorDuties,
      support: [duties.support, support].filter((text) => text !== '').join('\n'),
      cooperationDuties: this.#text(raw, 'cooperationDuties'),
      remarks: remarks.filter((text) => text !== '').join('\n'),
    }
  }

  #departments(raw: RawItem): readonly string[] {
    const { names, guessed } = splitDepartments((raw.lines.get('departments') ?? []).map(({ text }) => text))
    for (const name of guessed) {
      this.#findings.warning(
        'department-joined',
        `部门名称被换行断开，已连成${quote(name)}，请核对。`,
        raw.place,
      )
    }
    return names
  }

  #text(raw: RawItem, field: SourceField): string {
    const text = canonicalText(raw.lines.get(field) ?? [])
    if (text.joined > 0) this.#findings.notice('wrapped-lines', CUT_LINES, raw.place)
    if (text.lostNumbers) this.#findings.warning('lost-numbers', LOST_NUMBERS, raw.place)
    else if (text.parted > 0) this.#findings.notice('run-together', RUN_TOGETHER, raw.place)
    return text.lines.join('\n')
  }
}
