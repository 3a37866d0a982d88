/**
 * Whether `value`, as a message carries it, weighs more than `limit`: a character of text each, and one for every value
 * and name. Stops counting there, so that refusing a hundred megabytes costs no more than refusing one too many, and
 * takes any depth.
 */
export function isLargerThan(value: unknown, limit: number): boolean {
  const waiting = [value];
  let weight = 0;
  while (waiting.length > 0) {
    const one = waiting.pop();
    weight += 1;
    if (typeof one === 'string') weight += one.length;
    else if (Array.isArray(one)) {
      // Before its members are looked at: there may be very many.
      if (weight + one.length > limit) return true;
      for (const member of one) waiting.push(member);
    } else if (typeof one === 'object' && one !== null) {
      for (const [name, member] of Object.entries(one)) {
        weight += name.length;
        waiting.push(member);
      }
    }
    if (weight > limit) return true;
  }
  return false;
}
