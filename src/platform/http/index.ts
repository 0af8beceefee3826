export { cookieName, readCookie, setCookie } from './cookies.ts';
export { createLogger, redactUrl } from './logger.ts';
export { fetchRequest, newNonce, pagePolicy, sendResponse, UnreadableBody } from './pages.ts';
export { sendBusy, sendProblem } from './problems.ts';
export { createServer, type ServerOptions } from './server.ts';
