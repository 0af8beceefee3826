import { freePort, startServer, temporaryData } from './server-process.ts';
import { replySpeed } from './speed/reply-speed.ts';
import * as table from './speed/table.ts';

const { dataDir, drop } = await temporaryData('replies');
const server = await startServer({ dataDir, port: await freePort() });
try {
  table.machine();
  table.replies(await replySpeed(server));
} finally {
  await server.stop();
  await drop();
}
