import { Button, Empty, Segmented, Spin } from 'antd'
import { memo, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { ProofreadSettings } from '../../../shared/proofread/settings.ts'
import type { Finding } from '../../../shared/proofread/types.ts'
import { placedItems } from '../editor/selection.ts'
import { FindingCard } from './FindingCard.tsx'
import { FixAllDialog } from './FixAllDialog.tsx'
import { countBySeverity, firstOf, groupFindings } from './group-findings.ts'
import type { Grouping } from './group-findings.ts'
import { RuleSettings } from './RuleSettings.tsx'
import { textsOf } from './texts.ts'
import type { ProofreadActions } from './use-proofread-actions.ts'
import type { Proofreading } from './use-proofreading.ts'
import './proofread.css'

export interface ProofreadPanelProps {
  readonly settings: ProofreadSettings
  readonly proofreading: Proofreading
  readonly actions: ProofreadActions
  /** Key of the finding that was gone to last; null for none. */
  readonly current: string | null
  readonly onShow: (finding: Finding) => void
  readonly onClose: () => void
}

/** Findings drawn at first; a list just imported may have hundreds. */
const DRAWN = 60

/** 校对: everything found in the list, by item, rule or severity. */
export const ProofreadPanel = memo(function ProofreadPanel(props: ProofreadPanelProps): ReactNode {
  const { settings, proofreading, actions } = props
  const list = proofreading.read
  const [grouping, setGrouping] = useState<Grouping>('item')
  const [drawn, setDrawn] = useState(DRAWN)
  const [fixing, setFixing] = useState<string | null>(null)
  const [settingsShown, setSettingsShown] = useState(false)
  const findings = proofreading.findings ?? []
  const items = useMemo(() => placedItems(list), [list])
  const textOf = useMemo(() => textsOf(list), [list])
  const groups = groupFindings(findings, grouping, (item) => items[item - 1]?.item.name ?? '')
  const fixable = (rule: string): Finding[] =>
    findings.filter((finding) => finding.rule === rule && finding.fix !== null && finding.part === 'cell')

  return (
    <section className="proofread-panel" aria-label="校对">
      <div className="pane-head">
        <h2>校对</h2>
        <div className="button-row">
          <Button size="small" onClick={() => setSettingsShown(true)}>
            设置
          </Button>
          <Button size="small" onClick={props.onClose}>
            收起
          </Button>
        </div>
      </div>
      <div className="proofread-summary" role="status">
        <Summary proofreading={proofreading} />
      </div>
      <Segmented
        aria-label="怎样排列"
        size="small"
        value={grouping}
        onChange={setGrouping}
        options={[
          { value: 'item', label: '按事项' },
          { value: 'rule', label: '按规则' },
          { value: 'severity', label: '按程度' },
        ]}
      />
      <div className="proofread-scroll">
        {proofreading.findings !== null && findings.length === 0 && (
          <Empty description="没有发现问题。按 F8 逐个查看问题，改正和忽略都可以撤销。" />
        )}
        {firstOf(groups, drawn).map(({ group, shown }) => {
          const mendable = grouping === 'rule' ? fixable(group.key) : []
          return (
            <section key={group.key} aria-label={group.label}>
              <div className="finding-group">
                <h3>
                  {group.label}
                  <span className="quiet">　{group.findings.length}</span>
                </h3>
                {mendable.length > 1 && (
                  <Button size="small" onClick={() => setFixing(group.key)}>
                    全部改正（{mendable.length}）
                  </Button>
                )}
              </div>
              {shown.map((finding) => (
                <FindingCard
                  key={`${finding.key} ${finding.start}`}
                  finding={finding}
                  text={textOf(finding)}
                  current={finding.key === props.current}
                  withPlace
                  onShow={() => props.onShow(finding)}
                  onFix={() => void actions.fix(finding)}
                  onIgnore={(reason) => void actions.ignore(finding, reason)}
                />
              ))}
            </section>
          )
        })}
        {findings.length > drawn && (
          <Button block onClick={() => setDrawn(drawn + 5 * DRAWN)}>
            再显示一些（还有 {findings.length - drawn} 处）
          </Button>
        )}
      </div>
      {fixing !== null && (
        <FixAllDialog
          rule={fixing}
          findings={fixable(fixing)}
          textOf={textOf}
          onClose={() => setFixing(null)}
          onFix={(chosen) => {
            setFixing(null)
            void actions.fixAll(fixing, chosen)
          }}
        />
      )}
      <RuleSettings
        shown={settingsShown}
        settings={settings}
        onUpdate={actions.updateSettings}
        onClose={() => setSettingsShown(false)}
      />
    </section>
  )
})

function Summary({ proofreading }: { readonly proofreading: Proofreading }): ReactNode {
  const { findings, running, failed } = proofreading
  if (failed) return '这次校对没有完成，清单不受影响；修改任意内容会重新校对。'
  if (findings === null) return <Spin size="small" aria-label="正在校对" />
  const { error, warning, hint } = countBySeverity(findings)
  return `错误 ${error}　警告 ${warning}　提示 ${hint}${running ? '　正在重新校对…' : ''}`
}
