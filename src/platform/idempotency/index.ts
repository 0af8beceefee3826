export { answerOnce } from './answer-once.ts';
export { sweepAnswers } from './forget-answers.ts';
