export { type Coding, codingFor, compress } from './coding.ts';
export { cookieName, readCookie, setCookie } from './cookies.ts';
export { createLogger, redactUrl } from './logger.ts';
export { comesFromUs } from './origin-guard.ts';
export {
  fetchRequest,
  keptPolicy,
  newNonce,
  pagePolicy,
  sendResponse,
  UnreadableBody,
  UPLOAD_LIMIT,
} from './pages.ts';
export { sendBusy, sendProblem } from './problems.ts';
export {
  BOUNDS,
  countRequests,
  type RequestFigure,
  type RequestFigures,
  requestFigures,
  UNMATCHED,
} from './request-figures.ts';
export { createServer, type ServerOptions } from './server.ts';
