import { Button } from 'antd'
import { useDeferredValue, useMemo } from 'react'
import type { ReactNode } from 'react'
import { countyOf } from '../../../../shared/proofread/county.ts'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { PlusOutlined } from '../../../ui/icons.tsx'
import type { StoredItem } from '../selection.ts'
import { departmentsWithoutBlock, headingFor, withBlock } from './blocks.ts'

/** Offers a block of duties for each department of the item that has none. */
export function MissingBlocks(props: {
  readonly list: StoredList
  readonly item: StoredItem
  readonly onAdd: (superiorDuties: string) => void
}): ReactNode {
  const { item, onAdd } = props
  const list = useDeferredValue(props.list)
  const county = useMemo(() => countyOf({ ...list, columns: list.layout.columns }), [list])
  const missing = departmentsWithoutBlock(item.superiorDuties, item.departments, county)
  if (missing.length === 0) return null
  return (
    <div className="button-row missing-blocks">
      {missing.map((department) => {
        const heading = headingFor(department, county)
        return (
          <Button
            key={department}
            size="small"
            type="dashed"
            icon={<PlusOutlined />}
            onClick={() => onAdd(withBlock(item.superiorDuties, heading))}
          >
            加上“{heading}”的职责
          </Button>
        )
      })}
    </div>
  )
}
