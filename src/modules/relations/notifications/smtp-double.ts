import { createServer, type Socket } from 'node:net';

export type ReceivedMail = { from: string; to: string; body: string };

/** A mail server that speaks SMTP on loopback, for tests: it says what it is told to each recipient in turn. */
export async function smtpDouble({ answersAfterMs = 0 } = {}) {
  const received: ReceivedMail[] = [];
  /** Answers to RCPT TO, used up one after another; then everybody is welcome. */
  const answers: string[] = [];
  const signIn = { answer: '235 welcome' };
  const sockets = new Set<Socket>();
  let connections = 0;

  const server = createServer((socket) => {
    sockets.add(socket);
    connections += 1;
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    const say = (line: string) => socket.write(`${line}\r\n`);
    let mail: ReceivedMail = { from: '', to: '', body: '' };
    let inBody = false;
    let rest = '';
    say('220 double ESMTP');
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (inBody) takeBody(line);
        else command(line);
      }
    });

    function takeBody(line: string) {
      if (line !== '.') {
        mail.body += `${line.startsWith('..') ? line.slice(1) : line}\n`;
        return;
      }
      inBody = false;
      received.push(mail);
      mail = { from: '', to: '', body: '' };
      setTimeout(() => say('250 taken'), answersAfterMs);
    }

    function command(line: string) {
      const [verb = ''] = line.toUpperCase().split(/[ :]/);
      const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
      if (verb === 'EHLO') socket.write('250-double\r\n250 AUTH PLAIN\r\n');
      else if (verb === 'AUTH') say(signIn.answer);
      else if (verb === 'MAIL') {
        mail.from = address;
        say('250 ok');
      } else if (verb === 'RCPT') {
        mail.to = address;
        say(answers.shift() ?? '250 ok');
      } else if (verb === 'DATA') {
        inBody = true;
        say('354 go on');
      } else if (verb === 'QUIT') {
        say('221 bye');
        socket.end();
      } else say('250 ok');
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answers,
    signIn,
    connections: () => connections,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
