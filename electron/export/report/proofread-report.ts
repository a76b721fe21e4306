import type { ListContent } from '../../../shared/duty-list/content.ts'
import { cleanText } from '../../../shared/official-table/clean-text.ts'
import { proofread } from '../../../shared/proofread/proofread.ts'
import { optionsOf, type ProofreadSettings } from '../../../shared/proofread/settings.ts'
import type { Finding, Surroundings } from '../../../shared/proofread/types.ts'
import { SEVERITY_NAMES, partName } from '../../../shared/proofread/wording.ts'
import { writeReport, type ReportColumn } from './write-report.ts'

/** What a report is made of. */
export interface ReportSource {
  readonly list: ListContent
  readonly settings: ProofreadSettings
  /** Ids of the items in printed order; the keys of ignored findings name them. */
  readonly identities: readonly string[]
  readonly surroundings: Surroundings
}

/** A quote longer than this says no more. */
const LONGEST_QUOTE = 160

/** 处理 is left empty for whoever decides. */
const COLUMNS: readonly ReportColumn[] = [
  { header: '序号', width: 700, centred: true },
  { header: '事项', width: 2_700 },
  { header: '位置', width: 1_500 },
  { header: '原文', width: 3_300 },
  { header: '问题', width: 3_000 },
  { header: '建议', width: 2_170 },
  { header: '处理', width: 1_200 },
]

/** Proofreads a list as its settings say, and writes what was found as a Word document. */
export function writeProofreadReport(source: ReportSource): Promise<Uint8Array> {
  const { list, settings, identities, surroundings } = source
  const findings = proofread(list, optionsOf(settings, identities, surroundings))
  const items = list.categories.flatMap((category) => category.items)
  const itemText = ({ item }: Finding): string =>
    item === null ? '' : `${item}.${items[item - 1]?.name ?? ''}`
  return writeReport({
    title: cleanText(`${list.title.join('')}校对情况表`),
    columns: COLUMNS,
    rows: findings.map((finding, index) =>
      [
        String(index + 1),
        itemText(finding),
        partName(finding),
        shortened(finding.quote),
        `【${SEVERITY_NAMES[finding.severity]}】${finding.message}`,
        advice(finding),
        '',
      ].map(cleanText),
    ),
    closing: findings.length === 0 ? '没有发现问题。' : `共 ${findings.length} 处。`,
  })
}

function advice({ fix }: Finding): string {
  if (fix === null) return '请核对'
  return fix === '' ? '删去' : `改为“${fix}”`
}

function shortened(quote: string): string {
  return quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE).toWellFormed()}…` : quote
}
