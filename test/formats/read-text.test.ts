import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/formats/read-text.ts';

describe('the text of a file', () => {
  it('is read as a whole, across its pieces', async () => {
    const pieces = ['First Name,E-mail\n', 'Zo', 'ë,zoe@example.org'].map((one) =>
      new TextEncoder().encode(one),
    );
    expect(await readText({ stream: () => new Response(new Blob(pieces)).body! })).toEqual({
      ok: true,
      value: 'First Name,E-mail\nZoë,zoe@example.org',
    });
  });

  it('of a gigabyte without a line end is given up on early, and its memory let go', async () => {
    const megabyte = new Uint8Array(1 << 20).fill(120);
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (given++ < 1024) controller.enqueue(megabyte);
        else controller.close();
      },
    });
    expect(await readText({ stream: () => endless })).toMatchObject({
      ok: false,
      error: expect.stringContaining('larger than'),
    });
    expect(given).toBeLessThan(140);
  });

  it('that ends in a fault is refused in words', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('gone')),
    });
    expect(await readText({ stream: () => broken })).toMatchObject({
      ok: false,
      error: expect.stringContaining('moved'),
    });
  });
});
