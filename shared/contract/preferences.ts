import { z } from 'zod'

export const TEXT_SIZES = ['normal', 'large', 'larger'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

const dutyView = z.enum(['blocks', 'text'])

/** What the program remembers for whoever sits at this computer, beside the lists. */
export const preferencesSchema = z.strictObject({
  textSize: z.enum(TEXT_SIZES),
  /** The first look round was taken or skipped. */
  tourSeen: z.boolean(),
  /** Where the print preview stands in the editor; null until the user has placed it. */
  preview: z.strictObject({ shown: z.boolean(), side: z.enum(['right', 'below']) }).nullable(),
  /** How the duty texts stand in the form: a frame for each heading, or one text. */
  dutyView: z.strictObject({ superiorDuties: dutyView, cooperationDuties: dutyView }),
  /** Official fonts that this computer lacks, which the user has been told of. */
  missingFontsSeen: z.array(z.string().max(100)).max(50),
})

export type Preferences = z.infer<typeof preferencesSchema>

/** What holds until something else is chosen. */
export const DEFAULT_PREFERENCES: Preferences = {
  textSize: 'normal',
  tourSeen: false,
  preview: null,
  dutyView: { superiorDuties: 'blocks', cooperationDuties: 'text' },
  missingFontsSeen: [],
}
