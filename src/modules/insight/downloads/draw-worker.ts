import { parentPort, workerData } from 'node:worker_threads';
import { drawnList, type ListOnPaper } from './drawn-list.ts';

parentPort?.postMessage(await drawnList(workerData as ListOnPaper));
