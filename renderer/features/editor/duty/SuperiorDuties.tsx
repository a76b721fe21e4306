import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import type { StoredItem } from '../selection.ts'
import { DepartmentOffers } from './DepartmentOffers.tsx'
import { DutyField } from './DutyField.tsx'
import type { DutyTextProps } from './PlainDuties.tsx'
import { withBlock, withoutBlock } from './blocks.ts'
import { createCountyReader } from './county-reader.ts'
import { departmentsWithoutBlock, headingFor, headingStyleReader } from './headings.ts'

export interface SuperiorDutiesProps extends Omit<DutyTextProps, 'value'> {
  readonly list: StoredList
  readonly item: StoredItem
}

/** 上级部门职责: a block for each department of the item. */
export function SuperiorDuties({ list, item, ...props }: SuperiorDutiesProps): ReactNode {
  const { superiorDuties: text, departments } = item
  // How the whole list does it may follow a moment later than what is typed.
  const whole = useDeferredValue(list)
  const items = useMemo(() => whole.categories.flatMap((category) => category.items), [whole])
  const [readCounty] = useState(createCountyReader)
  const county = useMemo(() => readCounty(whole.title, items), [readCounty, whole.title, items])
  const styleOf = useMemo(() => headingStyleReader(items, county), [items, county])
  const [room, typeAtEndOf] = useTypingAtEnd(text)
  if (list.kind !== 'cooperation')
    return <DutyField {...props} field="superiorDuties" value={text} choices={null} />

  const missing = departmentsWithoutBlock(text, departments, county)
  const change = (next: string): void => {
    props.onChange(next)
    props.onCommit()
  }
  return (
    <div ref={room} className="superior-duties">
      <DutyField
        {...props}
        field="superiorDuties"
        value={text}
        choices={
          departments.length === 0
            ? null
            : () =>
                departments.map((department) => ({
                  heading: headingFor(department, county, styleOf()),
                  missing: missing.includes(department),
                }))
        }
      />
      <DepartmentOffers
        // Another item's departments were not taken away.
        key={item.id}
        text={text}
        departments={departments}
        missing={missing}
        county={county}
        nameOf={(department) => headingFor(department, county, { ...styleOf(), ending: '' })}
        onAdd={(department) => {
          const next = withBlock(text, headingFor(department, county, styleOf()))
          typeAtEndOf(next)
          change(next)
        }}
        onRemove={(block) => change(withoutBlock(text, block).text)}
      />
    </div>
  )
}

/** Puts the cursor behind the last number of a text as soon as that text is shown. */
function useTypingAtEnd(shown: string): [RefObject<HTMLDivElement | null>, (text: string) => void] {
  const room = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current !== shown) return
    wanted.current = null
    // The blocks are drawn anew once more for the new text.
    requestAnimationFrame(() => {
      const last = [...(room.current?.querySelectorAll('textarea') ?? [])]
        .filter((area) => area.getAttribute('aria-hidden') !== 'true')
        .at(-1)
      last?.focus()
      last?.setSelectionRange(last.value.length, last.value.length)
    })
  }, [shown])
  return [
    room,
    (text) => {
      wanted.current = text
    },
  ]
}
