import { matchesOf } from './matches.ts'
import type { Enumerator, EnumeratorStyle } from '../duty-text/enumerator.ts'
import { countyOf } from './county.ts'
import { coreName, isUsualBody, levelOf, likeness, plainName } from './department-names.ts'
import type { County } from './department-names.ts'
import { directoryOf } from './mentions.ts'
import type { Directory } from './mentions.ts'
import { termCounts } from './terms.ts'
import { withoutBody } from './office.ts'
import type { DirectoryEntry } from '../directory/types.ts'
import type { ProofreadOptions } from './types.ts'
import { CELL_FIELDS } from './view.ts'
import type { Cell, CellField, ItemView, ListView } from './view.ts'

/** How a heading names the department of column 3: in full, with 区/县 only, or bare. */
export type HeadingForm = 'full' | 'unit' | 'bare'

/** What the directory says of a name that is no full name. */
export interface Alias {
  readonly name: string
  readonly how: 'short' | 'former'
}

/** What most of a list does: the measure for the rest. Null where there is no clear custom. */
export interface Profile {
  readonly county: County
  readonly office: string | null
  /** 镇, 乡, 街道, 苏木. */
  readonly officeType: string | null
  /** 职责 or empty: what stands between a department and its colon. */
  readonly headingSuffix: string | null
  readonly headingForm: HeadingForm | null
  /** Most headings are short names of those in column 3. */
  readonly shortHeadings: boolean
  /** Duties stand below the name of their department. */
  readonly hasHeadings: boolean
  readonly hasSupport: boolean
  readonly supportStop: boolean | null
  readonly officePrefix: boolean
  /** What entries end with: 。 or ；; null where they end with nothing in particular. */
  readonly entryEnd: string | null
  readonly numbered: boolean
  /** How numbers of each style are typed, `#` for the number: `#.` `#、` `（#）`. */
  readonly shapes: ReadonlyMap<EnumeratorStyle, string>
  /** What follows an Arabic number: `.` `．` `、`. */
  readonly separator: string | null
  readonly rangeMark: string | null
  /** Names in column 3, with how often. */
  readonly departments: ReadonlyMap<string, number>
  /** Core names that are right to mention: the list's, the directory's. */
  readonly cores: ReadonlySet<string>
  readonly directory: Directory
  /** Core names that the county's directory has as short or former names of a department. */
  readonly aliases: ReadonlyMap<string, Alias>
  readonly columns: ReadonlySet<CellField>
  readonly terms: ReadonlyMap<string, number>
  /** All duties of the list in one text, to count how often something is written. */
  readonly corpus: string
  readonly options: ProofreadOptions
}

/** Is this written at least so often in the list? */
export function isOften(text: string, { corpus }: Profile, least = 3): boolean {
  let at = -1
  for (let count = 0; count < least; count += 1) {
    at = corpus.indexOf(text, at + 1)
    if (at === -1) return false
  }
  return true
}

class Tally {
  readonly counts = new Map<string, number>()
  add(key: string): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
  }
  /** The most frequent key, if it has at least the share and there are enough to speak of a custom. */
  custom(share: number, least = 3): string | null {
    let total = 0
    let best: string | null = null
    for (const [key, count] of this.counts) {
      total += count
      if (best === null || count > (this.counts.get(best) ?? 0)) best = key
    }
    return best !== null && total >= least && (this.counts.get(best) ?? 0) >= total * share ? best : null
  }
}

/** In full, with 区/县 only, or bare. */
export function headingFormOf(name: string, county: County): HeadingForm {
  const plain = plainName(name)
  if (county.short !== '' && plain.includes(county.short)) return 'full'
  return county.unit !== '' && plain.startsWith(county.unit) ? 'unit' : 'bare'
}

/** Does the name belong to a body whose own name has the county in its middle or a city before it? */
export function isVertical(name: string, county: County): boolean {
  const plain = plainName(name)
  return levelOf(name, county) !== 'county' || (county.full !== '' && !plain.startsWith(county.full))
}

type HeadingCustom = 'headingSuffix' | 'headingForm' | 'hasHeadings' | 'shortHeadings'

function isShortened(item: ItemView, name: string, county: County): boolean {
  return item.content.departments.some((column) => likeness(name, column, county) === 'short')
}

function headingCustoms(items: readonly ItemView[], county: County): Pick<Profile, HeadingCustom> {
  const suffixes = new Tally()
  const forms = new Tally()
  let without = 0
  let short = 0
  for (const item of items) {
    const { cells } = item
    const headings = cells.superiorDuties.lines.flatMap(({ department }) => department ?? [])
    if (headings.length === 0 && cells.superiorDuties.text !== '') without += 1
    for (const { suffix, names } of headings) {
      suffixes.add(suffix)
      for (const { name } of names) {
        if (levelOf(name, county) === 'county') forms.add(headingFormOf(name, county))
        if (isShortened(item, name, county)) short += 1
      }
    }
  }
  const total = [...suffixes.counts.values()].reduce((sum, count) => sum + count, 0)
  return {
    headingSuffix: suffixes.custom(0.7),
    headingForm: forms.custom(0.7) as HeadingForm | null,
    shortHeadings: short > total / 2,
    hasHeadings: total > 0 && without < total / 2,
  }
}

/** The text that a support line ends with, its stop included; null where there is none. */
export function supportEnd(cell: Cell): string | null {
  const last = cell.lines.at(-1)
  const single = cell.lines.filter(({ support }) => support).length === 1 && !/。./.test(last?.text ?? '')
  return last?.support && single && last.text.length > 5 ? last.text : null
}

/** Of digits or numerals with marks, not a single character like ① or ⒈. */
function isTyped({ typed }: Enumerator): boolean {
  return typed.length > 1
}

/** How an enumerator is typed, whatever its number; half brackets count as full ones. */
export function enumeratorShape({ typed }: Enumerator): string {
  return typed
    .replace(/[0-9一二三四五六七八九十百零]+/, '#')
    .replace('(', '（')
    .replace(')', '）')
}

function entryCustoms(
  items: readonly ItemView[],
): Pick<
  Profile,
  'entryEnd' | 'numbered' | 'separator' | 'shapes' | 'supportStop' | 'hasSupport' | 'rangeMark'
> {
  const ends = new Tally()
  const shapes = new Map<EnumeratorStyle, Tally>()
  const stops = new Tally()
  const ranges = new Tally()
  let numbered = 0
  let plain = 0
  let supported = 0
  for (const { cells } of items) {
    const support = supportEnd(cells.superiorDuties)
    if (cells.superiorDuties.lines.some((line) => line.support)) supported += 1
    if (support !== null) stops.add(/[。.]$/.test(support) ? '。' : '')
    for (const cell of [cells.superiorDuties, cells.cooperationDuties]) {
      for (const line of cell.lines) {
        if (line.support || line.heading) continue
        ends.add(/[。；]$/.exec(line.text)?.[0] ?? '')
        if (line.enumerator) numbered += 1
        else plain += 1
        if (line.enumerator && isTyped(line.enumerator)) {
          const { style } = line.enumerator
          const own = shapes.get(style) ?? new Tally()
          shapes.set(style, own)
          own.add(enumeratorShape(line.enumerator))
        }
      }
      for (const [, mark] of matchesOf(cell.text, /\d([～—])\d/g)) ranges.add(mark ?? '')
    }
  }
  const stop = stops.custom(0.75)
  const end = ends.custom(0.6)
  return {
    entryEnd: end === '' ? null : end,
    numbered: numbered >= 3 && numbered > plain * 1.5,
    shapes: new Map(
      [...shapes].flatMap(([style, own]) => {
        const shape = own.custom(0.6)
        return shape === null ? [] : [[style, shape] as const]
      }),
    ),
    separator: shapes.get('arabic')?.custom(0.6)?.slice(-1) ?? null,
    supportStop: stop === null ? null : stop === '。',
    hasSupport: supported >= 2 && supported > items.length / 2,
    rangeMark: ranges.custom(0.5, 1),
  }
}

const OFFICE_TYPE = /(?:街道|苏木|镇|乡)/

function officeOf(list: ListView): string | null {
  if (list.content.office) return withoutBody(list.content.office)
  const names = new Tally()
  for (const { cells } of list.items) {
    const name = /^([^：:，。；\d]{2,8}?(?:街道|苏木|镇|乡))[：:]/.exec(cells.cooperationDuties.text)?.[1]
    if (name) names.add(name)
  }
  const title = /([^区县旗市\s]{2,6}?(?:街道|苏木|镇|乡))/.exec(list.content.title.at(-1) ?? '')?.[1]
  return names.custom(0.5) ?? title ?? null
}

function hasOfficePrefix(items: readonly ItemView[], office: string | null): boolean {
  if (office === null) return false
  const filled = items.filter(({ cells }) => cells.cooperationDuties.text !== '')
  const prefixed = filled.filter(({ cells }) => cells.cooperationDuties.text.startsWith(office))
  return prefixed.length >= 2 && prefixed.length > filled.length / 2
}

function departmentCounts(items: readonly ItemView[]): Map<string, number> {
  const counts = new Tally()
  for (const { content } of items) for (const name of content.departments) counts.add(name)
  return counts.counts
}

/** A name that is right for some department is no alias of another one. */
function aliasesOf(
  directory: readonly DirectoryEntry[],
  cores: ReadonlySet<string>,
  county: County,
): Map<string, Alias> {
  const listed = new Set(directory.map(({ name }) => coreName(name, county)))
  const aliases = new Map<string, Alias>()
  for (const { name, shortNames, formerNames } of directory) {
    for (const [how, names] of [
      ['former', formerNames],
      ['short', shortNames],
    ] as const) {
      for (const alias of names) {
        const core = coreName(alias, county)
        if (!listed.has(core) && (how === 'short' || !cores.has(core))) aliases.set(core, { name, how })
      }
    }
  }
  return aliases
}

/** What a list does as a rule. Takes the whole list once; an item is then checked on its own. */
export function profileOf(list: ListView, options: ProofreadOptions = {}): Profile {
  const { items, content } = list
  const county = countyOf(
    content.title,
    items.flatMap((item) => item.content.departments),
  )
  const office = officeOf(list)
  const departments = departmentCounts(items)
  const known = [...departments].flatMap(([name, count]) => (count > 1 ? [name] : []))
  const listed = (options.directory ?? []).map(({ name }) => name)
  const cores = [...known, ...listed].map((name) => coreName(name, county))
  const single = [...departments.keys()].map((name) => coreName(name, county)).filter(isUsualBody)
  const allCores = new Set([...cores, ...single])
  return {
    county,
    office,
    officeType: OFFICE_TYPE.exec(office ?? '')?.[0] ?? null,
    ...headingCustoms(items, county),
    ...entryCustoms(items),
    officePrefix: hasOfficePrefix(items, office),
    departments,
    cores: allCores,
    directory: directoryOf(county, allCores),
    aliases: aliasesOf(options.directory ?? [], allCores, county),
    columns: new Set(CELL_FIELDS.filter((column) => content.columns.some(({ field }) => field === column))),
    terms: termCounts(list),
    corpus: items
      .map(({ cells }) => `${cells.superiorDuties.text}\n${cells.cooperationDuties.text}`)
      .join('\n'),
    options,
  }
}
