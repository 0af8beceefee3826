import type { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { openBrowser } from '../browser.ts';
import { DEMO_PASSWORD } from '../server-process.ts';

/** As the page does: all news that come together are one reading. */
const SOON_MS = 250;

/** The board of an event's replies, open on a planner's desk: it hears the room, and reads itself again at its news. */
export async function openBoard(url: string, agent: Agent, eventId: string) {
  const browser = openBrowser(url, agent, { patienceMs: 60_000 });
  await browser.post('/en/sign-in', { email: 'planner@convive.test', password: DEMO_PASSWORD });
  const page = `/en/planner/events/${eventId}/replies`;
  const { status } = await browser.get(page);
  if (status !== 200) throw new Error(`the board answered ${status}`);
  const socket = io(url, {
    path: '/live',
    transports: ['websocket'],
    extraHeaders: { cookie: browser.cookies(), origin: url },
  });
  await new Promise<void>((open, fail) => {
    socket.once('connect', open);
    socket.once('connect_error', fail);
  });
  const joined = await socket.emitWithAck('join', { room: `event:${eventId}` });
  if (!joined) throw new Error('the board may not hear its room');
  let news = 0;
  let reading: Promise<void> | undefined;
  const times: number[] = [];
  socket.on('news', () => {
    news += 1;
    reading ??= read();
  });
  async function read(): Promise<void> {
    await sleep(SOON_MS);
    reading = undefined;
    const began = performance.now();
    const answer = await browser.get(`${page}.data`);
    if (answer.status !== 200) throw new Error(`the board answered ${answer.status}`);
    times.push(performance.now() - began);
  }
  return {
    async close() {
      await reading;
      socket.disconnect();
      return { news, times };
    },
  };
}
