import { measureLists } from './flat/measure-lists.ts';
import { databaseUrlOf, freePort, secretOf, startServer, temporaryData } from './server-process.ts';
import { fillShelf } from './speed/shop-under-test.ts';
import * as table from './speed/table.ts';

const { dataDir, drop } = await temporaryData('flat');
const demo = await startServer({ dataDir, port: await freePort() });
try {
  table.machine();
  const databaseUrl = await databaseUrlOf(dataDir);
  await fillShelf(databaseUrl);
  table.flat(await measureLists(databaseUrl, openOn));
} finally {
  await demo.stop();
  await drop();
}

async function openOn(databaseUrl: string) {
  const port = await freePort();
  return startServer({
    dataDir,
    port,
    environment: {
      NODE_ENV: 'production',
      ROLE: 'web',
      DATABASE_URL: databaseUrl,
      SECRET: await secretOf(dataDir),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      SMTP_URL: 'smtp://127.0.0.1:9',
      API_READS_PER_MINUTE: '0',
    },
  });
}
