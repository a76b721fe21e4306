import { z } from 'zod'
import { call, nothing } from './call.ts'

export const departmentCalls = {
  /** Names in use in all lists, the most used first. */
  'departments.known': call(nothing, z.array(z.string())),
} as const
