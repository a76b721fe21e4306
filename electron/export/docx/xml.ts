import { pointsOf } from '../../../shared/layout/geometry.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in XML, between tags or in an attribute. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '') : text
}

/** Points as twentieths of a point, the measure of lengths in Word. */
export function twips(points: number): number {
  return Math.round(points * 20)
}

/** Millimetres as twentieths of a point. */
export function millimetres(length: number): number {
  return twips(pointsOf(length))
}
