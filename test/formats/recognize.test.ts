import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { recognize } from '../../lib/formats/recognize.ts';
import { zipOf } from './zip-of.ts';

const blob = (...parts: (string | Uint8Array)[]): Blob =>
  new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))));

describe('a file', () => {
  it.each([
    [
      'mbox',
      'Correo.mbox',
      'From 1723853304940284153@xxx Fri Feb 04 17:10:22 +0000 2022\r\nX-GM-THRID: 1\r\n',
    ],
    ['mbox', 'all', 'From ana@ortiz.example Fri Feb  4 17:10:22 2022\nFrom: Ana\n'],
    ['ics', 'basic.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'],
    ['ics', 'a.txt', '\uFEFF\r\nbegin:vcalendar\n'],
    ['vcard', 'contacts.vcf', 'BEGIN:VCARD\r\nVERSION:4.0\r\n'],
    ['google-csv', 'contacts.csv', 'First Name,Last Name,E-mail 1 - Value\nAna,Ortiz,ana@ortiz.example\n'],
    ['google-csv-old', 'google.csv', 'Name,Given Name,E-mail 1 - Value\nAna,Ana,ana@ortiz.example\n'],
    [
      'outlook-csv',
      'Kontakte.CSV',
      'Vorname;Nachname;E-Mail-Adresse;E-Mail 2: Adresse\nAna;;ana@ortiz.example;\n',
    ],
    [
      'linkedin-csv',
      'Connections.csv',
      'Notes:\n"Some, text"\n\nFirst Name,Last Name,URL,Email Address,Company\n',
    ],
    ['hubspot-csv', 'hubspot.csv', 'Record ID,First Name,Last Name,Email\n1,Ana,Ortiz,ana@ortiz.example\n'],
    ['csv', 'people.csv', 'wer,wo\nAna,ana@ortiz.example\n'],
    ['export-json', 'touchbase.json', '{\n"format": "touchbase",\n"version": 1'],
    ['monica', 'monica.json', '{"version":"1.0-preview.1","app_version":"4.0.0","account":{}}'],
  ])('is known as %s whatever it is called', async (kind, name, text) => {
    for (const called of [name, 'x', 'letter.docx']) {
      expect(await recognize(blob(text), called)).toEqual({ ok: true, value: kind });
    }
  });

  it('is known when it is packed, or a backup', async () => {
    expect(await recognize(zipOf([{ path: 'a', bytes: new Uint8Array(3) }]), 'a')).toMatchObject({
      value: 'zip',
    });
    expect(await recognize(zipOf([]), 'a')).toMatchObject({ value: 'zip' });
    expect(await recognize(blob(gzipSync('x')), 'a')).toMatchObject({ value: 'tgz' });
    const backup = new Uint8Array([0x89, 0x54, 0x42, 0x4b, 0x50, 0x0d, 0x0a, 0x1a, 1, 0]);
    expect(await recognize(blob(backup, 'x'), 'a')).toMatchObject({ value: 'backup' });
  });

  it('is known in the encodings that programs write', async () => {
    const text = 'Vorname;Nachname;E-Mail-Adresse;E-Mail 2: Adresse\nZoë;Müller;zoe@example.org;\n';
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(await recognize(blob(utf16), 'a')).toMatchObject({ value: 'outlook-csv' });
    expect(await recognize(blob(Buffer.from(text, 'latin1')), 'a')).toMatchObject({ value: 'outlook-csv' });
  });

  it('is known although its beginning is cut in the middle of a letter or a cell', async () => {
    const rows = `${'Zoë,"a\nb",zoë@example.org\n'.repeat(6_000)}`;
    for (const before of ['', 'x', 'xx']) {
      const file = blob(`First Name${before},Note,E-mail 1 - Value\n${rows}`);
      expect(await recognize(file, 'a')).toMatchObject({ value: 'google-csv' });
    }
  });

  it.each([
    ['nothing', '', 'is empty'],
    ['blanks', ' \r\n\t', 'nothing in it but blanks'],
    ['a web page', '<!doctype html><p>Sign in', 'web page'],
    ['a PDF', '%PDF-1.7', 'PDF'],
    ['other JSON', '{"people": []}', 'JSON of a kind'],
    ['a letter', 'Dear Ana.\nThank you.\n', 'nothing we can read'],
    ['zeros', '\0'.repeat(70_000), 'nothing we can read'],
    ['zeros in a table', `a,b\n${'\0,\0\n'.repeat(100)}`, 'nothing we can read'],
  ])('that is %s is refused in words', async (_what, text, words) => {
    expect(await recognize(blob(text), 'it')).toEqual({ ok: false, error: expect.stringContaining(words) });
  });

  it('that cannot be read any more is refused in words', async () => {
    const gone = Object.assign(blob('x'), {
      slice: () => ({ slice: gone.slice, arrayBuffer: () => Promise.reject(new DOMException('gone')) }),
    });
    expect(await recognize(gone, 'it')).toEqual({
      ok: false,
      error: expect.stringContaining('moved or changed'),
    });
  });
});
