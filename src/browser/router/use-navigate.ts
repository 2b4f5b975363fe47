import { type NavigateOptions, resolvePath, type To } from 'react-router-dom'
import { history } from './history.ts'

type Navigate = (to: To, options?: Pick<NavigateOptions, 'replace' | 'state'>) => void

const navigate: Navigate = (to, { replace = false, state } = {}) => {
  const path = resolvePath(to, history.location.pathname)
  if (replace) history.replace(path, state)
  else history.push(path, state)
}

/** The way to another address. The library's is another function with each address, and draws anew whoever uses it. */
export const useNavigate = (): Navigate => navigate
