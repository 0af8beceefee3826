import { createServer, type Socket } from 'node:net';

/** A mail server on loopback that takes everything and counts how often each Message-ID has come. */
export async function countingMailServer() {
  const received = new Map<string, number>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    const say = (line: string) => socket.write(`${line}\r\n`);
    let rest = '';
    let messageId: string | undefined;
    let inBody = false;
    say('220 counting ESMTP');
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (inBody) takeBody(line);
        else command(line);
      }
    });

    function takeBody(line: string): void {
      messageId ??= /^Message-ID: <([^>]+)>/i.exec(line)?.[1];
      if (line !== '.') return;
      inBody = false;
      const id = messageId ?? 'without an id';
      received.set(id, (received.get(id) ?? 0) + 1);
      messageId = undefined;
      say('250 taken');
    }

    function command(line: string): void {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'DATA') inBody = true;
      say(verb === 'DATA' ? '354 go on' : verb === 'QUIT' ? '221 bye' : '250 ok');
      if (verb === 'QUIT') socket.end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close(): void {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
