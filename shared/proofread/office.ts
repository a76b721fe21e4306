import type { County } from './department-names.ts'

/** 青禾镇人民政府 and 青禾街道办事处 are 青禾镇 and 青禾街道 in the text of a list. */
const OFFICE_BODY = /(?<=[镇乡道木])(?:人民政府|办事处)$/

/** An office's name as texts use it, without 人民政府 or 办事处. */
export function withoutBody(office: string): string {
  return office.replace(OFFICE_BODY, '')
}

/**
 * The name of one office, without county and body; null where it names none in particular (各镇).
 *
 * @param office as written into a list's heading
 */
export function plainOffice(office: string | null, county: County): string | null {
  let name = withoutBody((office ?? '').replace(/\s/g, ''))
  for (const place of [county.city, county.full])
    if (place !== '' && name.startsWith(place)) name = name.slice(place.length)
  return /^[^各本两（(、]{1,6}(?:镇|乡|街道|苏木)$/.test(name) && name !== '乡镇' ? name : null
}
