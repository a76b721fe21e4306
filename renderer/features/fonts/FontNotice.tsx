import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { BUILT_IN_LAYOUTS } from '../../../shared/layout/built-in.ts'
import { fontsOf } from '../../../shared/layout/fonts.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { MissingFontsText } from './MissingFontsText.tsx'
import { useMissingFonts } from './use-missing-fonts.ts'

const USUAL_FONTS = [...new Set(BUILT_IN_LAYOUTS.flatMap(fontsOf))]

/** Says once which of the usual official fonts this computer lacks; again when it lacks others. */
export function FontNotice(): ReactNode {
  const [{ missingFontsSeen }, update] = usePreferences()
  const missing = useMissingFonts(USUAL_FONTS)
  if (missing.every(({ font }) => missingFontsSeen.includes(font))) return null
  const names = missing.map(({ font }) => font)
  return (
    <Alert
      type="info"
      showIcon
      title={`这台电脑没有装${names.join('、')}，不影响编辑和导出`}
      description={<MissingFontsText missing={missing} />}
      action={<Button onClick={() => update({ missingFontsSeen: names })}>知道了</Button>}
    />
  )
}
