import { FileAddOutlined, ImportOutlined, ReadOutlined } from '../../ui/icons.tsx'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ChooseFileButton } from '../../ui/ChooseFileButton.tsx'
import { ACCEPTED_FILES } from '../import/accepted-files.ts'

export interface FirstStartProps {
  readonly busy: boolean
  readonly onImport: (files: readonly File[]) => void
  readonly onCreate: () => void
  readonly onSample: () => void
}

/** Shown while there is no list: what can be done first. */
export function FirstStart({ busy, onImport, onCreate, onSample }: FirstStartProps): ReactNode {
  return (
    <section className="first-start" aria-labelledby="first-start-title">
      <h2 id="first-start-title">还没有清单，从哪里开始？</h2>
      <p>所有内容只保存在这台电脑上，随写随存。</p>
      <div className="first-start-ways">
        <div className="way">
          <ImportOutlined className="way-icon" />
          <h3>导入去年的清单</h3>
          <p>
            Excel、WPS
            表格、Word、PDF、文本都可以，也可以把文件直接拖进窗口，一次可以选多个。先看识别结果，确认后才写入。
          </p>
          <ChooseFileButton
            type="primary"
            multiple
            accept={ACCEPTED_FILES}
            onFiles={onImport}
            icon={<ImportOutlined />}
          >
            选择文件
          </ChooseFileButton>
        </div>
        <div className="way">
          <FileAddOutlined className="way-icon" />
          <h3>新建一份空清单</h3>
          <p>填好清单类型、镇（街道）和年度，再逐项填写类别和事项。</p>
          <Button onClick={onCreate} icon={<FileAddOutlined />}>
            新建清单
          </Button>
        </div>
        <div className="way">
          <ReadOutlined className="way-icon" />
          <h3>先看一份示例</h3>
          <p>一个虚构乡镇的配合履职事项清单，可以随意改、随意删，用来熟悉操作。</p>
          <Button onClick={onSample} loading={busy} icon={<ReadOutlined />}>
            打开示例清单
          </Button>
        </div>
      </div>
    </section>
  )
}
