import { blank, blankHeading } from './rules/blank.ts'
import { outsideGb2312, traditional } from './rules/character-set.ts'
import { entryCount, listCount } from './rules/counts.ts'
import {
  departmentTwice,
  departmentWithoutDuties,
  dutiesWithoutDepartment,
} from './rules/department-duties.ts'
import { headingJoint, headingName, headingStyle } from './rules/department-headings.ts'
import { departmentTwoNames } from './rules/department-names.ts'
import {
  actingDepartment,
  departmentBare,
  departmentFormer,
  departmentForms,
  departmentMisspelt,
} from './rules/department-text.ts'
import { doubledCharacter, repeatedWord } from './rules/doubled.ts'
import { endMarkDiffers, endMarkMissing } from './rules/end-mark.ts'
import { enumeratorStyle } from './rules/enumerator-style.ts'
import { halfWidth, halfWidthHeading } from './rules/half-width.ts'
import { foreignLetter, fullWidthLetter, latinWord } from './rules/latin.ts'
import {
  emptyCategory,
  emptyCell,
  equalCategories,
  equalNames,
  nearNames,
  sameText,
  unusualCategory,
} from './rules/list-shape.ts'
import { listTypo } from './rules/list-typo.ts'
import { lookAlike, misprint } from './rules/look-alike.ts'
import { markBeforeAnd } from './rules/mark-before-and.ts'
import { markBetweenQuotes } from './rules/mark-between-quotes.ts'
import { headingEndMark, nameComma, nameEndMark } from './rules/name-marks.ts'
import { numberStyle, percentInWords } from './rules/number-style.ts'
import { numberingLost, unnumberedEntry } from './rules/numbering-missing.ts'
import { numberingGap, numberingOrder, numberingRepeat } from './rules/numbering-sequence.ts'
import { officePrefix } from './rules/office-prefix.ts'
import { otherOffice } from './rules/other-office.ts'
import { otherUnit } from './rules/other-unit.ts'
import { parallelCommas } from './rules/parallel-commas.ts'
import { placeholder } from './rules/placeholder.ts'
import { rangeMark, rangeMixed } from './rules/ranges.ts'
import { repeatedMark } from './rules/repeated-mark.ts'
import { supportLabel, supportMissing, supportRepeats, supportStop } from './rules/support.ts'
import { supportWording } from './rules/support-wording.ts'
import { terms } from './rules/terms.ts'
import type { Rule } from './types.ts'
import { unbalanced, unbalancedHeading } from './rules/unbalanced.ts'

/** Every rule, in the order of the panel. */
export const RULES: readonly Rule[] = [
  numberingGap,
  numberingRepeat,
  numberingOrder,
  numberingLost,
  unnumberedEntry,
  enumeratorStyle,
  departmentWithoutDuties,
  dutiesWithoutDepartment,
  actingDepartment,
  departmentTwice,
  departmentTwoNames,
  headingName,
  headingStyle,
  headingJoint,
  departmentMisspelt,
  departmentFormer,
  departmentForms,
  departmentBare,
  supportMissing,
  supportLabel,
  supportRepeats,
  supportWording,
  supportStop,
  officePrefix,
  otherUnit,
  otherOffice,
  halfWidth,
  halfWidthHeading,
  repeatedMark,
  endMarkMissing,
  endMarkDiffers,
  markBetweenQuotes,
  markBeforeAnd,
  unbalanced,
  unbalancedHeading,
  nameEndMark,
  headingEndMark,
  nameComma,
  parallelCommas,
  doubledCharacter,
  repeatedWord,
  misprint,
  lookAlike,
  listTypo,
  latinWord,
  foreignLetter,
  fullWidthLetter,
  blank,
  blankHeading,
  placeholder,
  traditional,
  outsideGb2312,
  rangeMark,
  rangeMixed,
  numberStyle,
  percentInWords,
  listCount,
  entryCount,
  emptyCell,
  equalNames,
  nearNames,
  sameText,
  emptyCategory,
  equalCategories,
  unusualCategory,
  terms,
]
