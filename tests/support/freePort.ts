import { createServer } from 'node:net';

/** A port that nothing on this machine listens on at the moment of asking. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') {
          reject(new Error('The system gave no port number.'));
        } else {
          resolve(address.port);
        }
      });
    });
  });
}
