import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/500.css'
import '@fontsource/noto-sans-sc/700.css'
import './app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from './client.ts'
import { desktop } from './desktop.ts'
import { startKeys } from './keys.ts'
import { startLanguage } from './language.ts'
import { router } from './routes.tsx'
import { Theme } from './theme.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root element')

startLanguage()
startKeys()
// A notification or the menu of the desktop window asks for a page.
desktop?.onGo((path) => router.navigate(path))
createRoot(root).render(
  <QueryClientProvider client={queryClient}>
    <Theme>
      <RouterProvider router={router} />
    </Theme>
  </QueryClientProvider>,
)
