import { Button, Empty, Switch, Tabs, Tag } from 'antd'
import type { ReactNode } from 'react'
import { RULES } from '../../../shared/proofread/rules.ts'
import type { ProofreadSettings } from '../../../shared/proofread/settings.ts'
import type { ProofreadActions } from './use-proofread-actions.ts'
import { SEVERITY_COLORS } from './severity-colors.ts'
import { SEVERITY_NAMES, ruleTitle } from '../../../shared/proofread/wording.ts'
import { SideDrawer } from '../../ui/SideDrawer.tsx'

/** 校对设置: which rules look at this list, and what was ignored. */
export function RuleSettings(props: {
  readonly shown: boolean
  readonly settings: ProofreadSettings
  readonly onUpdate: ProofreadActions['updateSettings']
  readonly onClose: () => void
}): ReactNode {
  const { settings, onUpdate } = props
  const off = new Set(settings.off)
  const turn = (id: string, on: boolean): void =>
    void onUpdate((current) => ({
      ...current,
      off: on ? current.off.filter((each) => each !== id) : [...current.off, id],
    }))
  const heed = (key: string): void =>
    void onUpdate((current) => ({ ...current, ignored: current.ignored.filter((each) => each.key !== key) }))

  const rules = (
    <ul className="rule-list">
      {RULES.map((rule) => (
        <li key={rule.id}>
          <Switch
            size="small"
            aria-label={rule.title}
            checked={!off.has(rule.id)}
            onChange={(on) => turn(rule.id, on)}
          />
          <div>
            <div>
              <strong>{rule.title}</strong>{' '}
              <Tag color={SEVERITY_COLORS[rule.severity]}>{SEVERITY_NAMES[rule.severity]}</Tag>
            </div>
            <div className="quiet">{rule.description}</div>
          </div>
        </li>
      ))}
    </ul>
  )
  const ignored =
    settings.ignored.length === 0 ? (
      <Empty description="还没有忽略过问题" />
    ) : (
      <ul className="rule-list">
        {settings.ignored.map(({ key, reason }) => (
          <li key={key}>
            <div>
              <strong>{ruleTitle(key.split('|')[0] ?? '')}</strong>
              <div>“{key.slice(key.lastIndexOf('|') + 1)}”</div>
              <div className="quiet">{reason === '' ? '没有写理由' : `理由：${reason}`}</div>
            </div>
            <Button size="small" onClick={() => heed(key)}>
              重新提醒
            </Button>
          </li>
        ))}
      </ul>
    )

  return (
    <SideDrawer open={props.shown} onClose={props.onClose} title="校对设置" size={520}>
      <Tabs
        items={[
          { key: 'rules', label: '规则', children: rules },
          { key: 'ignored', label: `已忽略（${settings.ignored.length}）`, children: ignored },
        ]}
      />
    </SideDrawer>
  )
}
