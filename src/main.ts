import { startApp } from './app/start-app.ts'
import './ui/shared/tokens.css'
import './ui/shared/vant-theme.css'
import './ui/shared/base.css'

void startApp()
