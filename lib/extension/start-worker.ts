type Policy = { createScriptURL(url: string): string };
type PolicyFactory = { createPolicy(name: string, rules: Policy): Policy };

/** Our pages' policy lets a worker start from an address that was vouched for only; not every browser knows of that. */
const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };

const policy: Policy | undefined = trustedTypes?.createPolicy('touchbase-workers', {
  createScriptURL: (url) => {
    if (new URL(url, location.href).origin !== location.origin) throw new TypeError('Not a worker of ours');
    return url;
  },
});

/** Starts one of our own workers, by the address that an import with `?worker&url` gives. */
export const startWorker = (url: string): Worker =>
  new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' });
