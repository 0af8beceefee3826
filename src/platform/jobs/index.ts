export { defineJob, type JobDefinition, type QueueName } from './job.ts';
export { createJobs, type DeadJob, type Jobs } from './jobs.ts';
