/**
 * Operations that the server has not acknowledged, kept in this browser so that nothing is lost by a reload or a crash.
 * Each is sealed under the session's own key: what lies on the disk here says nothing.
 */

import type { IDBPDatabase } from "idb";
import type { Operation } from "../model/types.ts";
import { ROWS, rows } from "./rows.ts";

export interface Kept {
  /** Keep operations; when this is done a reload finds them again. */
  keep(operations: readonly Operation[]): Promise<void>;
  /** The server holds these for good. */
  forget(ops: readonly string[]): Promise<void>;
  /** What an earlier page left unsent, in its order. */
  left(): Promise<readonly Operation[]>;
}

interface Row {
  readonly op: string;
  readonly session: string;
  readonly order: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

export class IndexedKept implements Kept {
  readonly #db: IDBPDatabase;
  readonly #key: CryptoKey;
  readonly #session: string;
  #order = Date.now() * 1000;

  private constructor(db: IDBPDatabase, key: CryptoKey, session: string) {
    this.#db = db;
    this.#key = key;
    this.#session = session;
  }

  static async open(session: string, key: string): Promise<IndexedKept> {
    const raw = Uint8Array.from(atob(key), (each) => each.charCodeAt(0));
    const sealing = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
    return new IndexedKept(await rows(), sealing, session);
  }

  /** Written through to the disk, without making the sending wait for the disk. */
  async keep(operations: readonly Operation[]): Promise<void> {
    const sealed = await Promise.all(operations.map((each) => this.#seal(each)));
    const writing = this.#db.transaction(ROWS, "readwrite", { durability: "strict" });
    writing.done.catch(() => undefined);
    await Promise.all(sealed.map((row) => writing.store.put(row)));
    writing.commit();
  }

  async forget(ops: readonly string[]): Promise<void> {
    const writing = this.#db.transaction(ROWS, "readwrite");
    await Promise.all([...ops.map((op) => writing.store.delete(op)), writing.done]);
  }

  /** What cannot be unsealed is left where it is. */
  async left(): Promise<readonly Operation[]> {
    const found = (await this.#db.getAllFromIndex(ROWS, "session", this.#session)) as Row[];
    found.sort((one, other) => one.order - other.order);
    // A clock that was set back may not put what is new before what was left.
    this.#order = Math.max(this.#order, found.at(-1)?.order ?? 0);
    const read = await Promise.all(found.map((row) => this.#unseal(row).catch(() => null)));
    return read.filter((each) => each !== null);
  }

  close(): void {
    this.#db.close();
  }

  async #seal(operation: Operation): Promise<Row> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const order = (this.#order += 1);
    const plain = new TextEncoder().encode(JSON.stringify(operation));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.#key, plain);
    return { op: operation.op, session: this.#session, order, iv, sealed };
  }

  async #unseal(row: Row): Promise<Operation> {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv }, this.#key, row.sealed);
    return JSON.parse(new TextDecoder().decode(plain)) as Operation;
  }
}

/** Where a browser keeps nothing (a private window): sent all the same, and the page warns before it is left. */
export const KEPT_NOWHERE: Kept = {
  keep: () => Promise.resolve(),
  forget: () => Promise.resolve(),
  left: () => Promise.resolve([]),
};
