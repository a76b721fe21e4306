import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/lists')

/** What is known of a published list, counted by hand from its source. */
export interface RealSource {
  readonly name: string
  readonly title: readonly string[]
  readonly office: string
  readonly categories: readonly string[]
  readonly columns: number
  readonly items: number
  /** Lines of the two duty columns that begin with “n.”. */
  readonly entries: number
  readonly notes: number
}

export const REAL_SOURCES: readonly RealSource[] = [
  {
    name: 'daci-jiedao',
    title: ['内蒙古自治区包头市石拐区', '大磁街道配合履职事项清单'],
    office: '大磁街道',
    categories: ['经济发展', '民生服务', '平安法治', '城乡建设', '生态环保'],
    columns: 6,
    items: 59,
    entries: 465,
    notes: 0,
  },
  {
    name: 'xingsheng-zhen',
    title: ['兴胜镇配合履职事项清单'],
    office: '兴胜镇',
    categories: [
      '党的建设',
      '经济发展',
      '民生服务',
      '平安法治',
      '乡村振兴',
      '城乡建设',
      '生态环保',
      '文化旅游',
    ],
    columns: 5,
    items: 100,
    entries: 714,
    notes: 1,
  },
]

/** The published list's file, or null on machines that do not have it beside the project. */
export function realSourceBytes(name: string): Uint8Array | null {
  const file = path.join(FOLDER, `${name}.txt`)
  return existsSync(file) ? readFileSync(file) : null
}

/** The item rows of a source with markup and blanks taken out, cell by cell; header texts as printed. */
export function bareSource(text: string): { header: string[]; rows: string[][] } {
  const lines = text.split('\n').map((line) => line.split('\t'))
  const header = lines.find(([first]) => first === '序号') ?? []
  const rows = lines
    .filter(([first]) => /^\d+$/.test(first ?? ''))
    .map((cells) => cells.map((cell) => cell.replaceAll(/<[^>]*>/g, '').replaceAll(/\s/g, '')))
  return { header, rows }
}
