import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { afterCommit, type Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import { turns } from '#platform/turns';

/** May this person hear what happens in a room? Rooms are named `kind:id`; each kind has one answer. */
export type RoomGuard = (actor: Actor, id: string, proof: string | undefined) => Promise<boolean>;

/** `ids` names what it is about, in a room of many things; without it, it may be about any of them. */
export type News = {
  kind: string;
  seq?: number;
  ids?: readonly string[];
  /** The small thing itself, where asking for it again would be the longer way. */
  body?: unknown;
};

export type Realtime = {
  /** Says who may join rooms of a kind; an unknown kind is refused. */
  guardRooms(kind: string, guard: RoomGuard): void;
  /** Tells a room, once the transaction is durable. A courtesy: every page can also read again by itself. */
  tell(tx: Tx, room: string, news: News): void;
  tellNow(room: string, news: News): void;
  attach(
    server: HttpServer,
    options: { ownOrigin: () => string; actorOf: (headers: Headers, address: string) => Promise<Actor> },
  ): void;
  /** Ends the live connections of a person, whose rights have changed. */
  disconnect(accountId: string): void;
  /** How many live connections this process has. */
  connections(): number;
  close(): void;
};

const MOST_ROOMS = 50;
/** A page joins a handful of rooms; who asks for more a minute is not a page. */
const MOST_JOINS_A_MINUTE = 120;
const LONGEST_ID = 64;

// What a browser sends may be anything, and `String` of anything may throw.
const roomOf = (wish: { room?: unknown } | undefined): string =>
  typeof wish?.room === 'string' ? wish.room : '';

type Membership = { kind: string; id: string; proof: string | undefined };

export function createRealtime(): Realtime {
  const guards = new Map<string, RoomGuard>();
  const guarding = turns(4);
  let io: Server | undefined;
  let recheck: NodeJS.Timeout | undefined;

  const tellNow: Realtime['tellNow'] = (room, news) => {
    io?.to(room).emit('news', { room, ...news });
  };

  return {
    guardRooms: (kind, guard) => void guards.set(kind, guard),
    tell: (tx, room, news) => afterCommit(tx, () => tellNow(room, news)),
    tellNow,

    attach(server, { ownOrigin, actorOf }) {
      io = new Server(server, {
        path: '/live',
        transports: ['websocket'],
        serveClient: false,
        maxHttpBufferSize: 10_000,
        // `cors` does not protect WebSockets, so the Origin is checked here.
        allowRequest: (request, decide) => decide(null, request.headers.origin === ownOrigin()),
      });
      io.on('connection', async (socket: Socket) => {
        const headers = new Headers({ cookie: socket.handshake.headers.cookie ?? '' });
        const address = socket.handshake.address;
        const joined = new Map<string, Membership>();
        let joins = 0;
        const forgive = setInterval(() => {
          joins = 0;
        }, 60_000);
        forgive.unref();
        socket.on('disconnect', () => clearInterval(forgive));
        socket.data = { joined, check: () => checkAgain(socket, joined, () => actorOf(headers, address)) };
        const ready = actorOf(headers, address).then((actor) => {
          if (actor.kind === 'account') void socket.join(`account:${actor.accountId}`);
          return actor;
        });
        // Perhaps nobody waits for it: without a listener, a failure would end the process.
        ready.catch(() => {});
        socket.on(
          'join',
          async (wish: { room?: unknown; proof?: unknown }, answer?: (ok: boolean) => void) => {
            joins += 1;
            if (joins > MOST_JOINS_A_MINUTE) {
              socket.disconnect(true);
              return;
            }
            const [kind = '', id = ''] = roomOf(wish).split(':');
            const proof = typeof wish?.proof === 'string' ? wish.proof.slice(0, LONGEST_ID) : undefined;
            // One after the other over all sockets but a few: guards ask the database.
            const allowed = await guarding(async () => {
              if (joined.size >= MOST_ROOMS || id.length > LONGEST_ID) return false;
              const may = (await guards.get(kind)?.(await ready, id, proof)) ?? false;
              if (may) joined.set(`${kind}:${id}`, { kind, id, proof });
              return may;
            }).catch(() => false);
            if (allowed) await socket.join(`${kind}:${id}`);
            if (typeof answer === 'function') answer(allowed);
          },
        );
        socket.on('leave', (wish: { room?: unknown }) => {
          // Only what was joined: nobody leaves the room of their account, where `disconnect` finds them.
          if (joined.delete(roomOf(wish))) void socket.leave(roomOf(wish));
        });
      });
      recheck = setInterval(() => {
        for (const socket of io?.sockets.sockets.values() ?? []) void socket.data.check?.();
      }, 60_000);
      recheck.unref();
    },

    connections: () => io?.sockets.sockets.size ?? 0,
    disconnect: (accountId) => void io?.in(`account:${accountId}`).disconnectSockets(true),
    close() {
      clearInterval(recheck);
      io?.disconnectSockets(true);
      void io?.close();
    },
  };

  async function checkAgain(socket: Socket, joined: Map<string, Membership>, actorOf: () => Promise<Actor>) {
    const actor = await actorOf().catch(() => undefined);
    if (!actor) return;
    const own = actor.kind === 'account' ? `account:${actor.accountId}` : undefined;
    const stays = [...socket.rooms].every((room) => !room.startsWith('account:') || room === own);
    // Signed out or disabled elsewhere: the browser connects again, as whoever it is now.
    if (!stays) {
      socket.disconnect(true);
      return;
    }
    for (const [room, { kind, id, proof }] of joined) {
      if (
        await guards
          .get(kind)?.(actor, id, proof)
          .catch(() => true)
      )
        continue;
      joined.delete(room);
      await socket.leave(room);
    }
  }
}
