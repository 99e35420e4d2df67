import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the repository, by its path from the root. */
export function path(name) {
  return fileURLToPath(new URL(`../../../${name}`, import.meta.url));
}

/** Its bytes. */
export function bytes(name) {
  return readFileSync(path(name));
}

/** Its JSON. */
export function json(name) {
  return JSON.parse(bytes(name));
}
