import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Finding } from '../../../shared/proofread/types.ts'
import { Excerpt } from './Excerpt.tsx'
import { placeLabel, ruleTitle } from '../../../shared/proofread/wording.ts'

/** 全部改正: every fix of one rule to look at first, each to be left out by a tick. */
export function FixAllDialog(props: {
  readonly rule: string
  readonly findings: readonly Finding[]
  readonly textOf: (finding: Finding) => string
  readonly onFix: (findings: readonly Finding[]) => void
  readonly onClose: () => void
}): ReactNode {
  const { rule, findings, textOf } = props
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = findings.filter(({ key }) => !left.has(key))
  const toggle = (key: string, on: boolean): void => {
    const next = new Set(left)
    if (on) next.delete(key)
    else next.add(key)
    setLeft(next)
  }
  return (
    <Modal
      open
      title={`全部改正：${ruleTitle(rule)}`}
      okText={`改正 ${chosen.length} 处`}
      okButtonProps={{ disabled: chosen.length === 0 }}
      cancelText="取消"
      onOk={() => props.onFix(chosen)}
      onCancel={props.onClose}
      width={720}
    >
      <p>下面每一处会改成绿色的文字，不想改的去掉勾。改完可以按 Ctrl+Z 一次撤销。</p>
      <ul className="fix-list">
        {findings.map((finding) => (
          <li key={finding.key}>
            <Checkbox
              checked={!left.has(finding.key)}
              onChange={(event) => toggle(finding.key, event.target.checked)}
            >
              <span className="quiet">{placeLabel(finding)}</span>{' '}
              <Excerpt text={textOf(finding)} start={finding.start} end={finding.end} fix={finding.fix} />
            </Checkbox>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
