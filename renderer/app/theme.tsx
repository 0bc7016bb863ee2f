import { App, ConfigProvider, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useEffect, useMemo } from 'react'
import { language, typeSize } from './preferences.ts'

/** The root type sizes of `app.css`, in pixels. */
const FONT_SIZE = { normal: 13.5, large: 16.875 } as const

/** Ant Design in the colours and sizes of `app.css` (主题). */
function themeOf(size: keyof typeof FONT_SIZE): ThemeConfig {
  const fontSize = FONT_SIZE[size]
  return {
    token: {
      colorPrimary: '#1d4f7c',
      colorLink: '#1d4f7c',
      colorInfo: '#1d4f7c',
      colorError: '#b42318',
      colorWarning: '#955305',
      colorSuccess: '#1b6e45',
      colorTextBase: '#1c2733',
      colorTextSecondary: '#4b5968',
      colorTextTertiary: '#5c6977',
      colorTextPlaceholder: '#66727f',
      colorBorder: '#c9d1da',
      colorBorderSecondary: '#e3e7ec',
      colorBgLayout: '#f4f6f8',
      borderRadius: 6,
      borderRadiusLG: 8,
      borderRadiusSM: 4,
      fontFamily: 'var(--font)',
      fontSize,
      fontSizeSM: Math.max(12, fontSize * 0.889),
      fontSizeLG: fontSize * 1.11,
      lineHeight: 1.55,
      controlHeight: Math.round(fontSize * 2.3),
      controlHeightSM: Math.max(28, Math.round(fontSize * 2)),
      controlHeightLG: Math.round(fontSize * 2.9),
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
    components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
  }
}

/** Language and type size for everything below; both change at once. */
export function Theme({ children }: { children: ReactNode }) {
  const spoken = language.use()
  const size = typeSize.use()
  const theme = useMemo(() => themeOf(size), [size])
  useEffect(() => {
    document.documentElement.classList.toggle('large', size === 'large')
  }, [size])
  return (
    <ConfigProvider
      locale={spoken === 'en' ? enUS : zhCN}
      theme={theme}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {/* Without it, what pages tell in passing (`App.useApp`) fails. */}
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
