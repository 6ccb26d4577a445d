/** Loads a package that stands in this folder only. */
export const load = (name: string): Promise<unknown> => import(/* @vite-ignore */ name);
