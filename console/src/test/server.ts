import { setupServer } from 'msw/node';

/** Answers in the services' place; each test says what. A request that nobody answers fails the test. */
export const server = setupServer();
