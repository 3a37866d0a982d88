/** Invented people, the same in every room. `hue` colours the letter in their avatar. */
export type MuseumPerson = { email: string; name: string; hue: number };

export const robin = { email: 'pm@acme.example', name: 'Robin Vale', hue: 265 };
export const ana = { email: 'ana.ortiz@northwind.example', name: 'Ana Ortiz', hue: 20 };
export const dev = { email: 'dev.mehta@northwind.example', name: 'Dev Mehta', hue: 150 };
export const sofia = { email: 'sofia@fabrikam.example', name: 'Sofia Lindqvist', hue: 340 };
export const kenji = { email: 'kenji.tanaka@contoso.example', name: 'Kenji Tanaka', hue: 220 };
export const mara = { email: 'mara.okafor@acme.example', name: 'Mara Okafor', hue: 70 };
export const tom = { email: 'tom.becker@acme.example', name: 'Tom Becker', hue: 190 };
export const priya = { email: 'priya.nair@acme.example', name: 'Priya Nair', hue: 300 };
export const lucas = { email: 'lucas.moreau@fabrikam.example', name: 'Lucas Moreau', hue: 110 };

/** Somebody whose name Calendar does not know: it shows the address. */
export const nameless = { email: 'procurement.lead@northwind.example', name: '', hue: 45 };
/** Not people: a meeting room and a calendar that several people share. */
export const room = {
  email: 'c_1882a0room0retiro4f@resource.calendar.google.com',
  name: 'Madrid-2-Retiro (8)',
  hue: 0,
};
export const council = {
  email: 'c_k2product0council9@group.calendar.google.com',
  name: 'Product council',
  hue: 0,
};
