import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ListSummary } from '../../../shared/contract/schemas.ts'
import { goTo } from '../../app/route.ts'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { Field } from '../../ui/Field.tsx'
import { SwapOutlined } from '../../ui/icons.tsx'
import { localDateTime } from '../../ui/local-time.ts'
import { listTitle } from '../kinds.ts'
import { likelyPair } from './earlier-list.ts'
import './compare.css'

export interface CompareDialogProps {
  /** The list that was chosen; null while the dialog is closed. */
  readonly list: ListSummary | null
  readonly lists: readonly ListSummary[]
  readonly onClose: () => void
}

/** 与另一份清单比较: which list is the old one, which the new. */
export function CompareDialog({ list, lists, onClose }: CompareDialogProps): ReactNode {
  return (
    <Modal
      open={list !== null}
      title="与另一份清单比较"
      footer={null}
      onCancel={onClose}
      destroyOnHidden
      width={680}
    >
      {list !== null && <CompareForm list={list} lists={lists} onClose={onClose} />}
    </Modal>
  )
}

function CompareForm(props: {
  readonly list: ListSummary
  readonly lists: readonly ListSummary[]
  readonly onClose: () => void
}): ReactNode {
  const { lists, onClose } = props
  const [{ before, after }, setPair] = useState(() => likelyPair(props.list, lists))
  const [tried, setTried] = useState(false)
  const isWrong = tried && (before === null || after === null || before === after)
  const options = lists.map((list) => ({ value: list.id, label: optionText(list) }))

  const compare = (): void => {
    if (before === null || after === null || before === after) return setTried(true)
    goTo({ screen: 'compare', before: { listId: before }, after: { listId: after } })
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        compare()
      }}
    >
      <Field label="原清单（如去年的）">
        {(id) => (
          <Select
            id={id}
            value={before}
            options={options}
            onChange={(chosen) => setPair({ before: chosen, after })}
          />
        )}
      </Field>
      <Button
        className="compare-swap"
        icon={<SwapOutlined rotate={90} />}
        onClick={() => setPair({ before: after, after: before })}
      >
        两边对换
      </Button>
      <Field
        label="新清单（如今年的）"
        hint={isWrong ? '请选两份不同的清单。' : '只是比较，两份清单都不会改动。'}
      >
        {(id) => (
          <Select
            id={id}
            value={after}
            {...(isWrong && { status: 'error' as const })}
            options={options}
            onChange={(chosen) => setPair({ before, after: chosen })}
          />
        )}
      </Field>
      <DialogButtons busy={false} onCancel={onClose} submitText="比较" />
    </form>
  )
}

function optionText(list: ListSummary): string {
  const year = list.year === null ? '' : `（${list.year} 年）`
  return `${listTitle(list)}${year}　${list.itemCount} 个事项　${localDateTime(list.updatedAt)}`
}
