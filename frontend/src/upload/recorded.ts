/** What a film says of itself at its front door: when it was recorded, and how long it is. Read from the index of an MP4 or MOV; other files say nothing here. */

export interface Recorded {
  /** Seconds since 1970; null where the camera's clock was never set. */
  readonly atS: number | null;
  readonly lengthMs: number | null;
}

const NOTHING: Recorded = { atS: null, lengthMs: null };
/** Films count their seconds from 1904. */
const FROM_1904_S = 2_082_844_800;
/** Before this no phone filmed. */
const FIRST_S = 631_152_000;
const MOST_BOXES = 200;

interface Box {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

export async function recordedIn(file: Blob): Promise<Recorded> {
  try {
    const moov = await find(file, "moov", 0, file.size);
    const mvhd = moov && (await find(file, "mvhd", moov.from, moov.to));
    return mvhd ? said(await view(file, mvhd.from, mvhd.from + 32)) : NOTHING;
  } catch {
    return NOTHING;
  }
}

async function view(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}

async function find(file: Blob, type: string, from: number, to: number): Promise<Box | null> {
  let at = from;
  for (let tried = 0; tried < MOST_BOXES && at + 8 <= to; tried += 1) {
    const box = await boxAt(file, at, to);
    if (box === null || box.type === type) return box;
    at = box.to;
  }
  return null;
}

async function boxAt(file: Blob, at: number, end: number): Promise<Box | null> {
  const head = await view(file, at, at + 16);
  const short = head.getUint32(0);
  const type = String.fromCharCode(...[4, 5, 6, 7].map((each) => head.getUint8(each)));
  const long = short === 1 && head.byteLength >= 16;
  const size = long ? Number(head.getBigUint64(8)) : short === 0 ? end - at : short;
  const before = long ? 16 : 8;
  return size < before ? null : { type, from: at + before, to: Math.min(end, at + size) };
}

function said(head: DataView): Recorded {
  const wide = head.getUint8(0) === 1;
  const created = wide ? Number(head.getBigUint64(4)) : head.getUint32(4);
  const scale = head.getUint32(wide ? 20 : 12);
  const lasts = wide ? Number(head.getBigUint64(24)) : head.getUint32(16);
  const at = created - FROM_1904_S;
  return { atS: at >= FIRST_S ? at : null, lengthMs: scale > 0 && lasts > 0 ? Math.round((lasts * 1000) / scale) : null };
}
