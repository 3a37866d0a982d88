declare const brand: unique symbol;

/** A primitive that has passed its door: normalised once, trusted after. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
