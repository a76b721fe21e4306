import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'antd/dist/antd.css'
import { App } from './app/App.tsx'
import './app/styles.css'
import './app/editor.css'
import './app/import.css'
import './app/tools.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
