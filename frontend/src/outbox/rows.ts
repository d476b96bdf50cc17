/** Where this browser keeps what is not yet acknowledged. */

import { openDB, type IDBPDatabase } from "idb";

const NAME = "glimmer-outbox";
export const ROWS = "operations";

export function rows(): Promise<IDBPDatabase> {
  return openDB(NAME, 1, {
    upgrade(made) {
      made.createObjectStore(ROWS, { keyPath: "op" }).createIndex("session", "session");
    },
  });
}

/** How many operations of any session wait in this browser. */
export async function unsent(): Promise<number> {
  const db = await rows();
  try {
    return await db.count(ROWS);
  } finally {
    db.close();
  }
}
