import { z } from 'zod'
import { joinSupport, splitSupport } from '../duty-text/support.ts'
import type { ListContent } from './content.ts'
import { COLUMN_FIELDS, LIST_KINDS } from './types.ts'

const EXCHANGE_FORMAT = 'duty-list/1'

const exchangeItem = z.strictObject({
  number: z.int().positive(),
  name: z.string(),
  departments: z.array(z.string()),
  superiorDuties: z.string(),
  cooperationDuties: z.string(),
  remarks: z.string(),
})

/** The exchange JSON: a list in plain data, for other programs and for keeping. */
export const exchangeSchema = z.strictObject({
  format: z.literal(EXCHANGE_FORMAT),
  kind: z.enum(LIST_KINDS),
  title: z.array(z.string()),
  office: z.string().nullable(),
  year: z.int().nullable(),
  columns: z.array(z.strictObject({ field: z.enum(COLUMN_FIELDS), header: z.string() })),
  categories: z.array(z.strictObject({ name: z.string(), items: z.array(exchangeItem) })),
  notes: z.array(z.string()),
})

export type ExchangeList = z.infer<typeof exchangeSchema>

/** The exchange JSON of a list, keys in the order of the format. */
export function toExchange(list: ListContent): ExchangeList {
  let number = 0
  return {
    format: EXCHANGE_FORMAT,
    kind: list.kind,
    title: [...list.title],
    office: list.office,
    year: list.year,
    columns: list.columns.map(({ field, header }) => ({ field, header })),
    categories: list.categories.map((category) => ({
      name: category.name,
      items: category.items.map((item) => ({
        number: ++number,
        name: item.name,
        departments: [...item.departments],
        superiorDuties: joinSupport(item.superiorDuties, item.support),
        cooperationDuties: item.cooperationDuties,
        remarks: item.remarks,
      })),
    })),
    notes: [...list.notes],
  }
}

/** The list that an exchange JSON describes. Stored numbers are not read: they follow from the order. */
export function fromExchange(exchange: ExchangeList): ListContent {
  return {
    kind: exchange.kind,
    title: exchange.title,
    office: exchange.office,
    year: exchange.year,
    notes: exchange.notes,
    columns: exchange.columns,
    categories: exchange.categories.map((category) => ({
      name: category.name,
      items: category.items.map(({ name, departments, superiorDuties, cooperationDuties, remarks }) => ({
        name,
        departments,
        ...splitSupport(superiorDuties),
        cooperationDuties,
        remarks,
      })),
    })),
  }
}

/** The text of an exchange file: two-space indent, a line end at the end. */
export function printExchange(list: ListContent): string {
  return `${JSON.stringify(toExchange(list), null, 2)}\n`
}
