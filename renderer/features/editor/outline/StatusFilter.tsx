import { Select } from 'antd'
import type { ReactNode } from 'react'
import { ITEM_STATUSES } from '../../../../shared/duty-list/types.ts'
import type { ItemStatus } from '../../../../shared/duty-list/types.ts'
import { STATUS_LABELS } from '../../kinds.ts'

const ALL = 'all'

/** Shows only the items of one state of work. */
export function StatusFilter(props: {
  readonly value: ItemStatus | null
  readonly onChange: (status: ItemStatus | null) => void
}): ReactNode {
  return (
    <Select<ItemStatus | typeof ALL>
      size="small"
      variant="borderless"
      aria-label="只看某种状态的事项"
      className="status-filter"
      popupMatchSelectWidth={false}
      value={props.value ?? ALL}
      onChange={(value) => props.onChange(value === ALL ? null : value)}
      options={[
        { value: ALL, label: '全部' },
        ...ITEM_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] })),
      ]}
    />
  )
}
