import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { TextField } from '../../ui/TextField.tsx'
import { listTitle } from '../kinds.ts'
import type { CountyLists } from './use-directory.ts'

/** Which county each list belongs to: read by the program from title and departments, set right here. */
export function CountyDialog(props: {
  readonly counties: readonly CountyLists[]
  readonly busy: boolean
  /** Null leaves it to the program again. */
  readonly onChoose: (listId: number, county: string | null) => void
  readonly onClose: () => void
}): ReactNode {
  return (
    <Modal open title="清单归属" footer={null} width={720} onCancel={props.onClose}>
      <p className="quiet">每个县区一本名录。程序从标题和部门名称读出清单属于哪个县区；读错了，在这里改。</p>
      <ul className="county-lists">
        {props.counties.flatMap(({ county, lists }) =>
          lists.map((list) => (
            <CountyRow
              key={`${list.listId} ${county}`}
              {...props}
              listId={list.listId}
              title={listTitle(list)}
              county={county}
              chosen={list.chosen}
            />
          )),
        )}
      </ul>
    </Modal>
  )
}

function CountyRow(props: {
  readonly listId: number
  readonly title: string
  readonly county: string
  readonly chosen: boolean
  readonly busy: boolean
  readonly onChoose: (listId: number, county: string | null) => void
}): ReactNode {
  const [text, setText] = useState(props.county)
  const changed = text.trim() !== props.county
  const choose = (): void => {
    if (changed) props.onChoose(props.listId, text.trim())
  }
  return (
    <li>
      <span>{props.title}</span>
      <TextField
        label={`${props.title}所属的县区`}
        labelHidden
        placeholder="例如 云泽县"
        value={text}
        onChange={setText}
        onEnter={choose}
      />
      {changed ? (
        <Button type="primary" disabled={props.busy} onClick={choose}>
          保存
        </Button>
      ) : (
        <Button disabled={!props.chosen || props.busy} onClick={() => props.onChoose(props.listId, null)}>
          自动判断
        </Button>
      )}
    </li>
  )
}
