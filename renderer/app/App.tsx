import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider, theme } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { GlobalToken } from 'antd'
import { useLayoutEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Screens } from './Screens.tsx'
import { UnforeseenErrors } from './UnforeseenErrors.tsx'
import { PreferencesProvider, usePreferences } from './preferences.tsx'
import { createQueryClient } from './query-client.ts'
import { TEXT_SCALES, useTheme } from './theme.ts'

/** The whole editor. */
export function App(): ReactNode {
  const [queryClient] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queryClient}>
      <PreferencesProvider>
        <Window />
      </PreferencesProvider>
    </QueryClientProvider>
  )
}

function Window(): ReactNode {
  const [{ textSize }] = usePreferences()
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = `${TEXT_SCALES[textSize] * 100}%`
  }, [textSize])
  return (
    <ConfigProvider locale={zhCN} theme={useTheme(textSize)} button={{ autoInsertSpace: false }}>
      {/* Below the bar: a message must not cover the button that it speaks of. */}
      <AntApp message={{ maxCount: 3, top: 56 }}>
        <UnforeseenErrors />
        <Themed>
          <ErrorBoundary>
            <Screens />
          </ErrorBoundary>
        </Themed>
      </AntApp>
    </ConfigProvider>
  )
}

/** Hands the colours of the theme to the style sheet; dialogs stand outside `.app`, so to the whole page. */
function Themed({ children }: { readonly children: ReactNode }): ReactNode {
  const { token } = theme.useToken()
  useLayoutEffect(() => {
    const { style } = document.documentElement
    for (const [name, colour] of Object.entries(colours(token))) style.setProperty(name, colour)
  }, [token])
  return <div className="app">{children}</div>
}

function colours(token: GlobalToken): Record<string, string> {
  return {
    '--ground': token.colorBgLayout,
    '--surface': token.colorBgContainer,
    '--raised': token.colorBgElevated,
    '--line': token.colorBorderSecondary,
    '--text': token.colorText,
    '--quiet': token.colorTextTertiary,
    '--accent': token.colorLink,
    '--accent-ground': token.controlItemBgActive,
    '--hover-ground': token.controlItemBgHover,
    '--danger': token.colorErrorText,
    '--success': token.colorSuccessText,
    '--warning': token.colorWarningText,
    '--hit': token.colorWarningBgHover,
  }
}
